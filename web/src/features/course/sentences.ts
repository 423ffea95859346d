// One course in sentences: what the core says of it, with its bounds, its sample and what would matter.
import {
  amountWords, changeWords, pointsChangeWords, type OneCourse, type Subject,
} from '../../app/course.ts'
import { dayYearWords } from '../../app/dates.ts'
import type { ProgressAnswer } from '../../engine/verbs.ts'
import { say, sayCount, sayKey } from '../../words/words.ts'

export type Group = 'pain' | 'ability' | 'range'
export const groups: readonly Group[] = ['pain', 'ability', 'range']

export function groupOf({ measure }: Subject): Group {
  if (measure === 'ability' || measure === 'range') return measure
  return 'pain'
}

/** A number of the measure: "4 of 10", "95°". */
export const valueWords = (measure: Subject['measure'], tenths: number): string =>
  measure === 'range' ? amountWords(measure, tenths) : say('measure.of_10', { n: amountWords(measure, tenths) })

function boundsWords(measure: Subject['measure'], low: number, high: number): string {
  return low === high
    ? say('course.told.bound', { change: changeWords(measure, low) })
    : say('course.told.bounds', { low: changeWords(measure, low), high: changeWords(measure, high) })
}

/** The finding, and why there is none, unless that is said once for all: too few days. */
export function findingOf({ change, too_little: why }: OneCourse): string[] {
  const own = why !== undefined && why !== 'few_days'
  return [sayKey(`course.change.${change}`), ...(own ? [sayKey(`course.too_little.${why}`)] : [])]
}

export const fewDays = ({ courses }: ProgressAnswer): boolean => courses.some((one) => one.too_little === 'few_days')

/** The numbers behind it; before anything can be compared, the last one. */
export function numbersOf({ measure, compared, days, matters }: OneCourse): string[] {
  const last = days.at(-1)
  if (!compared) return last ? [say('course.told.last', { value: valueWords(measure, last.tenths) })] : []
  const { first, last: lately, shift } = compared
  return [
    say('course.told.then_now', {
      first: valueWords(measure, first.median_tenths), last: valueWords(measure, lately.median_tenths),
    }),
    boundsWords(measure, shift.low_tenths, shift.high_tenths),
    say('course.told.matters', { n: amountWords(measure, Math.abs(matters.tenths)) }),
  ]
}

/** On how many days it rests. */
export function sampleOf({ compared, days }: OneCourse): string {
  if (!compared) return sayCount('course.told.days', days.length)
  const { first, last } = compared
  return say('course.told.middles', {
    first: first.days, first_from: dayYearWords(first.from), first_to: dayYearWords(first.to),
    last: last.days, last_from: dayYearWords(last.from), last_to: dayYearWords(last.to),
  })
}

/** Whether longer pressing was followed by more soreness, as far as that can be told. */
export function doseWords({ soreness_longer_less_shorter: shift }: ProgressAnswer): string {
  return shift
    ? `${say('course.dose.compared')} ${boundsWords('pain_now', shift.low_tenths, shift.high_tenths)}`
    : say('course.dose.too_little')
}

export function rightAfterWords(after: NonNullable<ProgressAnswer['right_after']>): string[] {
  const { sessions, tenths, low_tenths: low, high_tenths: high } = after
  return [
    sayCount('course.after.median', sessions, { change: pointsChangeWords(tenths) }),
    low === undefined || high === undefined
      ? say('course.after.too_little')
      : boundsWords('pain_now', low, high),
  ]
}

/** On what the answer rests, each rule once. */
export interface Rule {
  rule: string
  sources: readonly string[]
  certainty: 'high' | 'moderate' | 'low' | 'very_low'
}

export function rulesOf({ courses }: ProgressAnswer): Rule[] {
  const rules = new Map<string, Rule>()
  for (const { matters, compared } of courses) {
    for (const one of compared ? [compared, matters] : [matters]) {
      const { rule, sources, certainty } = one
      rules.set(rule, { rule, sources, certainty })
    }
  }
  return [...rules.values()]
}
