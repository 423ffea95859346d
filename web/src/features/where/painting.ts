// Strokes as the map takes them: what they make of the zones, which of them are one patch, and how one is changed.
// Pure; the mesh is handed in.
import type { Painted, Reckoned } from '../../app/painted.ts'
import { samePlace, sameTouch, type Touched } from '../../app/place.ts'
import { withStrokes, type Visit } from '../../app/visit.ts'
import type { Place } from '../../engine/verbs.ts'
import type { Mesh } from '../../paint/mesh.ts'
import { areaOf, moved, onSheet, patchesOf, placesOf, sharesOf } from '../../paint/paint.ts'
import { figureVersion, mostStrokes, type Painting, type Stroke } from '../../paint/stroke.ts'

const isErase = ({ kind }: Stroke): boolean => kind === 'erase'
/** Painted, and not yet said how strong or why. */
const isUntold = ({ kind, strength, reason }: Stroke): boolean =>
  kind === 'pain' ? strength === undefined : kind === 'no_go' && reason === undefined

/** One painted place, as a person sees it: strokes of one kind and side that touch. Nothing is told before all are. */
export interface Patch {
  /** Where its strokes stand in the painting. */
  strokes: number[]
  as: Touched['as']
  places: Place[]
  areaMm2: number
  strength?: number | undefined
  quality?: string | undefined
  reason?: string | undefined
}

export const isUntoldPatch = ({ as, strength, reason }: Patch): boolean =>
  (as === 'pain' ? strength : reason) === undefined

const placeOf = ({ zone, side }: Place): Place => ({ zone, side })

function reckonedNew(mesh: Mesh, strokes: readonly Stroke[]): Reckoned {
  const told = strokes.filter((one) => one.kind !== 'pain' || !isUntold(one))
  const { pains, marks } = sharesOf(mesh, onSheet(mesh, told))
  const untold = strokes.filter((one) => isErase(one) || (one.kind === 'pain' && isUntold(one)))
  const open = untold.every(isErase) ? [] : sharesOf(mesh, onSheet(mesh, untold)).pains
  return {
    pains: pains.map(({ zone, side, share, strength, quality }) =>
      ({ zone, side, strength, share, ...(quality ? { quality } : {}) })),
    marks: marks.flatMap(({ zone, side, reason }) => (reason ? [{ zone, side, reason }] : [])),
    open: [
      ...open.map((place) => ({ ...placeOf(place), as: 'pain' as const })),
      ...marks.flatMap((mark) => (mark.reason ? [] : [{ ...placeOf(mark), as: 'no_go' as const }])),
    ],
  }
}

/** What was worked out for these very strokes. */
function remembered<Made>(make: (mesh: Mesh, strokes: readonly Stroke[]) => Made): typeof make {
  const known = new WeakMap<readonly Stroke[], { mesh: Mesh; made: Made }>()
  return (mesh, strokes) => {
    const before = known.get(strokes)
    if (before?.mesh === mesh) return before.made
    const made = make(mesh, strokes)
    known.set(strokes, { mesh, made })
    return made
  }
}

/** What strokes make of the zones. */
export const reckoned = remembered(reckonedNew)

/** What is told of strokes that are one: the strongest number, and the quality of the strongest that has one. */
function toldOf(own: readonly Stroke[]): Pick<Patch, 'strength' | 'quality' | 'reason'> {
  const strongest = own.toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0))
  const first = own.some(isUntold) ? undefined : strongest[0]
  return {
    strength: first?.strength,
    quality: strongest.find(({ quality }) => quality)?.quality,
    reason: first?.reason,
  }
}

function patch(mesh: Mesh, strokes: readonly Stroke[], members: number[]): Patch[] {
  const own = members.flatMap((i) => strokes[i] ?? [])
  const [first] = own
  if (!first || isErase(first)) return []
  const painted = onSheet(mesh, strokes.filter((one, i) => isErase(one) || members.includes(i)))
  const areaMm2 = areaOf(mesh, painted, first.kind === 'pain' ? 'pain' : 'no_go')
  if (areaMm2 === 0) return []
  const { pains, marks } = sharesOf(mesh, painted)
  const most = first.kind === 'pain' ? pains.toSorted((a, b) => b.share - a.share) : marks
  return [{
    strokes: members,
    as: first.kind === 'pain' ? 'pain' : 'no_go',
    places: most.map(placeOf).filter((place, i, all) => all.findIndex((one) => samePlace(one, place)) === i),
    areaMm2,
    ...toldOf(own),
  }]
}

