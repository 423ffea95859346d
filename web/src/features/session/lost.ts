import type { SessionRecord, SessionState } from '../../engine/verbs.ts'

/** Whether the step now shown comes right after a spot that was not found, and of which kind it is. */
export function leftOutBefore(
  { phase, item }: Pick<SessionState, 'phase' | 'item'>,
  { spots }: Pick<SessionRecord, 'spots'>,
): 'next_spot' | 'then_on' | undefined {
  // The spot that is looked for now stands last, with nothing pressed yet.
  if (phase === 'find' && spots.at(-1)?.holds === 0)
    return spots.at(-2)?.end === 'not_found' ? 'next_spot' : undefined
  if (phase === 'stretch' && item === 0) return spots.at(-1)?.end === 'not_found' ? 'then_on' : undefined
  return undefined
}
