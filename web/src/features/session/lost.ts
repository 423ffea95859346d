import type { SessionRecord, SessionState } from '../../engine/verbs.ts'

type Spots = SessionRecord['spots']

/** Whether the step now shown comes right after a spot that was not found, and of which kind it is. */
export function leftOutBefore(
  { phase, item }: Pick<SessionState, 'phase' | 'item'>,
  { spots }: Pick<SessionRecord, 'spots'>,
): 'next_spot' | 'then_on' | undefined {
  // The spot that is looked for now stands last, with nothing pressed yet.
  if (phase === 'find' && spots.at(-1)?.holds === 0)
    return lost(spots.at(-2)) ? 'next_spot' : undefined
  return phase === 'stretch' && item === 0 && lost(spots.at(-1)) ? 'then_on' : undefined
}

/** Not found, and never pressed: after a pause a spot may not be found again that was pressed before. */
const lost = (spot: Spots[number] | undefined): boolean => spot?.end === 'not_found' && spot.holds === 0
