// What a person paints, as it is kept (docs/decisions/0022): lines on the skin of the figure, for the eye only.
import type { Build } from '../ui/figure/drawing.ts'

/** A stroke is on one side of the person, never on both (S16). */
export type Half = 'left' | 'right'

/** On the skin, in whole tenths of a millimetre: x to the person's left, y up from the floor, z forward. */
export type Point = readonly [number, number, number]

export interface Stroke {
  kind: 'pain' | 'no_go' | 'erase'
  side: Half
  /** Whole millimetres, 3 to 40. */
  radius: number
  /** 1 to 100 points. Left needs every x >= 0, right every x <= 0. */
  line: readonly Point[]
  /** Of pain: 0 to 10. */
  strength?: number | undefined
  /** Of pain: an id of content. */
  quality?: string | undefined
  /** Of no-go: an id of content. */
  reason?: string | undefined
}

/** In the order painted; an erasing stroke takes away what lies under it of what was painted before. */
export interface Painting {
  build: Build
  /** Version of the listing of the figure. */
  figure: 1
  strokes: readonly Stroke[]
}

export const figureVersion = 1
export const mostStrokes = 64
export const mostPoints = 100
export const radiusRange = { least: 3, most: 40 } as const

/** What lies on both sides at once. */
const upTo = { x: 10_000, y: 20_000, z: 10_000 } as const

const wholeWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most

const onSide = (x: number, side: Half): boolean => (side === 'left' ? x >= 0 : x <= 0)

/** Whether a stroke may be kept: its numbers in their ranges, its points on its side (S16). */
export function isStroke({ side, radius, line, strength }: Stroke): boolean {
  return (
    wholeWithin(radius, radiusRange.least, radiusRange.most) &&
    (strength === undefined || wholeWithin(strength, 0, 10)) &&
    line.length >= 1 &&
    line.length <= mostPoints &&
    line.every(
      ([x, y, z]) =>
        wholeWithin(x, -upTo.x, upTo.x) && onSide(x, side) &&
        wholeWithin(y, 0, upTo.y) && wholeWithin(z, -upTo.z, upTo.z),
    )
  )
}

/** Millimetres of the figure, while a line is under way. */
export type Spot = readonly [number, number, number]

/** A line may be this far from what was drawn. */
const thinMm = 2

/** How far a point is from the line between two others. */
export function fromLine([x, y, z]: Spot, [ax, ay, az]: Spot, [bx, by, bz]: Spot): number {
  const [dx, dy, dz] = [bx - ax, by - ay, bz - az]
  const long = dx * dx + dy * dy + dz * dz
  const along = long > 0 ? ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / long : 0
  const t = Math.min(Math.max(along, 0), 1)
  return Math.hypot(x - ax - t * dx, y - ay - t * dy, z - az - t * dz)
}

/** The fewest of these points from whose line none of them is farther than this: Douglas and Peucker's way. */
export function thinned(line: readonly Spot[], within = thinMm): Spot[] {
  const kept = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let part = open.pop(); part; part = open.pop()) {
    const [first, last] = part
    const [a, b] = [line[first], line[last]]
    if (!a || !b) continue
    let farthest = first
    let off = within
    for (let i = first + 1; i < last; i += 1) {
      const far = fromLine(line[i] ?? a, a, b)
      if (far > off) [farthest, off] = [i, far]
    }
    if (farthest === first) continue
    kept.add(farthest)
    open.push([first, farthest], [farthest, last])
  }
  return line.filter((_spot, i) => kept.has(i))
}

/** A line where it lies on one side of the person; where it goes over, both parts end on the midline. */
export interface Part {
  side: Half
  line: Spot[]
}

const sideOf = ([x]: Spot): Half | undefined => (x > 0 ? 'left' : x < 0 ? 'right' : undefined)

/** `begun` is the side of points that lie on the midline itself until the line leaves it. */
export function cutAtMidline(line: readonly Spot[], begun: Half): Part[] {
  const first = line.map(sideOf).find((side) => side !== undefined)
  const parts: Part[] = [{ side: first ?? begun, line: [] }]
  let before: Spot | undefined
  for (const spot of line) {
    const part = parts.at(-1)
    const side = sideOf(spot) ?? part?.side
    if (!part || !side) continue
    if (before && side !== part.side) {
      const t = before[0] / (before[0] - spot[0])
      const crossing: Spot = [0, before[1] + t * (spot[1] - before[1]), before[2] + t * (spot[2] - before[2])]
      if (before[0] !== 0) part.line.push(crossing)
      parts.push({ side, line: [crossing, spot] })
    } else part.line.push(spot)
    before = spot
  }
  return parts
}

/** Adding nothing makes no zero negative. */
const tenths = (mm: number): number => Math.round(mm * 10) + 0

export const pointOf = ([x, y, z]: Spot): Point => [tenths(x), tenths(y), tenths(z)]
export const spotOf = ([x, y, z]: Point): Spot => [x / 10, y / 10, z / 10]

/** What a stroke is beside its line. */
export type Ink = Omit<Stroke, 'line' | 'side'>

/** One line drawn as strokes that may be kept: each on one side, thinned, and of no more points than one may have. */
export function strokesOf(line: readonly Spot[], begun: Half, ink: Ink): Stroke[] {
  return cutAtMidline(line, begun).flatMap((part) => {
    const points = thinned(part.line).map(pointOf)
    const strokes: Stroke[] = []
    for (let from = 0; from === 0 || from < points.length - 1; from += mostPoints - 1) {
      strokes.push({ ...ink, side: part.side, line: points.slice(from, from + mostPoints) })
    }
    return strokes
  })
}
