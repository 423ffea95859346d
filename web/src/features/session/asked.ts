// What the session asks of the person now, if anything, and what the calm answer to it is.
import type { Shown } from './run.ts'

export interface Question {
  /** Another question has another name. */
  name: string
  calm: 'good' | 'found' | 'resume'
}

/** Nothing is asked while an answer is on its way to the disk. */
export function questionOf({ answer: { state }, waiting, wordMissing }: Shown): Question | undefined {
  if (waiting) return undefined
  const { phase, phase_began: began, check_in: checkIn } = state
  if (phase === 'find') return { name: `find ${began}`, calm: 'found' }
  if (phase === 'paused') return { name: `paused ${began}`, calm: 'resume' }
  if (phase === 'press') return checkIn.open ? { name: `check-in ${checkIn.opened ?? began}`, calm: 'good' } : undefined
  return wordIsAsked(state, wordMissing) ? { name: 'the last hold', calm: 'good' } : undefined
}

/** Between two holds: nothing was said of the last one. */
export const wordIsAsked = (state: Shown['answer']['state'], wordMissing: boolean): boolean =>
  state.check_in.unanswered || (wordMissing && ['let_go', 'strokes', 'rest'].includes(state.phase))
