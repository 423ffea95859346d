// What a painting says: painted parts of zones, areas, patches. Pure: strokes and a mesh in, numbers out.
import type { PlaceOnBody } from '../ui/figure/places.ts'
import type { Cover, Layer } from './cover.ts'
import { farMm, reachOf, strayMm, onLeft } from './field.ts'
import { halves, type Mesh } from './mesh.ts'
import { noZone } from './mesh_file.ts'
import { pointOf, spotOf, type Half, type Point, type Stroke } from './stroke.ts'

export { cover, onSheet, type Cover } from './cover.ts'

const whole = 10_000
/** In parts of 10,000: a zone that is painted less is not marked for pain, unless nothing else of that paint is. */
export const leastShare = 300

/** A painted zone as `find` takes it: the share is in parts of 10,000. */
export interface PaintedZone extends PlaceOnBody {
  share: number
  /** The strongest painted on it. */
  strength: number
  quality?: string | undefined
}

/** A zone with several reasons is there once for each. */
export interface MarkedZone extends PlaceOnBody {
  /** Nothing while the person has told none. */
  reason?: string | undefined
}

export interface Shares {
  /** In the order of the zones: what is painted enough to be marked. */
  pains: readonly PaintedZone[]
  /** Every zone that a no-go stroke touches. */
  marks: readonly MarkedZone[]
}

type Corners = readonly [number, number, number]

const cornersOf = ({ corners }: Mesh, triangle: number): Corners => [
  corners[3 * triangle] ?? 0, corners[3 * triangle + 1] ?? 0, corners[3 * triangle + 2] ?? 0,
]

/** The part of a triangle where a value that goes straight from corner to corner is below nought. */
export function partBelow(a: number, b: number, c: number): number {
  const below = Number(a <= 0) + Number(b <= 0) + Number(c <= 0)
  if (below === 0 || below === 3) return below / 3
  const alone = (below === 1 ? a <= 0 : a > 0) ? [a, b, c] : (below === 1 ? b <= 0 : b > 0) ? [b, c, a] : [c, a, b]
  const [d = 0, e = 0, f = 0] = alone
  const corner = (d / (d - e)) * (d / (d - f))
  return below === 1 ? corner : 1 - corner
}

/** The zones of a triangle's corners with the part of it that each has: borders join the middles of edges. */
function zonesIn({ zone }: Mesh, [a, b, c]: Corners): readonly (readonly [number, number])[] {
  const [p, q, r] = [zone[a] ?? noZone, zone[b] ?? noZone, zone[c] ?? noZone]
  const parts: [number, number][] =
    p === q && q === r ? [[p, 1]]
    : p === q ? [[p, 0.75], [r, 0.25]]
    : q === r ? [[q, 0.75], [p, 0.25]]
    : p === r ? [[p, 0.75], [q, 0.25]]
    : [[p, 1 / 3], [q, 1 / 3], [r, 1 / 3]]
  return parts.filter(([number]) => number !== noZone)
}

/** A zone on a side as one number; a midline zone is the same from both halves. */
const keyOf = ({ midline }: Mesh, zone: number, half: Half): number =>
  3 * zone + (midline[zone] ? 2 : half === 'left' ? 0 : 1)

const placeOf = ({ zones }: Mesh, key: number): PlaceOnBody => ({
  zone: zones[Math.floor(key / 3)] ?? '',
  side: (['left', 'right', 'middle'] as const)[key % 3] ?? 'middle',
})

/** A zone's part of a triangle, as far as it is painted. */
interface Bit {
  half: Half
  key: number
  mm2: number
  corners: Corners
}

/** The triangles round these vertices as far as they are inside, in their order. */
function trianglesIn({ round, roundFrom }: Mesh, touched: readonly number[], values: Float32Array): Uint32Array {
  const found = new Set<number>()
  for (const i of touched) {
    if ((values[i] ?? farMm) > 0) continue
    for (let k = roundFrom[i] ?? 0; k < (roundFrom[i + 1] ?? 0); k += 1) found.add(round[k] ?? 0)
  }
  return Uint32Array.from(found).sort()
}

/** All that is inside on one half, bit by bit; elsewhere than at `touched` nothing is. */
function bitsOn(mesh: Mesh, half: Half, touched: readonly number[], values: Float32Array): Bit[] {
  const bits: Bit[] = []
  for (const t of trianglesIn(mesh, touched, values)) {
    const corners = cornersOf(mesh, t)
    const part = partBelow(values[corners[0]] ?? 0, values[corners[1]] ?? 0, values[corners[2]] ?? 0)
    if (part === 0) continue
    const mm2 = part * (mesh.areas[t] ?? 0)
    for (const [zone, share] of zonesIn(mesh, corners)) {
      bits.push({ half, key: keyOf(mesh, zone, half), mm2: share * mm2, corners })
    }
  }
  return bits
}

