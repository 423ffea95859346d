// How long a trial may be is the core's answer; here one of its answers is picked.
import type { TrialAnswer } from '../../engine/verbs.ts'

export type Length = TrialAnswer['lengths'][number]

/** What was chosen, or the nearest that there is; undefined for one way of care alone or too many. */
export function lengthFor(lengths: readonly Length[], chosen: Omit<Length, 'days'>): Length | undefined {
  const same = lengths.filter((one) => one.arms === chosen.arms)
  const turns = same.filter((one) => one.turn_days === chosen.turn_days)
  return turns.find((one) => one.rounds === chosen.rounds) ?? turns.at(-1) ?? same.at(-1)
}
