import { describe, expect, it } from 'vitest'
import type { OneCourse } from '../../app/course.ts'
import type { JournalEvent, ProgressAnswer } from '../../engine/verbs.ts'
import {
  causesByDays, coursePicture, dayNumber, dayOfNumber, dosePictures, loadDays, loadPicture, ticksOf,
} from './pictures.ts'

const today = '2026-11-22'
const matters = { tenths: -20, rule: 'progress.pain_change', sources: [], certainty: 'low' } as OneCourse['matters']

/** Days told so many days ago, oldest first. */
const told = (ago: readonly number[], tenths = 40): OneCourse['days'] =>
  ago.map((days) => ({ day: dayOfNumber(dayNumber(today) - days), tenths, told: 1 }))

const course = (days: OneCourse['days'], more: Partial<OneCourse> = {}): OneCourse =>
  ({ measure: 'pain_now', change: 'too_little', days, matters, ...more })

describe('the picture of a course', () => {
  it('stands over two weeks at least, and ends today', () => {
    const { from, to, days, values } = coursePicture(course(told([0])), today)
    expect([dayOfNumber(from), dayOfNumber(to)]).toEqual(['2026-11-09', today])
    expect([days, values]).toEqual([[dayNumber(today)], [4]])
    expect(coursePicture(course(told([40, 3])), today).to).toBe(dayNumber(today))
  })
  it('reaches as far as what lies ahead of the clock', () => {
    expect(coursePicture(course(told([3, -5])), today).to).toBe(dayNumber(today) + 5)
  })
  it('has no line through a few points, nor over a long silence', () => {
    const few = coursePicture(course(told([3, 2, 1, 0])), today)
    expect(few.values).toEqual([4, null, 4, null, 4, null, 4])
    const five = coursePicture(course(told([4, 3, 2, 1, 0])), today)
    expect(five.values).toEqual([4, 4, 4, 4, 4])
    const silent = coursePicture(course(told([60, 59, 58, 57, 43, 28, 14, 0])), today)
    expect(silent.values).toEqual([4, 4, 4, 4, 4, null, 4, 4, 4])
    expect(silent.days[5]).toBe(dayNumber(today) - 35.5)
  })
  it('begins at 0, and has room for every number', () => {
    expect(coursePicture(course(told([0], 100)), today)).toMatchObject({ top: 10, lines: [0, 5, 10] })
    const range = (tenths: number) => coursePicture(course(told([0], tenths), { measure: 'range' }), today).top
    expect([range(0), range(900), range(905), range(1800)]).toEqual([90, 90, 180, 180])
  })
  it('shows the middles and the bounds that the core told, counted from the first middle', () => {
    const stretch = (from: number, median: number) => ({
      from: dayOfNumber(dayNumber(today) - from), to: dayOfNumber(dayNumber(today) - from + 6), days: 7,
      median_tenths: median,
    })
    const compared = {
      first: stretch(20, 60), last: stretch(6, 35), shift: { tenths: -25, low_tenths: -70, high_tenths: -5 },
      rule: 'progress.interval', sources: [], certainty: 'low',
    } as NonNullable<OneCourse['compared']>
    const { middles, likely } = coursePicture(course(told([20, 0]), { change: 'better', compared }), today)
    expect(middles.map(({ value }) => value)).toEqual([6, 3.5])
    expect(likely).toMatchObject({ low: 0, high: 5.5, from: dayNumber(today) - 6, to: dayNumber(today) })
  })
  it('keeps the warm colour for pain', () => {
    const ink = (measure: OneCourse['measure']) => coursePicture(course(told([0]), { measure }), today).ink
    const pains = ['pain_now', 'pain_worst', 'pain_moving', 'pain_at_visit'] as const
    expect(pains.map(ink)).toEqual(pains.map(() => 'pain'))
    expect([ink('ability'), ink('range')]).toEqual(['accent', 'accent'])
  })
})

describe('soreness against dose', () => {
  const dose = (ago: number, pressed: number, soreness: number): ProgressAnswer['doses'][number] =>
    ({
      day: dayOfNumber(dayNumber(today) - ago), session: `${ago} ${pressed}`, pressed_seconds: pressed, highest: 3,
      soreness,
    })

  it('is two strips over the same days', () => {
    const { soreness, pressed } = dosePictures([dose(20, 60, 2), dose(10, 90, 0)], today)
    expect([soreness.from, soreness.to]).toEqual([pressed.from, pressed.to])
    expect(soreness.values).toEqual([2, 0])
    expect(pressed.values).toEqual([1, 1.5])
    expect([soreness.top, pressed.top]).toEqual([10, 2])
  })
  it('adds up what was pressed on one day, and stands in the order of days', () => {
    const { soreness, pressed } = dosePictures([dose(2, 60, 2), dose(5, 30, 1), dose(2, 150, 4)], today)
    expect(pressed.days).toEqual([dayNumber(today) - 5, dayNumber(today) - 2])
    expect(pressed.values).toEqual([0.5, 3.5])
    expect(pressed.top).toBe(4)
    expect(soreness.values).toEqual([1, 2, 4])
  })
})

describe('what the days were like', () => {
  const mapped = (at: number, causes?: string[]): JournalEvent =>
    ({ kind: 'mapped', at: { at, offset_minutes: 60 }, body: { pains: [], ...(causes && { causes }) } }) as never
  const evening = Date.parse('2026-11-20T23:30:00Z')

  it('is told by local day, several marks of a day being one', () => {
    const days = loadDays([
      mapped(evening, ['desk_hours']), mapped(evening + 3_600_000, ['desk_hours', 'driving']), mapped(0),
      { kind: 'noted', at: { at: evening, offset_minutes: 0 }, body: { text: '' } } as never,
    ])
    expect(days).toEqual([
      { day: '1970-01-01', causes: [] }, { day: '2026-11-21', causes: ['desk_hours', 'driving'] },
    ])
    expect(loadPicture(days, '2026-11-22')).toMatchObject({ values: [0, 2], top: 4 })
  })
  it('counts days, not marks, the most frequent first', () => {
    const days = [{ day: 'a', causes: ['x'] }, { day: 'b', causes: ['y', 'x'] }, { day: 'c', causes: [] }]
    expect(causesByDays(days)).toEqual([{ cause: 'x', days: 2 }, { cause: 'y', days: 1 }])
  })
})

describe('the days named below', () => {
  it('are evenly apart, with the first and the last, at most five and at least two', () => {
    expect(ticksOf({ from: 0, to: 13 }, 3)).toEqual([0, 7, 13])
    expect(ticksOf({ from: 0, to: 300 }, 9)).toEqual([0, 75, 150, 225, 300])
    expect(ticksOf({ from: 0, to: 300 }, 0)).toEqual([0, 300])
  })
})
