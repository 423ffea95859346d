// What a trial told, in sentences. What may be said of the difference is the core's answer.
import { pointsChangeWords, tenthsWords } from '../../app/course.ts'
import { dayYearWords } from '../../app/dates.ts'
import type { TrialAnswer } from '../../engine/verbs.ts'
import { say, sayCount, sayKey } from '../../words/words.ts'

export type OneTrial = TrialAnswer['trials'][number]
export type Against = OneTrial['against'][number]
export type Arm = Against['arm']

export const armWords = (arm: Arm): string => sayKey(`trial.arm.${arm}`)

export const againstWords = ({ arm, other }: Against): string =>
  say('trial.told.against', { one: armWords(arm), other: armWords(other) })

/** The finding first, then the numbers it rests on. */
export function findingOf({ arm, change, shift, rounds }: Against): [string, ...string[]] {
  const finding = sayKey(`trial.told.${change}`, { one: armWords(arm) })
  const sample = sayCount('trial.told.rounds', rounds)
  if (!shift) return [finding, sample, say('trial.told.too_little_why')]
  const { low_tenths: low, high_tenths: high } = shift
  const bounds = low === high
    ? say('trial.told.bound', { change: pointsChangeWords(low) })
    : say('trial.told.bounds', { low: pointsChangeWords(low), high: pointsChangeWords(high) })
  return [finding, bounds, sample]
}

export const spanWords = ({ state, from, to, days, days_kept: kept, days_gone: gone }: OneTrial): string =>
  state === 'stopped'
    ? say('trial.told.span_stopped', { from: dayYearWords(from), days, kept, gone })
    : say('trial.told.span', { from: dayYearWords(from), to: dayYearWords(to), kept, gone })

/** The days, newest first: the day, its lot, and the pain told. */
export const rowsOf = ({ turns }: OneTrial): string[][] =>
  [...turns].reverse().map(({ from, arm, pain_tenths: pain }) => [
    dayYearWords(from), armWords(arm), pain === undefined ? say('trial.told.not_told') : tenthsWords(pain),
  ])
