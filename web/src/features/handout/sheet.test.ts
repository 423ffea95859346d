import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Call } from '../../engine/engine.ts'
import type { Clearance, Found, History, Means, SessionPlan, Vocabulary } from '../../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { openWith } = await import('../../engine/engine.ts')
const { settleHere } = await import('../../app/here.ts')
const { newVisit } = await import('../../app/visit.ts')
const { partsOf, ringOf, sheetOf } = await import('./sheet.ts')

const noon = Date.parse('2026-11-22T12:00:00Z')
const minute = 60_000
const pain = { zone: 'shoulder-front', side: 'right', strength: 5 } as const
const before = { ...pain, strength: 2 }

const candidate = (muscle: string, side = 'right') =>
  ({ muscle, side, odds: 3_000, tie: 0, pressable: true, because: [] })
const found = {
  candidates: [candidate('infraspinatus'), candidate('infraspinatus', 'left'), candidate('teres')], patterns: [],
} as unknown as Found
/** Its second spot: on the first somebody marked a bruise. */
const plan = {
  spots: [{ muscle: 'infraspinatus', side: 'right', spot: 1 }], stretches: [], habits: [],
} as unknown as SessionPlan
const zones = ['blade-whole', 'blade-outer'].map((id) => ({ id, midline: false }))
const spots = [{ id: 'middle', zone: 'blade-whole' }, { id: 'outer', zone: 'blade-outer' }]
settleHere({
  journal: undefined,
  vocabulary: {
    numbers: { clearance_fresh_seconds: 3_600 },
    zones,
    muscles: ['infraspinatus', 'teres'].map((id) => ({ id, spots })),
  } as unknown as Vocabulary,
})

const asked: string[] = []
let planned: object = { plan }
openWith(((verb: string) => {
  asked.push(verb)
  return { find: found, plan: planned, screen: { reasons: [] } }[verb]
}) as unknown as Call)

const history = { story: { pains: [before], movements: [], causes: [], press_tests: [] } } as unknown as History
const clear = { verdict: 'clear' } as Clearance
const means = {} as Means
const begun = { ...newVisit('me', { at: noon, offset_minutes: 0 }), pains: [pain] }
const checked = { ...begun, clearance: clear, found }
const after = (minutes: number): unknown => vi.setSystemTime(noon + minutes * minute)

beforeEach(() => {
  vi.useFakeTimers()
  after(5)
  asked.length = 0
  planned = { plan }
})
afterEach(() => vi.useRealTimers())

describe('the page that is printed', () => {
  it('has the holds of a check that is 59 minutes old', () => {
    after(59)
    const sheet = sheetOf({ visit: checked, history, means })
    expect([sheet?.live, sheet?.plan, sheet?.pains]).toEqual([true, plan, [pain]])
  })

  it('has no hold of a check that is 61 minutes old, and says what is on record', () => {
    // S1
    after(61)
    const sheet = sheetOf({ visit: checked, history, means })
    expect([sheet?.live, sheet?.plan, sheet?.pains]).toEqual([false, undefined, [before]])
    expect(asked).not.toContain('plan')
  })

  it('has no hold when the clock was set back to before the check', () => {
    // S15
    after(-1)
    expect(sheetOf({ visit: checked, history, means })).toMatchObject({ live: false, plan: undefined })
  })

  it('has no hold before the check is finished, nor before it is known what is at hand', () => {
    expect(sheetOf({ visit: begun, history, means })).toMatchObject({ live: false, plan: undefined })
    expect(sheetOf({ visit: checked, history, means: undefined })).toMatchObject({ live: true, plan: undefined })
    expect(asked).not.toContain('plan')
  })

  it('says why there is no plan when the core refuses one', () => {
    planned = { none: { because: 'rest_today', stretches: [], habits: [], offer: {} } }
    const sheet = sheetOf({ visit: checked, history, means })
    expect([sheet?.plan, sheet?.none?.because]).toEqual([undefined, 'rest_today'])
  })

  it('says the verdict that locks', () => {
    const locked = { ...checked, clearance: { verdict: 'emergency' } as Clearance }
    expect(sheetOf({ visit: locked, history, means })?.lock).toBe('emergency')
    expect(sheetOf({ visit: checked, history, means })?.lock).toBeUndefined()
  })

  it('is none before a pain was ever marked', () => {
    expect(sheetOf({ visit: newVisit('me', { at: noon, offset_minutes: 0 }), history: {} as History, means })).toBe(
      undefined,
    )
  })
})

describe('a ring on the page that is printed', () => {
  it('stands on the spot that is planned, on its side, and on no other muscle', () => {
    // S5, S16
    const sheet = sheetOf({ visit: checked, history, means })
    expect(sheet?.cards.map((card) => ringOf(sheet, card)?.spot)).toEqual(['outer', undefined, undefined])
  })

  it('stands nowhere without a plan', () => {
    after(61)
    const sheet = sheetOf({ visit: checked, history, means })
    expect(sheet?.cards.map((card) => ringOf(sheet, card))).toEqual([undefined, undefined, undefined])
  })
})

describe('what may give way on a full page', () => {
  it('is only what the page has', () => {
    const withPlan = sheetOf({ visit: checked, history, means })
    expect(withPlan && partsOf(withPlan)).toEqual(['because', 'write', 'how', 'third'])
    after(61)
    const without = sheetOf({ visit: checked, history, means })
    expect(without && partsOf(without)).toEqual(['because', 'third'])
  })
})
