// What is painted, vertex by vertex: strokes laid one over the other in their order.
import { Field, farMm, reachOf } from './field.ts'
import type { OnTriangle } from './grid.ts'
import { halves, type Mesh } from './mesh.ts'
import { strokesOf, type Half, type Ink, type Spot, type Stroke } from './stroke.ts'

/** One half of the skin. */
export interface Layer {
  /** Millimetres from the rim of painted pain: below nought inside. */
  pain: Float32Array
  strength: Uint8Array
  /** Index into `names`. */
  quality: Uint8Array
  /** The same for what must not be pressed. */
  noGo: Float32Array
  /** A bit for each reason that was painted there: none is lost under another. Bit i stands for `names[i]`. */
  reasons: Uint32Array
  /** The vertices that a stroke came near, each once: all others are bare. */
  touched: number[]
}

export interface Cover extends Readonly<Record<Half, Layer>> {
  /** Ids of qualities and reasons; the first stands for none. */
  readonly names: (string | undefined)[]
}

const emptyLayer = (count: number): Layer => ({
  pain: new Float32Array(count).fill(farMm),
  strength: new Uint8Array(count),
  quality: new Uint8Array(count),
  noGo: new Float32Array(count).fill(farMm),
  reasons: new Uint32Array(count),
  touched: [],
})

export function emptyCover({ zone }: Mesh): Cover {
  return { left: emptyLayer(zone.length), right: emptyLayer(zone.length), names: [undefined] }
}

/** What a layer holds at one vertex. */
type Coat = Record<Exclude<keyof Layer, 'touched'>, number>

const bare: Coat = { pain: farMm, strength: 0, quality: 0, noGo: farMm, reasons: 0 }

const coatAt = ({ pain, strength, quality, noGo, reasons }: Layer, i: number): Coat => ({
  pain: pain[i] ?? farMm, strength: strength[i] ?? 0, quality: quality[i] ?? 0,
  noGo: noGo[i] ?? farMm, reasons: reasons[i] ?? 0,
})

function put(layer: Layer, i: number, coat: Coat): void {
  layer.pain[i] = coat.pain
  layer.strength[i] = coat.strength
  layer.quality[i] = coat.quality
  layer.noGo[i] = coat.noGo
  layer.reasons[i] = coat.reasons
}

/** Makes a cover bare again. */
export function clear(cover: Cover): void {
  for (const half of halves) {
    for (const i of cover[half].touched) put(cover[half], i, bare)
    cover[half].touched.length = 0
  }
  cover.names.length = 1
}

/** As many names as there are bits; content has fewer. */
const mostNames = 32

function nameOf(names: (string | undefined)[], id: string | undefined): number {
  const known = names.indexOf(id)
  if (known >= 0) return known
  if (names.length === mostNames) throw new Error('a painting names more qualities and reasons than there are')
  return names.push(id) - 1
}

/** An ink as a layer holds it. */
interface Mixed {
  kind: Stroke['kind']
  strength: number
  quality: number
  reasons: number
}

const mixed = (names: (string | undefined)[], { kind, strength = 0, quality, reason }: Ink): Mixed => ({
  kind, strength, quality: nameOf(names, quality), reasons: (1 << nameOf(names, reason)) >>> 0,
})

/** Lays a line at a vertex over what was there before it. */
function lay(layer: Layer, before: Coat, i: number, value: number, ink: Mixed): void {
  const { pain, noGo, strength, reasons } = before
  if (ink.kind === 'erase') {
    layer.pain[i] = Math.max(pain, -value)
    layer.noGo[i] = Math.max(noGo, -value)
    return
  }
  if (layer.pain[i] === farMm && layer.noGo[i] === farMm) layer.touched.push(i)
  if (ink.kind === 'pain') {
    const wins = value <= 0 && pain <= 0 ? ink.strength >= strength : value < pain
    layer.pain[i] = Math.min(pain, value)
    layer.strength[i] = wins ? ink.strength : strength
    layer.quality[i] = wins ? ink.quality : before.quality
  } else {
    layer.noGo[i] = Math.min(noGo, value)
    layer.reasons[i] = value <= 0 && noGo <= 0 ? reasons | ink.reasons : value < noGo ? ink.reasons : reasons
  }
}

/** The vertices of each half at which something is another. */
export type Changed = Record<Half, number[]>

/** Lays further strokes over a cover, in place. A stroke that finds no skin leaves nothing. */
export function layOver(mesh: Mesh, cover: Cover, strokes: readonly Stroke[]): Changed {
  const changed: Changed = { left: [], right: [] }
  for (const stroke of strokes) {
    const reach = reachOf(mesh, stroke)
    if (!reach) continue
    const layer = cover[reach.side]
    const ink = mixed(cover.names, stroke)
    reach.vertices.forEach((i, k) => {
      lay(layer, coatAt(layer, i), i, reach.values[k] ?? farMm, ink)
      changed[reach.side].push(i)
    })
  }
  return changed
}

/** What these strokes leave on the skin. */
export function cover(mesh: Mesh, strokes: readonly Stroke[]): Cover {
  const made = emptyCover(mesh)
  layOver(mesh, made, strokes)
  return made
}

