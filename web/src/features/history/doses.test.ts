import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import type { DayDose, DoseAhead, DoseHistory } from '../../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
for (const table of ['en/screens', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { borneOf, dayNotes, lengthWords, madeFromWords, nextWords, notNowWords, pressedOn, todayWords } =
  await import('./doses.ts')
const { putWords } = await import('../../words/words.ts')

const words = new URL('../../../../build/release/content/words/en/path.json', import.meta.url)
putWords(JSON.parse(readFileSync(words, 'utf8')) as Record<string, string>)

const day = (more: Partial<DayDose> = {}): DayDose => ({
  day: '2026-11-23', pressed_seconds: 90, sessions: 1, press_tests: 0, resting: false, stopped: false, assumed: false,
  spots: [], ...more,
})
const spot = { muscle: 'infraspinatus', pressed_seconds: 90, holds: 2, highest: 3, too_much: 0 }
const ahead = (more: Partial<DoseAhead> = {}): DoseAhead => ({
  usual: { hold_seconds: 45, holds: 2, spots: 2, ceiling: 5 },
  dose: { hold_seconds: 21, holds: 2, spots: 1, ceiling: 2 },
  cuts: [],
  made_from: { follow_up_missing: false, guarding: false, stopped: false },
  ...more,
})

describe('lengths', () => {
  it('are told in minutes and seconds, and never as none', () => {
    expect([0, 5, 60, 95, 600].map(lengthWords)).toEqual(['0 s', '5 s', '1 min', '1 min 35 s', '10 min'])
  })
})

describe('how a day was borne', () => {
  const today = '2026-11-24'
  it('is told of what was said, and what was not said is not taken for good', () => {
    expect(borneOf(day({ soreness: 1, advice: 'same' }), today)).toBe('well')
    expect(borneOf(day({ soreness: 1, advice: 'lighter' }), today)).toBe('too_much')
    expect(borneOf(day({ stopped: true, soreness: 0, advice: 'same' }), today)).toBe('too_much')
    expect(borneOf(day({ advice: 'same' }), today)).toBe('missing')
    expect(borneOf(day(), today)).toBe('missing')
    expect(borneOf(day(), '2026-11-23')).toBe('none')
    expect(borneOf(day({ sessions: 0, press_tests: 2 }), today)).toBe('none')
  })
  it('says that an end is not known and that a rest was asked for', () => {
    expect(dayNotes(day({ assumed: true, resting: true }), today)).toHaveLength(3)
  })
})

describe('what was pressed', () => {
  it('has its side in words (S16)', () => {
    const [, left] = pressedOn(day({ spots: [{ ...spot, side: 'left' }] }))
    const [, right] = pressedOn(day({ spots: [{ ...spot, side: 'right' }] }))
    expect(left).toContain('left')
    expect(left).not.toContain('right')
    expect(right).toContain('right')
    expect(right).toContain('1 min 30 s, 2 holds, up to 3 of 10')
  })
  it('of today stands against the most of a day', () => {
    const doses = { days: [day({ pressed_seconds: 95 })], caps: { pressed_seconds: 600 } } as DoseHistory
    expect(todayWords(doses)).toBe('Today: 1 min 35 s of at most 10 min.')
    expect(todayWords({ ...doses, days: [] })).toContain('Nothing today')
  })
})

describe('the next dose', () => {
  it('says how large, what it is made from and how that was borne', () => {
    const next = ahead({
      made_from: {
        day: '2026-11-21', done: { hold_seconds: 30, holds: 1, spots: 1, ceiling: 3 }, soreness: 4, advice: 'lighter',
        follow_up_missing: false, guarding: true, stopped: true,
      },
    })
    expect(nextWords(next)).toBe('2 holds of 21 s on one spot, up to 2 of 10.')
    const [from, ...more] = madeFromWords(next)
    expect(from).toMatch(/^Made from Saturday.*: one hold of 30 s on one spot, up to 3 of 10\.$/)
    expect(more).toEqual([
      'Soreness after it: 4 of 10.',
      'Lighter next time.', 'A warning sign stopped it.', 'Teeth, breath or shoulders held on.',
    ])
    expect(madeFromWords(ahead())).toEqual([])
  })
  it('says why not now, and from when', () => {
    expect(notNowWords(ahead())).toBeUndefined()
    expect(notNowWords(ahead({ refused: { because: 'resting', until_day: '2026-11-26' } }))).toMatch(
      /^Not now: .+\. From .*26.*\.$/,
    )
  })
})
