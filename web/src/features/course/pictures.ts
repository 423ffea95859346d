// What is drawn of a course, as values: days, heights, middles and bounds. Nothing is compared here: what lies in a
// picture is what the core told.
import type { OneCourse } from '../../app/course.ts'
import type { JournalEvent, ProgressAnswer } from '../../engine/verbs.ts'
import { dayOf } from '../../app/clock.ts'

/** Whole days since 1970, as the horizontal axis counts them. */
export type DayNumber = number

export const dayNumber = (day: string): DayNumber => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
export const dayOfNumber = (n: DayNumber): string => new Date(n * 86_400_000).toISOString().slice(0, 10)

export interface Picture {
  look: 'points' | 'diamonds' | 'bars'
  ink: 'pain' | 'accent' | 'ink-2'
  from: DayNumber
  to: DayNumber
  /** The upper end, and where lines are drawn across. The lower end is 0: a cut axis makes a change look larger. */
  top: number
  lines: readonly number[]
  days: readonly DayNumber[]
  values: readonly (number | null)[]
  /** The middle of a stretch of days; the first of them goes on as a dashed line to what is compared with it. */
  middles: readonly { from: DayNumber; to: DayNumber; value: number }[]
  /** Where the likely change leads from the first middle. */
  likely?: { from: DayNumber; to: DayNumber; low: number; high: number }
}

/** Fewer days would be stretched so far apart that they look like much. */
const daysLeast = 14
/** Over a longer silence no line is drawn: nothing is known of it. */
const silenceMost = 14
/** Fewer points have no line through them: it would look like a course. */
const pointsForLine = 5

function spanOf(days: readonly DayNumber[], today: string): { from: DayNumber; to: DayNumber } {
  const to = Math.max(dayNumber(today), days.at(-1) ?? 0)
  return { from: Math.min(days[0] ?? to, to - (daysLeast - 1)), to }
}

/** Each value on its day, with a hole where the line breaks. */
function brokenLine(days: readonly DayNumber[], values: readonly number[]): Pick<Picture, 'days' | 'values'> {
  const out: { days: DayNumber[]; values: (number | null)[] } = { days: [], values: [] }
  days.forEach((day, i) => {
    const before = days[i - 1]
    if (before !== undefined && (days.length < pointsForLine || day - before > silenceMost)) {
      out.days.push((before + day) / 2)
      out.values.push(null)
    }
    out.days.push(day)
    out.values.push(values[i] ?? null)
  })
  return out
}

/** The next quarter turn: 90 or 180 degrees. */
const degreesTop = (values: readonly number[]): number => (values.every((one) => one <= 90) ? 90 : 180)

export function coursePicture(course: OneCourse, today: string): Picture {
  const days = course.days.map(({ day }) => dayNumber(day))
  const values = course.days.map(({ tenths }) => tenths / 10)
  const top = course.measure === 'range' ? degreesTop(values) : 10
  const { compared } = course
  const stretch = ({ from, to, median_tenths }: { from: string; to: string; median_tenths: number }) =>
    ({ from: dayNumber(from), to: dayNumber(to), value: median_tenths / 10 })
  const within = (value: number): number => Math.min(top, Math.max(0, value))
  return {
    look: 'points',
    ink: course.measure === 'ability' || course.measure === 'range' ? 'accent' : 'pain',
    ...spanOf(days, today),
    top,
    lines: [0, top / 2, top],
    ...brokenLine(days, values),
    middles: compared ? [stretch(compared.first), stretch(compared.last)] : [],
    ...(compared && {
      likely: {
        from: dayNumber(compared.last.from),
        to: dayNumber(compared.last.to),
        low: within((compared.first.median_tenths + compared.shift.low_tenths) / 10),
        high: within((compared.first.median_tenths + compared.shift.high_tenths) / 10),
      },
    }),
  }
}

/** An even number that holds them all. */
const evenTop = (values: readonly number[], least: number): number =>
  values.reduce((top, value) => Math.max(top, Math.ceil(value / 2) * 2), least)

/** Two strips over the same days, one below the other: two quantities never share an axis.
 * Two sessions of a day are one bar, and a point each. */
export function dosePictures(doses: ProgressAnswer['doses'], today: string): { soreness: Picture; pressed: Picture } {
  const inOrder = [...doses].sort((a, b) => dayNumber(a.day) - dayNumber(b.day))
  const days = inOrder.map(({ day }) => dayNumber(day))
  const seconds = new Map<DayNumber, number>()
  inOrder.forEach(({ pressed_seconds: pressed }, i) => {
    const day = days[i] ?? 0
    seconds.set(day, (seconds.get(day) ?? 0) + pressed)
  })
  const minutes = [...seconds.values()].map((pressed) => pressed / 60)
  const top = evenTop(minutes, 2)
  const shared = { ...spanOf(days, today), middles: [] }
  return {
    soreness: {
      ...shared, look: 'diamonds', ink: 'pain', top: 10, lines: [0, 5, 10], days,
      values: inOrder.map(({ soreness }) => soreness),
    },
    pressed: {
      ...shared, look: 'bars', ink: 'accent', top, lines: [0, top], days: [...seconds.keys()], values: minutes,
    },
  }
}

/** What one day was like, as it was marked with the places that hurt; several marks of a day are one. */
export interface LoadDay { day: string; causes: readonly string[] }

export function loadDays(events: readonly JournalEvent[]): LoadDay[] {
  const days = new Map<string, Set<string>>()
  for (const event of events) {
    if (event.kind !== 'mapped') continue
    const day = dayOf(event.at)
    const causes = days.get(day) ?? new Set<string>()
    for (const cause of event.body.causes ?? []) causes.add(cause)
    days.set(day, causes)
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, causes]) => ({ day, causes: [...causes] }))
}

/** Each cause with the number of days it was marked on, the most frequent first. */
export function causesByDays(days: readonly LoadDay[]): { cause: string; days: number }[] {
  const counts = new Map<string, number>()
  for (const { causes } of days) for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1)
  return [...counts].map(([cause, n]) => ({ cause, days: n })).sort((a, b) => b.days - a.days)
}

export function loadPicture(load: readonly LoadDay[], today: string): Picture {
  const days = load.map(({ day }) => dayNumber(day))
  const values = load.map(({ causes }) => causes.length)
  const top = evenTop(values, 4)
  return {
    look: 'bars', ink: 'ink-2', ...spanOf(days, today), top, lines: [0, top / 2, top], days, values, middles: [],
  }
}

/** Days to be named below: evenly apart, the first and the last among them. */
export function ticksOf({ from, to }: Pick<Picture, 'from' | 'to'>, most: number): DayNumber[] {
  const count = Math.max(2, Math.min(most, 5))
  const at = Array.from({ length: count }, (_, i) => Math.round(from + (i * (to - from)) / (count - 1)))
  return [...new Set(at)]
}