/** The patches that are seen; what is wholly rubbed out is none. */
export const patchesIn = remembered((mesh, strokes): Patch[] =>
  patchesOf(mesh, strokes).flatMap((members) => patch(mesh, strokes, members)))

/** Patches without the places that were spoken of by name since: those stand by themselves. */
export const withoutSaid = (patches: readonly Patch[], said: readonly Touched[]): Patch[] =>
  patches.flatMap((one) => {
    const places = one.places.filter((place) => !said.some((other) => sameTouch(other, { ...place, as: one.as })))
    return places.length > 0 ? [{ ...one, places }] : []
  })

/** As it is drawn on this mesh: of another build every stroke is laid on this skin, or not drawn. */
export const strokesOn = (mesh: Mesh, painting: Painting): readonly Stroke[] =>
  painting.build === mesh.build ? painting.strokes : movedTo(mesh, painting.strokes)
const movedTo = remembered((mesh, strokes): readonly Stroke[] => strokes.flatMap((one) => moved(mesh, one) ?? []))

const none: readonly Stroke[] = []
export const strokesIn = (mesh: Mesh, painted: Painted | undefined): readonly Stroke[] =>
  painted ? strokesOn(mesh, painted.painting) : none

/** These strokes instead of those there were. */
export function withStrokesNow(visit: Visit, mesh: Mesh, strokes: readonly Stroke[]): Visit {
  return withStrokes(visit, {
    painting: { build: mesh.build, figure: figureVersion, strokes },
    before: reckoned(mesh, strokesIn(mesh, visit.painted)),
    after: reckoned(mesh, strokes),
  })
}

/** A stroke that touches a patch is one with it, and takes what was told of it; a new one has everything to be told. */
export function joining(mesh: Mesh, strokes: readonly Stroke[], stroke: Stroke): Stroke {
  const { strength: _s, quality: _q, reason: _r, ...plain } = stroke
  if (isErase(stroke)) return plain
  const joined = patchesOf(mesh, [...strokes, plain]).find((members) => members.includes(strokes.length)) ?? []
  const others = joined.flatMap((i) => strokes[i] ?? [])
  return { ...plain, ...toldOf(others) }
}

/** Strokes of which nothing is seen any more are gone, and with the last of the others all rubbing out. */
export function withoutUnseen(mesh: Mesh, strokes: readonly Stroke[]): readonly Stroke[] {
  const seen = new Set(patchesIn(mesh, strokes).flatMap((one) => one.strokes))
  if (seen.size === 0) return none
  const left = strokes.filter((one, i) => isErase(one) || seen.has(i))
  return left.length === strokes.length ? strokes : left
}

/** One more stroke, or nothing where a map has no room for more. */
export function withStroke(visit: Visit, mesh: Mesh, stroke: Stroke): Visit | undefined {
  const before = strokesIn(mesh, visit.painted)
  const after = [...before, joining(mesh, before, stroke)]
  const strokes = isErase(stroke) ? withoutUnseen(mesh, after) : after
  return strokes.length > mostStrokes ? undefined : withStrokesNow(visit, mesh, strokes)
}

/** What is told of a patch is told of all its strokes. */
export function withPatchTold(visit: Visit, mesh: Mesh, one: Patch, ink: Partial<Stroke>): Visit {
  const strokes = strokesIn(mesh, visit.painted)
  const told = strokes.map((stroke, i) => (one.strokes.includes(i) ? { ...stroke, ...ink } : stroke))
  return withStrokesNow(visit, mesh, told)
}

export function withoutPatch(visit: Visit, mesh: Mesh, one: Patch): Visit {
  const strokes = strokesIn(mesh, visit.painted)
  return withStrokesNow(visit, mesh, withoutUnseen(mesh, strokes.filter((_stroke, i) => !one.strokes.includes(i))))
}

/** Strokes that reach only places taken off by name are no longer kept. */
export function withoutTakenOff(visit: Visit, mesh: Mesh): Visit {
  const { painted } = visit
  if (!painted || painted.off.length === 0) return visit
  const { off, told } = painted
  const isOff = (as: Touched['as']) => (place: Place): boolean =>
    off.some((one) => one.as === as && samePlace(one, place)) &&
    !told[as === 'pain' ? 'pains' : 'marks'].some((one) => samePlace(one, place))
  const before = strokesIn(mesh, painted)
  const strokes = before.filter((one) => one.kind === 'erase' || !placesOf(mesh, one).every(isOff(one.kind)))
  if (strokes.length === before.length) return visit
  return { ...visit, painted: { ...painted, painting: { build: mesh.build, figure: figureVersion, strokes } } }
}
