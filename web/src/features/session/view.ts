// What every view of the session screen is given.
import { vocabulary } from '../../app/here.ts'
import type { SessionState } from '../../engine/verbs.ts'
import type { Say } from './Controls.tsx'
import type { PausedFor, Run } from './run.ts'

export interface ViewProps {
  state: SessionState
  send: Say
  run: Run
  waiting: boolean
  plain: boolean
  /** A finger rests on the control while it is fine. */
  restingFinger: boolean
  /** Between two holds a word about the last one is asked for. */
  wordAsked: boolean
  pausedFor: PausedFor | undefined
}

export interface SpotHere { zone: string; id: string; technique: string; side: 'left' | 'right' }

/** The spot that a state is about: where it lies, and how to press there. */
export function spotOf(run: Run, state: SessionState): SpotHere | undefined {
  const planned = run.begun.plan.spots[state.spot]
  const spot = vocabulary().muscles.find((muscle) => muscle.id === planned?.muscle)?.spots[planned?.spot ?? 0]
  if (!planned || !spot) return undefined
  const side = planned.side === 'left' ? 'left' : 'right'
  return { zone: spot.zone, id: spot.id, technique: planned.technique, side }
}