type Values = 'pain' | 'noGo'

const bitsOf = (mesh: Mesh, cover: Cover, values: Values): Bit[] =>
  halves.flatMap((half) => bitsOn(mesh, half, cover[half].touched, cover[half][values]))

function add(sums: Map<number, number>, { key, mm2 }: Bit): void {
  sums.set(key, (sums.get(key) ?? 0) + mm2)
}

function summed(bits: readonly Bit[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const bit of bits) add(sums, bit)
  return sums
}

const wholes = new WeakMap<Mesh, Map<number, number>>()

function wholeMm2(mesh: Mesh): Map<number, number> {
  const known = wholes.get(mesh)
  if (known) return known
  const all = [...mesh.zone.keys()]
  const inside = new Float32Array(mesh.zone.length).fill(-1)
  const sums = summed(halves.flatMap((half) => bitsOn(mesh, half, all, inside)))
  wholes.set(mesh, sums)
  return sums
}

export interface ZoneArea extends PlaceOnBody {
  mm2: number
}

const listed = (mesh: Mesh, sums: Map<number, number>): ZoneArea[] =>
  [...sums].sort(([a], [b]) => a - b).map(([key, mm2]) => ({ ...placeOf(mesh, key), mm2 }))

/** Every zone with the whole of its skin. */
export const zoneAreas = (mesh: Mesh): ZoneArea[] => listed(mesh, wholeMm2(mesh))

/** Every zone of which something is painted, however little, and how much. */
export const paintedAreas = (mesh: Mesh, cover: Cover, kind: 'pain' | 'no_go' = 'pain'): ZoneArea[] =>
  listed(mesh, summed(bitsOf(mesh, cover, kind === 'pain' ? 'pain' : 'noGo')))

/** Square millimetres painted, as far as zones go. */
export const areaOf = (mesh: Mesh, cover: Cover, kind: 'pain' | 'no_go' = 'pain'): number =>
  paintedAreas(mesh, cover, kind).reduce((sum, { mm2 }) => sum + mm2, 0)

/** For each vertex inside the number of its piece; pieces hang together over the skin. */
function piecesOf({ beside, from }: Mesh, { touched, pain }: Layer): Map<number, number> {
  const piece = new Map<number, number>()
  for (const begin of touched) {
    const open = [begin]
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      if ((pain[i] ?? farMm) > 0 || piece.has(i)) continue
      piece.set(i, begin)
      for (let k = from[i] ?? 0; k < (from[i + 1] ?? 0); k += 1) open.push(beside[k] ?? 0)
    }
  }
  return piece
}

/** What is painted is never lost for being small: a piece of which no zone has its least share marks its largest. */
function smallPieces(mesh: Mesh, cover: Cover, bits: readonly Bit[], enough: ReadonlySet<number>): number[] {
  return halves.flatMap((half) => {
    const piece = piecesOf(mesh, cover[half])
    const zonesOf = new Map<number | undefined, Map<number, number>>()
    for (const bit of bits.filter((one) => one.half === half)) {
      const number = bit.corners.map((i) => piece.get(i)).find((one) => one !== undefined)
      const sums = zonesOf.get(number) ?? new Map<number, number>()
      add(sums, bit)
      zonesOf.set(number, sums)
    }
    const small = [...zonesOf.values()].filter((sums) => ![...sums.keys()].some((key) => enough.has(key)))
    return small.map((sums) => [...sums].reduce((best, one) => (one[1] > best[1] ? one : best))[0])
  })
}

const shareOf = (painted: number, all: number): number =>
  Math.min(Math.max(Math.round((whole * painted) / all), 1), whole)

function painted(mesh: Mesh, cover: Cover): PaintedZone[] {
  const all = wholeMm2(mesh)
  const bits = bitsOf(mesh, cover, 'pain')
  const shares = new Map([...summed(bits)].map(([key, mm2]) => [key, shareOf(mm2, all.get(key) ?? mm2)]))
  const enough = new Set([...shares].filter(([, share]) => share >= leastShare).map(([key]) => key))
  for (const key of smallPieces(mesh, cover, bits, enough)) enough.add(key)
  const strongest = new Map<number, { strength: number; quality: string | undefined }>()
  for (const { half, key, corners } of bits) {
    const { pain, strength, quality } = cover[half]
    for (const i of corners) {
      const here = strength[i] ?? 0
      if ((pain[i] ?? farMm) > 0 || here <= (strongest.get(key)?.strength ?? -1)) continue
      strongest.set(key, { strength: here, quality: cover.names[quality[i] ?? 0] })
    }
  }
  return [...enough].sort((a, b) => a - b).map((key) => ({
    ...placeOf(mesh, key), share: shares.get(key) ?? 1, strength: 0, ...strongest.get(key),
  }))
}

