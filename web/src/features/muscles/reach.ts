// Whether a muscle can be reached with what is at hand, and what would change that. The core is asked; nothing is known
// here of arms and tools.
import type { Means, Planned } from '../../engine/verbs.ts'

/** What is not at hand and would make a way fit; `other`: no object would. */
export type WouldReach = 'ball' | 'cane' | 'wall' | 'other'

const tries: readonly { with: Partial<Means>; name: WouldReach }[] = [
  { with: { wall: true }, name: 'wall' },
  { with: { ball: true }, name: 'ball' },
  { with: { ball: true, wall: true }, name: 'ball' },
  { with: { cane: true }, name: 'cane' },
]

/** undefined: it can be reached, or something else than reach stands in the way. */
export function wouldReach(means: Means, plan: (means: Means) => Planned | undefined): WouldReach | undefined {
  const fits = (given: Partial<Means>): boolean =>
    plan({ ...means, ...given })?.none?.because !== 'no_technique_fits'
  if (fits({})) return undefined
  return tries.find((one) => fits(one.with))?.name ?? 'other'
}
