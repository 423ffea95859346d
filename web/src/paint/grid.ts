// Triangles by where they are, so that a ray or a point meets a few of them and not all.
import type { Skin } from './mesh_file.ts'
import type { Spot } from './stroke.ts'

const cellMm = 16
/** A nearest point is first looked for this far away: most lie on the skin already. */
const closeMm = 4

/** A point of the skin by the triangle it is on. */
export interface OnTriangle {
  triangle: number
  /** Of its three corners; they sum to 1. */
  weights: Spot
}

/** A point of the skin. */
export interface OnSkin extends OnTriangle {
  at: Spot
  /** Millimetres from where the search began. */
  away: number
}

type Axis = 0 | 1 | 2
const axes = [0, 1, 2] as const

const minus = (a: Spot, b: Spot): Spot => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Spot, b: Spot): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Spot, b: Spot): Spot => [
  a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
]

/** Weights of the point of a triangle that is nearest to p: each region of the plane has its own rule. */
export function nearestWeights(p: Spot, a: Spot, b: Spot, c: Spot): Spot {
  const [ab, ac, ap] = [minus(b, a), minus(c, a), minus(p, a)]
  const [d1, d2] = [dot(ab, ap), dot(ac, ap)]
  if (d1 <= 0 && d2 <= 0) return [1, 0, 0]
  const bp = minus(p, b)
  const [d3, d4] = [dot(ab, bp), dot(ac, bp)]
  if (d3 >= 0 && d4 <= d3) return [0, 1, 0]
  const vc = d1 * d4 - d3 * d2
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return [1 - d1 / (d1 - d3), d1 / (d1 - d3), 0]
  const cp = minus(p, c)
  const [d5, d6] = [dot(ab, cp), dot(ac, cp)]
  if (d6 >= 0 && d5 <= d6) return [0, 0, 1]
  const vb = d5 * d2 - d1 * d6
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return [1 - d2 / (d2 - d6), 0, d2 / (d2 - d6)]
  const va = d3 * d6 - d5 * d4
  if (va <= 0 && d4 >= d3 && d5 >= d6) {
    const w = (d4 - d3) / (d4 - d3 + (d5 - d6))
    return [0, 1 - w, w]
  }
  const sum = va + vb + vc
  return [va / sum, vb / sum, vc / sum]
}

export class Grid {
  readonly #skin: Skin
  /** The longest edge in millimetres. */
  readonly #longest: number
  readonly #low: Spot
  readonly #cells: readonly [number, number, number]
  /** Triangles of cell i: `#triangles[#from[i]]` to `#triangles[#from[i + 1]]`, the last left out. */
  readonly #from: Uint32Array
  readonly #triangles: Uint32Array

