import { describe, expect, it, vi } from 'vitest'
import type { JournalEvent, PainMark, Vocabulary } from '../../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
for (const table of ['en/screens', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { heatOf, lately, markedVisits } = await import('./heat.ts')
const { settleHere } = await import('../../app/here.ts')

const minute = 60_000
const day = 24 * 60 * minute
const pain = (strength: number, side: PainMark['side'] = 'right', zone = 'shoulder-top'): PainMark => ({
  zone,
  side,
  strength,
})
const mapped = (at: number, ...pains: PainMark[]): JournalEvent => ({
  id: `${at}`, person: 'me', at: { at, offset_minutes: 0 }, device: 'here', counter: 1,
  kind: 'mapped', engine: '', content: '', body: { pains },
})
const once = (pains: PainMark[]): { at: { at: number; offset_minutes: number }; pains: PainMark[] } =>
  ({ at: { at: 0, offset_minutes: 0 }, pains })

settleHere({ journal: undefined, vocabulary: { numbers: { clearance_fresh_seconds: 3_600 } } as Vocabulary })

describe('the visits at which something was marked', () => {
  it('count once, with the map as it was last', () => {
    const drawnTwice = [mapped(0, pain(3)), mapped(20 * minute, pain(5)), mapped(50 * minute, pain(6))]
    expect(markedVisits(drawnTwice).map(({ pains }) => pains[0]?.strength)).toEqual([6])
    expect(markedVisits([...drawnTwice, mapped(70 * minute, pain(2))])).toHaveLength(2)
  })
  it('of the last four weeks are those of 28 days, today with them', () => {
    const visits = markedVisits([mapped(0, pain(1)), mapped(1 * day, pain(1)), mapped(28 * day, pain(1))])
    expect(lately(visits, { at: 28 * day, offset_minutes: 0 })).toHaveLength(2)
  })
})

describe('how often and how strongly a place was marked', () => {
  it('is nothing without a visit', () => {
    expect(heatOf([])).toEqual([])
  })
  it('never takes left for right', () => {
    // S16
    const [first, second] = heatOf([once([pain(7, 'left'), pain(2, 'right')])])
    expect([first?.side, first?.strength, second?.side, second?.strength]).toEqual(['left', 7, 'right', 2])
  })
  it('is in the quarter of its share of the visits', () => {
    const visits = [1, 2, 3, 4].map((n) =>
      once([pain(5, 'middle', 'always'), ...(n <= 1 ? [pain(5, 'left', 'once')] : []),
        ...(n <= 2 ? [pain(5, 'left', 'half')] : []), ...(n <= 3 ? [pain(5, 'left', 'often')] : [])]))
    expect(heatOf(visits).map(({ zone, step }) => [zone, step])).toEqual([
      ['always', 4], ['often', 3], ['half', 2], ['once', 1],
    ])
  })
  it('of a rare place is the first step, never none', () => {
    const visits = Array.from({ length: 300 }, (_, n) => once(n === 7 ? [pain(9)] : []))
    expect(heatOf(visits)).toMatchObject([{ visits: 1, step: 1, strength: 9 }])
  })
  it('names the strength in the middle, and of two the higher', () => {
    expect(heatOf([3, 8].map((n) => once([pain(n)])))).toMatchObject([{ strength: 8, lowest: 3, highest: 8 }])
    expect(heatOf([9, 2, 4].map((n) => once([pain(n)])))).toMatchObject([{ strength: 4, lowest: 2, highest: 9 }])
  })
  it('takes a place that one map names twice once, with the stronger', () => {
    expect(heatOf([once([pain(3), pain(6)])])).toMatchObject([{ visits: 1, strength: 6 }])
  })
})
