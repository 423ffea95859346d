// Numbers and barred circles at places of the skin: one for each patch, and one for each zone spoken of by name. Pure.
import type { PlaceOnBody } from '../ui/figure/places.ts'
import { onSheet, type Cover } from './cover.ts'
import { farMm, onLeft, reachOf } from './field.ts'
import { halves, type Mesh } from './mesh.ts'
import { noZone } from './mesh_file.ts'
import { patchesOf, sharesOf } from './paint.ts'
import type { MarkedWhole, ToldByName } from './props.ts'
import type { Half, Spot, Stroke } from './stroke.ts'
import { zoneMiddles, zonesOn } from './zones.ts'

export interface Sign {
  key: string
  at: Spot
  /** Of pain, `?` until it is told; a no-go sign has none. */
  strength?: number | '?' | undefined
}

const vertexAt = ({ at }: Mesh, i: number, half: Half): Spot =>
  onLeft([at[3 * i] ?? 0, at[3 * i + 1] ?? 0, at[3 * i + 2] ?? 0], half)

/** Where paint is widest of these vertices; nothing where all of it was rubbed out. */
function widest(values: Float32Array, vertices: Iterable<number>): number | undefined {
  let best: number | undefined
  for (const i of vertices) {
    if ((values[i] ?? farMm) <= Math.min(0, best === undefined ? 0 : (values[best] ?? farMm))) best = i
  }
  return best
}

/** One for each patch, on a zone that it marks; of zones that are spoken of by name it says nothing. */
function signsOfPatches(mesh: Mesh, strokes: readonly Stroke[], left: Cover, byName: readonly PlaceOnBody[]): Sign[] {
  const { pains, marks } = sharesOf(mesh, left)
  const spokenFor = (as: 'pain' | 'no_go', half: Half): Set<number> => {
    const silent = zonesOn(mesh, byName, half)
    return new Set([...zonesOn(mesh, as === 'pain' ? pains : marks, half)].filter((zone) => !silent.has(zone)))
  }
  return patchesOf(mesh, strokes).flatMap((patch): Sign[] => {
    const own = patch.flatMap((i) => strokes[i] ?? [])
    const [first] = own
    if (!first || first.kind === 'erase') return []
    const zones = spokenFor(first.kind, first.side)
    const { pain, noGo, strength } = left[first.side]
    const reached = own.flatMap((one) => [...(reachOf(mesh, one)?.vertices ?? [])])
    const shown = reached.filter((i) => zones.has(mesh.zone[i] ?? noZone))
    const best = widest(first.kind === 'pain' ? pain : noGo, shown)
    if (best === undefined) return []
    const told = own.every((one) => one.strength !== undefined)
    return [{
      key: `${patch[0]} ${first.kind}`,
      at: vertexAt(mesh, best, first.side),
      strength: first.kind !== 'pain' ? undefined : told ? strength[best] : '?',
    }]
  })
}

const middles = new WeakMap<Mesh, number[]>()

function middleOf(mesh: Mesh, { zone, side }: PlaceOnBody): Spot | undefined {
  const known = middles.get(mesh) ?? zoneMiddles(mesh)
  middles.set(mesh, known)
  const vertex = known[mesh.zones.indexOf(zone)]
  return vertex === undefined ? undefined : vertexAt(mesh, vertex, side === 'right' ? 'right' : 'left')
}

/** On the paint of its zone; where none is drawn, in the middle. */
function paintOf(mesh: Mesh, { zone, side }: PlaceOnBody, left: Cover): Spot | undefined {
  const number = mesh.zones.indexOf(zone)
  for (const half of side === 'middle' ? halves : [side]) {
    const { pain, touched } = left[half]
    const best = widest(pain, touched.filter((i) => mesh.zone[i] === number))
    if (best !== undefined) return vertexAt(mesh, best, half)
  }
  return middleOf(mesh, { zone, side })
}

export interface Signed {
  strokes: readonly Stroke[]
  marked: readonly MarkedWhole[]
  toldByName: readonly ToldByName[]
  takenOff: readonly PlaceOnBody[]
}

export function signsOf(mesh: Mesh, { strokes, marked, toldByName, takenOff }: Signed): Sign[] {
  const left = onSheet(mesh, strokes)
  const signed = (place: PlaceOnBody, as: string, at: Spot | undefined, strength: number | undefined): Sign[] =>
    at ? [{ key: `${place.zone} ${place.side} ${as}`, at, strength }] : []
  return [
    ...signsOfPatches(mesh, strokes, left, [...toldByName, ...takenOff]),
    ...toldByName.flatMap((one) => signed(one, 'pain', paintOf(mesh, one, left), one.strength)),
    ...marked.flatMap((one) =>
      signed(one, one.as, middleOf(mesh, one), one.as === 'pain' ? one.strength : undefined)),
  ]
}