  constructor(skin: Skin, longest: number) {
    this.#skin = skin
    this.#longest = longest
    const [low, high]: [number[], number[]] = [[Infinity, Infinity, Infinity], [-Infinity, -Infinity, -Infinity]]
    skin.at.forEach((value, i) => {
      low[i % 3] = Math.min(low[i % 3] ?? value, value)
      high[i % 3] = Math.max(high[i % 3] ?? value, value)
    })
    this.#low = [low[0] ?? 0, low[1] ?? 0, low[2] ?? 0]
    const count = (axis: Axis): number => Math.floor(((high[axis] ?? 0) - this.#low[axis]) / cellMm) + 1
    this.#cells = [count(0), count(1), count(2)]
    this.#from = new Uint32Array(this.#cells[0] * this.#cells[1] * this.#cells[2] + 1)
    const triangles = skin.corners.length / 3
    for (let t = 0; t < triangles; t += 1) {
      this.#eachCellOf(t, (cell) => (this.#from[cell + 1] = this.#of(cell + 1) + 1))
    }
    for (let cell = 1; cell < this.#from.length; cell += 1) this.#from[cell] = this.#of(cell) + this.#of(cell - 1)
    this.#triangles = new Uint32Array(this.#of(this.#from.length - 1))
    const next = this.#from.slice()
    for (let t = 0; t < triangles; t += 1) {
      this.#eachCellOf(t, (cell) => {
        this.#triangles[next[cell] ?? 0] = t
        next[cell] = (next[cell] ?? 0) + 1
      })
    }
  }

  #of = (cell: number): number => this.#from[cell] ?? 0

  #cornerOf(triangle: number, k: number): Spot {
    const i = 3 * (this.#skin.corners[3 * triangle + k] ?? 0)
    const { at } = this.#skin
    return [at[i] ?? 0, at[i + 1] ?? 0, at[i + 2] ?? 0]
  }

  #cellAlong(axis: Axis, mm: number): number {
    return Math.min(Math.max(Math.floor((mm - this.#low[axis]) / cellMm), 0), this.#cells[axis] - 1)
  }

  #cell = (x: number, y: number, z: number): number => (z * this.#cells[1] + y) * this.#cells[0] + x

  #eachCell(low: Spot, high: Spot, visit: (cell: number) => void): void {
    const [x0, y0, z0] = [this.#cellAlong(0, low[0]), this.#cellAlong(1, low[1]), this.#cellAlong(2, low[2])]
    const [x1, y1, z1] = [this.#cellAlong(0, high[0]), this.#cellAlong(1, high[1]), this.#cellAlong(2, high[2])]
    for (let z = z0; z <= z1; z += 1) {
      for (let y = y0; y <= y1; y += 1) for (let x = x0; x <= x1; x += 1) visit(this.#cell(x, y, z))
    }
  }

  #eachCellOf(triangle: number, visit: (cell: number) => void): void {
    const [a, b, c] = [this.#cornerOf(triangle, 0), this.#cornerOf(triangle, 1), this.#cornerOf(triangle, 2)]
    const edge = (pick: (...of: number[]) => number): Spot => [
      pick(a[0], b[0], c[0]), pick(a[1], b[1], c[1]), pick(a[2], b[2], c[2]),
    ]
    this.#eachCell(edge(Math.min), edge(Math.max), visit)
  }

  #eachIn(cell: number, visit: (triangle: number) => void): void {
    for (let k = this.#of(cell); k < this.#of(cell + 1); k += 1) visit(this.#triangles[k] ?? 0)
  }

  #within(p: Spot, reach: number): OnSkin | undefined {
    let best: OnSkin | undefined
    const low: Spot = [p[0] - reach, p[1] - reach, p[2] - reach]
    const high: Spot = [p[0] + reach, p[1] + reach, p[2] + reach]
    this.#eachCell(low, high, (cell) => {
      this.#eachIn(cell, (triangle) => {
        const a = this.#cornerOf(triangle, 0)
        if (Math.hypot(...minus(a, p)) > reach + this.#longest) return
        const [b, c] = [this.#cornerOf(triangle, 1), this.#cornerOf(triangle, 2)]
        const weights = nearestWeights(p, a, b, c)
        const [u, v, w] = weights
        const at: Spot = [
          u * a[0] + v * b[0] + w * c[0], u * a[1] + v * b[1] + w * c[1], u * a[2] + v * b[2] + w * c[2],
        ]
        const away = Math.hypot(...minus(at, p))
        if (away <= reach && away < (best?.away ?? Infinity)) best = { at, triangle, weights, away }
      })
    })
    return best
  }

  /** The point of the skin nearest to p, if there is one within so many millimetres. */
  nearest(p: Spot, reach: number): OnSkin | undefined {
    return (reach > closeMm ? this.#within(p, closeMm) : undefined) ?? this.#within(p, reach)
  }

  /** Where a ray first meets skin that faces it. `along` has length 1. */
  met(origin: Spot, along: Spot): OnSkin | undefined {
    const inside = this.#spanOf(origin, along)
    if (!inside) return undefined
    let [enter, end] = inside
    let best: OnSkin | undefined
    const point = (t: number): Spot => [origin[0] + t * along[0], origin[1] + t * along[1], origin[2] + t * along[2]]
    const start = point(enter + 1e-6)
    const cell = axes.map((axis) => this.#cellAlong(axis, start[axis])) as [number, number, number]
    const wallAt = (axis: Axis): number => {
      const wall = this.#low[axis] + (cell[axis] + (along[axis] > 0 ? 1 : 0)) * cellMm
      return along[axis] === 0 ? Infinity : (wall - origin[axis]) / along[axis]
    }
    while (enter <= end) {
      this.#eachIn(this.#cell(...cell), (triangle) => {
        const hit = this.#meets(triangle, origin, along)
        if (hit && hit.away < (best?.away ?? Infinity)) best = hit
      })
      const walls = axes.map(wallAt)
      const leave = Math.min(...walls)
      if (best && best.away <= leave) return best
      const axis = walls.indexOf(leave) as Axis
      cell[axis] += along[axis] > 0 ? 1 : -1
      if (cell[axis] < 0 || cell[axis] >= this.#cells[axis]) break
      enter = leave
    }
    return best
  }

  /** From where to where a ray is inside the box of all cells. */
  #spanOf(origin: Spot, along: Spot): [number, number] | undefined {
    let [enter, end] = [0, Infinity]
    for (const axis of axes) {
      const high = this.#low[axis] + this.#cells[axis] * cellMm
      if (along[axis] === 0) {
        if (origin[axis] < this.#low[axis] || origin[axis] > high) return undefined
        continue
      }
      const walls = [(this.#low[axis] - origin[axis]) / along[axis], (high - origin[axis]) / along[axis]]
      enter = Math.max(enter, Math.min(...walls))
      end = Math.min(end, Math.max(...walls))
    }
    return enter <= end ? [enter, end] : undefined
  }

  #meets(triangle: number, origin: Spot, along: Spot): OnSkin | undefined {
    const a = this.#cornerOf(triangle, 0)
    const [ab, ac] = [minus(this.#cornerOf(triangle, 1), a), minus(this.#cornerOf(triangle, 2), a)]
    const p = cross(along, ac)
    const size = dot(ab, p)
    if (size <= 1e-9) return undefined
    const from = minus(origin, a)
    const v = dot(from, p) / size
    const q = cross(from, ab)
    const w = dot(along, q) / size
    const away = dot(ac, q) / size
    if (v < -1e-6 || w < -1e-6 || v + w > 1 + 1e-6 || away < 0) return undefined
    const at: Spot = [origin[0] + away * along[0], origin[1] + away * along[1], origin[2] + away * along[2]]
    return { at, triangle, weights: [1 - v - w, v, w], away }
  }
}
