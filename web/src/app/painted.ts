// What is painted and what is told by names make one map (docs/decisions/0022). Values only: what strokes make of the
// zones is reckoned from the mesh and handed in, so that nothing here waits for a figure.
import type { EventBodies, NoGoMark, PainMark, Place } from '../engine/verbs.ts'
import { figureVersion, isStroke, type Painting, type Stroke } from '../paint/stroke.ts'
import { sameMark, samePlace, sameTouch, type MarkedAs, type Touched } from './place.ts'

/** What strokes make of the zones. */
export interface Reckoned {
  pains: PainMark[]
  marks: NoGoMark[]
  /** Painted, and still to be said how strong or why. */
  open: Touched[]
}

/** What was told by names: from the list, by touch where nothing is painted, in own words. */
export interface Told { pains: PainMark[]; marks: NoGoMark[] }

export interface Painted extends Reckoned {
  painting: Painting
  told: Told
  /** Painted, and spoken of by name since: what was said by name holds there, and not the paint. */
  off: Touched[]
}

const has = (places: readonly Touched[], place: Touched): boolean => places.some((one) => sameTouch(one, place))

const nothing: Reckoned = { pains: [], marks: [], open: [] }

/** One kind of mark of a reckoning, place by place: the pain, or the reasons, or that it is open. */
function entry({ pains, marks, open }: Reckoned, place: Touched): string {
  const here = (one: Place): boolean => samePlace(one, place)
  const said = place.as === 'pain'
    ? pains.filter(here).map(({ strength, quality, share }) => [strength, quality, share])
    : marks.filter(here).map(({ reason }) => reason).sort()
  return JSON.stringify([said, has(open, place)])
}

/** The places of which two reckonings do not say the same. */
export function changedPlaces(before: Reckoned, after: Reckoned): Touched[] {
  const at = (as: MarkedAs) => ({ zone, side }: Place): Touched => ({ zone, side, as })
  const all = [before, after].flatMap(({ pains, marks, open }) =>
    [...pains.map(at('pain')), ...marks.map(at('no_go')), ...open])
  return all.filter((place, i) =>
    all.findIndex((one) => sameTouch(one, place)) === i && entry(before, place) !== entry(after, place))
}

export interface Repainted {
  painting: Painting
  /** What the strokes made of the zones up to now, from the same mesh as `after`. */
  before: Reckoned
  after: Reckoned
}

/** What was said of this place by name still holds: nothing was added there, and no other number told. */
function stillOff(place: Touched, told: Told, before: Reckoned, after: Reckoned): boolean {
  const here = (one: Place): boolean => samePlace(one, place)
  if (has(after.open, place) && !has(before.open, place)) return false
  if (place.as === 'no_go') return !after.marks.some(here) || before.marks.some(here)
  const [was, is] = [before.pains.find(here), after.pains.find(here)]
  if (!told.pains.some(here)) return !is || (was !== undefined && (is.share ?? 0) <= (was.share ?? 0))
  return was !== undefined && is !== undefined && was.strength === is.strength && was.quality === is.quality
}

/**
 * The strokes are others now. Only where that makes a difference is anything said anew: an old map keeps its shares
 * elsewhere, and what was said by name of other places holds.
 */
export function repainted(painted: Painted | undefined, told: Told, { painting, before, after }: Repainted): Painted {
  const old = painted ?? { ...nothing, told, off: [] }
  const places = changedPlaces(before, after)
  const changed = (as: MarkedAs) => ({ zone, side }: Place): boolean => has(places, { zone, side, as })
  const off = old.off.filter((place) => !has(places, place) || stillOff(place, old.told, before, after))
  const spliced = <P extends Place>(kept: readonly P[], fresh: readonly P[], as: MarkedAs): P[] =>
    [...kept.filter((one) => !changed(as)(one)), ...fresh.filter(changed(as))]
  const pains = old.told.pains.flatMap((pain): PainMark[] => {
    const { zone, side, share } = pain
    if (share === undefined || !changed('pain')(pain)) return [pain]
    const now = after.pains.find((one) => samePlace(one, pain))?.share
    return has(off, { zone, side, as: 'pain' }) && now !== undefined ? [{ ...pain, share: now }] : []
  })
  return {
    painting,
    pains: spliced(old.pains, after.pains, 'pain'),
    marks: spliced(old.marks, after.marks, 'no_go'),
    open: after.open,
    told: { pains, marks: old.told.marks },
    off,
  }
}

/** What is said of a place by name holds there from now on. */
export const withSaid = (painted: Painted, told: Told, place: Touched): Painted =>
  ({ ...painted, told, off: [...painted.off.filter((one) => !sameTouch(one, place)), place] })

/** Two marks of one place: the stronger number, and the whole zone if one of them says so. */
function joined(told: PainMark, paint: PainMark): PainMark {
  const [stronger, other] = paint.strength > told.strength ? [paint, told] : [told, paint]
  const quality = stronger.quality ?? other.quality
  const { zone, side, strength } = stronger
  const part = told.share !== undefined && paint.share !== undefined ? Math.max(told.share, paint.share) : undefined
  return { zone, side, strength, ...(quality ? { quality } : {}), ...(part === undefined ? {} : { share: part }) }
}

/** The map as it is sent: one pain a place, from what was told and what was painted. */
export function painsOf({ told, pains, off }: Painted): PainMark[] {
  const counted = pains.filter(({ zone, side }) => !has(off, { zone, side, as: 'pain' }))
  const both = told.pains.map((pain) => {
    const paint = counted.find((one) => samePlace(one, pain))
    return paint ? joined(pain, paint) : pain
  })
  return [...both, ...counted.filter((paint) => !told.pains.some((pain) => samePlace(pain, paint)))]
}

export function marksOf({ told, marks, off }: Painted): NoGoMark[] {
  const counted = marks.filter(({ zone, side }) => !has(off, { zone, side, as: 'no_go' }))
  return [...told.marks, ...counted.filter((mark) => !told.marks.some((one) => sameMark(one, mark)))]
}

export const openOf = ({ open, off }: Painted): Touched[] => open.filter((place) => !has(off, place))

type Recorded = NonNullable<EventBodies['mapped']['painting']>

/** A painting as the journal keeps it. */
export const recorded = ({ build, figure, strokes }: Painting): Recorded => ({
  build, figure,
  strokes: strokes.map(({ kind, side, radius, line, strength, quality, reason }) => ({
    kind, side, radius, line: line.map((point) => [...point]),
    ...(strength === undefined ? {} : { strength }), ...(quality ? { quality } : {}), ...(reason ? { reason } : {}),
  })),
})

/**
 * The painting of an earlier map with its pains. Its no-go marks are asked about by themselves; those of today are
 * `marks`, and stay.
 */
export function paintedBefore(
  painting: Recorded, pains: readonly PainMark[], marks: NoGoMark[],
): Painted | undefined {
  if (painting.figure !== figureVersion) return undefined
  const strokes = (painting.strokes as unknown as Stroke[]).filter((one) => one.kind !== 'no_go' && isStroke(one))
  if (!strokes.some(({ kind }) => kind === 'pain')) return undefined
  return {
    ...nothing,
    painting: { build: painting.build, figure: figureVersion, strokes },
    pains: pains.filter(({ share }) => share !== undefined),
    told: { pains: pains.filter(({ share }) => share === undefined), marks },
    off: [],
  }
}