function marked(mesh: Mesh, cover: Cover): MarkedZone[] {
  const reasonsAt = new Map<number, number>()
  for (const { half, key, corners } of bitsOf(mesh, cover, 'noGo')) {
    const { noGo, reasons } = cover[half]
    const here = corners.reduce((bits, i) => ((noGo[i] ?? farMm) <= 0 ? bits | (reasons[i] ?? 0) : bits), 0)
    reasonsAt.set(key, (reasonsAt.get(key) ?? 0) | here)
  }
  return [...reasonsAt].sort(([a], [b]) => a - b).flatMap(([key, bits]) =>
    cover.names.filter((_name, bit) => (bits >>> bit) & 1).map((reason) => ({ ...placeOf(mesh, key), reason })),
  )
}

/** What the map takes of a painting. */
export const sharesOf = (mesh: Mesh, cover: Cover): Shares => ({
  pains: painted(mesh, cover),
  marks: marked(mesh, cover),
})

/** Jaccard index of two painted pains by area, in parts of 10,000: of two empty ones nothing is the same. */
export function overlap(mesh: Mesh, first: Cover, second: Cover): number {
  const mm2 = (pick: (a: number, b: number) => number): number =>
    halves.reduce((sum, half) => {
      const [a, b] = [first[half], second[half]]
      const values = a.pain.map((value, i) => pick(value, b.pain[i] ?? farMm))
      return bitsOn(mesh, half, [...a.touched, ...b.touched], values).reduce((all, bit) => all + bit.mm2, sum)
    }, 0)
  const either = mm2(Math.min)
  return either > 0 ? Math.round((whole * mm2(Math.max)) / either) : 0
}

/** Strokes whose rims are this near touch. */
const touchMm = 1

/** Indices into `strokes`: those of one kind and side that touch, in the order painted. Erasing strokes are in none. */
export function patchesOf(mesh: Mesh, strokes: readonly Stroke[]): number[][] {
  const patchOf = new Map<string, Map<number, number>>()
  const patches: number[][] = []
  strokes.forEach((stroke, index) => {
    if (stroke.kind === 'erase') return
    const key = `${stroke.kind} ${stroke.side}`
    const owner = patchOf.get(key) ?? new Map<number, number>()
    patchOf.set(key, owner)
    const reach = reachOf(mesh, stroke)
    const mine = [...(reach?.vertices ?? [])].filter((_vertex, k) => (reach?.values[k] ?? farMm) <= touchMm)
    const touched = new Set(mine.map((vertex) => owner.get(vertex)).filter((patch) => patch !== undefined))
    const joined = [...touched].flatMap((patch) => patches[patch] ?? [])
    const number = patches.push([...joined, index].sort((a, b) => a - b)) - 1
    for (const patch of touched) patches[patch] = []
    for (const [vertex, patch] of owner) if (touched.has(patch)) owner.set(vertex, number)
    for (const vertex of mine) owner.set(vertex, number)
  })
  return patches.filter((patch) => patch.length > 0).sort(([a = 0], [b = 0]) => a - b)
}

/** Every zone that a stroke reaches. */
export function placesOf(mesh: Mesh, stroke: Stroke): PlaceOnBody[] {
  const reach = reachOf(mesh, stroke)
  if (!reach) return []
  const values = new Float32Array(mesh.zone.length).fill(farMm)
  reach.vertices.forEach((vertex, k) => (values[vertex] = reach.values[k] ?? farMm))
  const keys = new Set(bitsOn(mesh, stroke.side, [...reach.vertices], values).map(({ key }) => key))
  return [...keys].sort((a, b) => a - b).map((key) => placeOf(mesh, key))
}

/** A stroke on the skin of another figure; nothing if one of its points finds none within 25 mm. */
export function moved(mesh: Mesh, stroke: Stroke): Stroke | undefined {
  const line: Point[] = []
  for (const point of stroke.line) {
    const found = mesh.grid.nearest(onLeft(spotOf(point), stroke.side), strayMm)
    if (!found) return undefined
    line.push(pointOf(onLeft(found.at, stroke.side)))
  }
  return { ...stroke, line }
}
