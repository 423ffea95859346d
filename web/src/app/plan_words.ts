// Pieces of a plan in words. The engine says which and how long; the sentences are content.
import type { NoPlan, PlannedSpot, PlannedStretch, Side } from '../engine/verbs.ts'
import { capital, say, sayCount, sayKey, sayName, sayPlace, has } from '../words/words.ts'
import { dayWords, momentWords } from './dates.ts'
import { vocabulary } from './here.ts'

/** A text that may be written for one side or for both: `how.left`, `how`. */
export function howOf(record: string, id: string, side: Side): string {
  if (has(`${record}.${id}.how.${side}`)) return sayKey(`${record}.${id}.how.${side}`)
  return has(`${record}.${id}.how`) ? sayKey(`${record}.${id}.how`) : ''
}

export function spotWords(spot: PlannedSpot): {
  muscle: string
  find: string
  technique: string
  how: string
  avoid: string
  amount: string
  amountAgain: string
} {
  const muscle = vocabulary().muscles.find((one) => one.id === spot.muscle)
  const spotId = muscle?.spots[spot.spot]?.id
  const amount = { seconds: spot.hold_seconds, ceiling: spot.ceiling }
  return {
    muscle: capital(sayPlace('muscle', spot.muscle, spot.side)),
    find: spotId === undefined ? '' : sayPlace('spot', spotId, spot.side),
    technique: sayName('technique', spot.technique),
    how: howOf('technique', spot.technique, spot.side),
    avoid: muscle?.words['avoid'] ?? '',
    amount: sayCount('plan.holds', spot.holds, amount),
    amountAgain: sayCount('plan.holds_again', spot.holds, amount),
  }
}

export function stretchWords(stretch: PlannedStretch): { name: string; how: string } {
  return {
    name: sayName('stretch', stretch.stretch),
    how: howOf('stretch', stretch.stretch, stretch.side),
  }
}

export const minutesInWords = (seconds: number): string =>
  sayCount('plan.minutes', Math.max(1, Math.round(seconds / 60)))

/** From when on there may be a plan again: a moment, or a day. */
export function untilInWords({ until, until_day: day }: Pick<NoPlan, 'until' | 'until_day'>): string | undefined {
  if (day !== undefined) return say('plan.until', { day: dayWords(day) })
  return until === undefined ? undefined : say('plan.until', { day: momentWords(until) })
}
