// The dose ledger in words. The core counts, compares and says what is left; nothing is reckoned here but minutes of
// seconds.
import { dayWords } from '../../app/dates.ts'
import { untilInWords } from '../../app/plan_words.ts'
import type { DayDose, DoseAhead, DoseHistory, SpotTotal } from '../../engine/verbs.ts'
import { capital, say, sayCount, sayKey, sayPlace } from '../../words/words.ts'

/** "45 s", "2 min", "2 min 30 s". */
export function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return say('history.dose.seconds', { n: rest })
  return rest === 0
    ? say('history.dose.minutes', { n: minutes })
    : say('history.dose.minutes_seconds', { n: minutes, seconds: rest })
}

/** What was said of a day, or that nothing was: three looks, told apart by more than colour. */
export type Borne = 'well' | 'too_much' | 'missing' | 'none'

/** Of press tests alone nobody is asked how they were; of today's session not before tomorrow. */
export function borneOf(day: DayDose, today: string): Borne {
  if (day.advice !== undefined && day.advice !== 'same') return 'too_much'
  if (day.stopped) return 'too_much'
  if (day.sessions === 0) return 'none'
  if (day.soreness !== undefined) return 'well'
  return day.day === today ? 'none' : 'missing'
}

export function todayWords({ days, caps }: DoseHistory): string {
  const pressed = days.at(-1)?.pressed_seconds ?? 0
  const most = lengthWords(caps.pressed_seconds)
  return pressed === 0
    ? say('history.dose.today_none', { most })
    : say('history.dose.today', { pressed: lengthWords(pressed), most })
}

/** The last seven days beside the seven before. */
export function weeksWords({ weeks }: DoseHistory): string | undefined {
  const [before, last] = weeks.slice(-2)
  if (!before || !last) return undefined
  return say('history.dose.weeks', {
    last: lengthWords(last.pressed_seconds), before: lengthWords(before.pressed_seconds),
  })
}

const spotsWords = (n: number): string => sayCount('history.dose.spots', n)

export const nextWords = ({ dose }: DoseAhead): string =>
  sayCount('history.dose.next_dose', dose.holds, {
    spots: spotsWords(dose.spots), seconds: dose.hold_seconds, ceiling: dose.ceiling,
  })

/** What the next dose is made from, and how that was borne; nothing before the first session. */
export function madeFromWords({ made_from: from }: DoseAhead): string[] {
  if (from.day === undefined) return []
  const { done } = from
  const dose = done && sayCount('history.dose.made_from_dose', done.holds, {
    spots: spotsWords(done.spots), seconds: done.hold_seconds, highest: done.ceiling,
  })
  return [
    ...(dose === undefined ? [] : [say('history.dose.made_from', { day: dayWords(from.day), done: dose })]),
    ...(from.soreness === undefined ? [] : [say('history.dose.soreness', { n: from.soreness })]),
    ...(from.advice === undefined ? [] : [`${sayKey(`tomorrow.advice.${from.advice}.title`)}.`]),
    ...(from.follow_up_missing ? [say('history.dose.missing')] : []),
    ...(from.stopped ? [say('history.dose.stopped')] : []),
    ...(from.guarding ? [say('history.dose.guarding')] : []),
  ]
}

/** Why no session may begin now, and from when on one may. */
export function notNowWords({ refused }: DoseAhead): string | undefined {
  if (!refused) return undefined
  const why = say('history.dose.not_now', { why: sayKey(`plan.none.${refused.because}.title`) })
  return [why, untilInWords(refused)].filter(Boolean).join(' ')
}

export function capsWords({ caps }: DoseHistory): string[] {
  return [
    say('history.dose.cap_day', {
      most: lengthWords(caps.pressed_seconds), left: lengthWords(caps.pressed_left_seconds),
    }),
    say('history.dose.cap_spot', { most: lengthWords(caps.spot_seconds) }),
    sayCount('history.dose.cap_sessions', caps.sessions, { left: caps.sessions_left }),
    say('history.dose.cap_tests', { n: caps.press_tests, left: caps.press_tests_left }),
    say('history.dose.cap_row', { n: caps.days_in_a_row, done: caps.days_in_a_row_done }),
  ]
}

const muscleWords = ({ muscle, side }: { muscle: string; side: string }): string =>
  capital(sayPlace('muscle', muscle, side))

/** All of a day, and below it every spot with its side (S16), seconds, holds and pressure. */
export const pressedOn = (day: DayDose): string[] => [
  day.pressed_seconds === 0 ? say('history.dose.nothing') : lengthWords(day.pressed_seconds),
  ...spotsOfDay(day),
  ...(day.press_tests > 0 ? [sayCount('history.dose.tests', day.press_tests)] : []),
]

const spotsOfDay = ({ spots }: DayDose): string[] =>
  spots.map((spot) =>
    [
      `${muscleWords(spot)}: ${lengthWords(spot.pressed_seconds)}`,
      sayCount('history.dose.holds', spot.holds),
      say('history.dose.up_to', { n: spot.highest }),
      ...(spot.too_much > 0 ? [sayCount('history.dose.too_much', spot.too_much)] : []),
    ].join(', '))

/** How a day was borne, and what else is to be known of it. */
export function dayNotes(day: DayDose, today: string): string[] {
  return [
    ...(day.soreness === undefined ? [] : [say('history.dose.sore', { n: day.soreness })]),
    ...(day.advice === undefined ? [] : [sayKey(`tomorrow.advice.${day.advice}.title`)]),
    ...(borneOf(day, today) === 'missing' ? [say('history.dose.not_told')] : []),
    ...(day.stopped ? [say('history.dose.stopped')] : []),
    ...(day.assumed ? [say('history.dose.assumed')] : []),
    ...(day.resting ? [say('history.dose.resting')] : []),
  ]
}

export function spotWords(total: SpotTotal): { name: string; pressed: string; last: string; left: string } {
  const { dose } = total
  return {
    name: muscleWords(dose),
    pressed: [
      lengthWords(dose.pressed_seconds),
      sayCount('history.dose.holds', dose.holds),
      sayCount('history.dose.days_of', total.days),
      say('history.dose.up_to', { n: dose.highest }),
      ...(dose.too_much > 0 ? [sayCount('history.dose.too_much', dose.too_much)] : []),
    ].join(', '),
    last: dayWords(total.last),
    left: total.waits ? say('history.dose.waits') : lengthWords(total.left_today_seconds),
  }
}