const sheets = new WeakMap<Mesh, Cover>()

/** The same on a sheet that the next call wipes: to be read at once and not kept. Wiping it costs what was painted. */
export function onSheet(mesh: Mesh, strokes: readonly Stroke[]): Cover {
  const sheet = sheets.get(mesh) ?? emptyCover(mesh)
  sheets.set(mesh, sheet)
  clear(sheet)
  layOver(mesh, sheet, strokes)
  return sheet
}

/** What a new stroke that begins here is painted with: it joins what is painted already. */
export function joined(mesh: Mesh, cover: Cover, half: Half, triangle: number, ink: Ink): Ink {
  const layer = cover[half]
  const corners = [...mesh.corners.subarray(3 * triangle, 3 * triangle + 3)]
  const inside = (values: Float32Array): number | undefined => {
    const deepest = corners.reduce((best, i) => ((values[i] ?? 0) < (values[best] ?? 0) ? i : best))
    return (values[deepest] ?? 0) <= 0 ? deepest : undefined
  }
  const [pain, noGo] = [inside(layer.pain), inside(layer.noGo)]
  if (ink.kind === 'pain' && pain !== undefined) {
    return { ...ink, strength: layer.strength[pain], quality: cover.names[layer.quality[pain] ?? 0] }
  }
  if (ink.kind === 'no_go' && noGo !== undefined) {
    const reasons = layer.reasons[noGo] ?? 0
    const there = cover.names.find((name, bit) => name !== undefined && (reasons >>> bit) & 1)
    return { ...ink, reason: there ?? ink.reason }
  }
  return ink
}

/** A place under the finger or the mouse. */
export interface Touch {
  half: Half
  at: Spot
  /** Where that is on the mesh, if it is known. */
  on?: OnTriangle
}

/** A longer way than this between two touches is a step over a gap: from the arm to the ribs. */
const gapMm = 15
/** Nearer touches than this add nothing that is seen. */
const leastMm = 1

interface LineUnderWay {
  half: Half
  spots: Spot[]
  field: Field
  /** What was there before this line, where it came. */
  before: Map<number, Coat>
}

const between = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

/** A movement of the hand that paints: what it leaves is there at once, and at its end it is strokes. */
export class UnderWay {
  readonly #mesh: Mesh
  readonly #cover: Cover
  readonly #ink: Ink
  readonly #mixed: Mixed
  readonly #lines: LineUnderWay[] = []
  readonly #touchedBefore: Record<Half, number>

  /** Paints on this cover itself. */
  constructor(mesh: Mesh, cover: Cover, ink: Ink) {
    this.#mesh = mesh
    this.#cover = cover
    this.#ink = ink
    this.#mixed = mixed(cover.names, ink)
    this.#touchedBefore = { left: cover.left.touched.length, right: cover.right.touched.length }
  }

  /** The vertices that changed, on each half. At the midline a line ends and another begins. */
  add({ half, at, on }: Touch): Changed {
    const changed: Changed = { left: [], right: [] }
    const line = this.#lines.at(-1)
    const last = line?.spots.at(-1)
    const far = last ? between(last, at) : 0
    if (!line || !last || far > Math.max(gapMm, 1.5 * this.#ink.radius)) {
      this.#goOn(this.#begin(half), at, changed, on)
    } else if (half !== line.half) {
      const t = last[0] === at[0] ? 0 : last[0] / (last[0] - at[0])
      const crossing: Spot = [0, last[1] + t * (at[1] - last[1]), last[2] + t * (at[2] - last[2])]
      this.#goOn(line, crossing, changed)
      const beyond = this.#begin(half)
      this.#goOn(beyond, crossing, changed)
      this.#goOn(beyond, at, changed, on)
    } else if (far >= leastMm) this.#goOn(line, at, changed, on)
    return changed
  }

  #begin(half: Half): LineUnderWay {
    const field = new Field(this.#mesh, half, this.#ink.radius)
    const line = { half, spots: [], field, before: new Map<number, Coat>() }
    this.#lines.push(line)
    return line
  }

  #goOn({ half, spots, field, before }: LineUnderWay, at: Spot, changed: Changed, on?: OnTriangle): void {
    const reached = field.add(at, on)
    if (!reached) return
    spots.push(at)
    const layer = this.#cover[half]
    for (const i of reached) {
      const was = before.get(i) ?? coatAt(layer, i)
      before.set(i, was)
      lay(layer, was, i, field.values[i] ?? farMm, this.#mixed)
    }
    changed[half].push(...reached)
  }

  /** The strokes of the whole movement. */
  strokes(): Stroke[] {
    return this.#lines.flatMap(({ spots, half }) => (spots.length > 0 ? strokesOf(spots, half, this.#ink) : []))
  }

  /** The cover is again what it was before, as long as nothing else was laid on it since. */
  takeBack(): Changed {
    const changed: Changed = { left: [], right: [] }
    for (const { half, before } of this.#lines.toReversed()) {
      for (const [i, was] of before) {
        put(this.#cover[half], i, was)
        changed[half].push(i)
      }
    }
    for (const half of halves) this.#cover[half].touched.length = this.#touchedBefore[half]
    return changed
  }
}
