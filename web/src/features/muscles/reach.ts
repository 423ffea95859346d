// Whether a muscle can be reached with what is at hand, and what would change that. The core is asked; nothing is known
// here of arms and tools.
import type { Means, Planned } from '../../engine/verbs.ts'

/** What is not at hand and would make a way fit; `hand_only`: a tool that the check does not allow; `other`: none. */
export type WouldReach = 'ball' | 'cane' | 'wall' | 'hand_only' | 'other'

const tries: readonly { with: Partial<Means>; name: WouldReach }[] = [
  { with: { wall: true }, name: 'wall' },
  { with: { ball: true }, name: 'ball' },
  { with: { ball: true, wall: true }, name: 'ball' },
  { with: { cane: true }, name: 'cane' },
]

/** undefined: it can be reached, or something else than reach stands in the way. */
export function wouldReach(means: Means, plan: (means: Means) => Planned | undefined): WouldReach | undefined {
  const why = (given: Partial<Means>): string | undefined => plan({ ...means, ...given })?.none?.because
  const outOfReach = (because: string | undefined): boolean =>
    because === 'no_technique_fits' || because === 'hand_only'
  const asItIs = why({})
  if (!outOfReach(asItIs)) return undefined
  const tried = tries.map((one) => ({ ...one, because: why(one.with) }))
  const reached = tried.find(({ because }) => !outOfReach(because))
  if (reached) return reached.name
  return [asItIs, ...tried.map(({ because }) => because)].includes('hand_only') ? 'hand_only' : 'other'
}
