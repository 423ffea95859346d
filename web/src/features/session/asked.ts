// What the session asks of the person now, if anything, and what the calm answer to it is.
import { isCovered } from './release.ts'
import type { Shown } from './run.ts'

export interface Question {
  /** Another question has another name. */
  name: string
  calm: 'good' | 'found' | 'resume'
}

/** Nothing is asked while an answer is on its way to the disk, nor while the old picture lies under the cover. */
export function questionOf({ answer: { state }, waiting, wordMissing }: Shown): Question | undefined {
  if (waiting || isCovered()) return undefined
  const { phase, phase_began: began, check_in: checkIn } = state
  if (phase === 'find') return { name: `find ${began}`, calm: 'found' }
  if (phase === 'paused') return { name: `paused ${began}`, calm: 'resume' }
  if (phase === 'press') return checkIn.open ? { name: `check-in ${checkIn.opened ?? began}`, calm: 'good' } : undefined
  return wordIsAsked(state, wordMissing) ? { name: 'the last hold', calm: 'good' } : undefined
}

/** Between two holds of a spot: nothing was said of the last one. */
export function wordIsAsked(state: Shown['answer']['state'], wordMissing: boolean): boolean {
  const betweenHolds = ['let_go', 'strokes', 'rest'].includes(state.phase) && state.hold < state.holds
  return state.check_in.unanswered || (wordMissing && betweenHolds)
}
