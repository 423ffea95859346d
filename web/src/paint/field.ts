// How far the skin is from one painted line: below nought inside, above outside, in millimetres.
import type { OnTriangle } from './grid.ts'
import { turnOf, type Mesh } from './mesh.ts'
import { spotOf, type Half, type Spot, type Stroke } from './stroke.ts'

/** What no line has reached. */
export const farMm = 100
/** A point of a line is looked for on the skin this far away; a line of which one point finds none is not there. */
export const strayMm = 25

/** Skin that turns away from the line is not reached through the body: from this cosine on, and how soon. */
const facing = { least: 0.1, mm: 10, flooded: -0.5 } as const
/** The point of the mesh nearest to where a line goes is always inside, however thin the line. */
const surelyInside = -0.5

interface Foot {
  at: Spot
  normal: Spot
  corners: readonly number[]
}

/** Turns a point of either half to the left one, where the mesh is. */
export const onLeft = ([x, y, z]: Spot, half: Half): Spot => [turnOf(half) * x, y, z]

/** A growing line and what it reaches. */
export class Field {
  readonly values: Float32Array
  /** Vertices that the line came near, in the order met. */
  readonly touched: number[] = []
  readonly #mesh: Mesh
  readonly #half: Half
  readonly #radius: number
  readonly #seen: Uint32Array
  #round = 0
  #before: Foot | undefined

  constructor(mesh: Mesh, half: Half, radius: number) {
    this.#mesh = mesh
    this.#half = half
    this.#radius = radius
    this.values = new Float32Array(mesh.zone.length).fill(farMm)
    this.#seen = new Uint32Array(mesh.zone.length)
  }

  /** Goes on to a point, which may be known to be on the skin; gives the vertices that came nearer, or nothing if there
   *  is no skin. */
  add(spot: Spot, on?: OnTriangle): number[] | undefined {
    const foot = this.#footOf(onLeft(spot, this.#half), on)
    if (!foot) return undefined
    const changed = this.#reach(this.#before ?? foot, foot)
    const nearest = this.#nearestCorner(foot)
    if ((this.values[nearest] ?? 0) > surelyInside) {
      this.values[nearest] = surelyInside
      changed.push(nearest)
    }
    this.#before = foot
    return changed
  }

  #nearestCorner({ at, corners }: Foot): number {
    const away = (i: number): number => {
      const off = (axis: 0 | 1 | 2): number => (this.#mesh.at[3 * i + axis] ?? 0) - at[axis]
      return Math.hypot(off(0), off(1), off(2))
    }
    return corners.reduce((best, i) => (away(i) < away(best) ? i : best))
  }

  #footOf(spot: Spot, on?: OnTriangle): Foot | undefined {
    const found = on ? { ...on, at: spot } : this.#mesh.grid.nearest(spot, strayMm)
    if (!found) return undefined
    const corners = [...this.#mesh.corners.subarray(3 * found.triangle, 3 * found.triangle + 3)]
    const along = (axis: number): number =>
      corners.reduce((sum, i, k) => sum + (found.weights[k] ?? 0) * (this.#mesh.normals[3 * i + axis] ?? 0), 0)
    const normal: Spot = [along(0), along(1), along(2)]
    const long = Math.hypot(...normal) || 1
    return { at: found.at, normal: [normal[0] / long, normal[1] / long, normal[2] / long], corners }
  }

  /** Spreads over the skin from both feet as far as the line between them reaches. */
  #reach(a: Foot, b: Foot): number[] {
    const { at, normals, beside, from, longest } = this.#mesh
    const [dx, dy, dz] = [b.at[0] - a.at[0], b.at[1] - a.at[1], b.at[2] - a.at[2]]
    const long = dx * dx + dy * dy + dz * dz
    const changed: number[] = []
    const open = [...a.corners, ...b.corners]
    this.#round += 1
    for (let i = open.pop(); i !== undefined; i = open.pop()) {
      if (this.#seen[i] === this.#round) continue
      this.#seen[i] = this.#round
      const [x, y, z] = [(at[3 * i] ?? 0) - a.at[0], (at[3 * i + 1] ?? 0) - a.at[1], (at[3 * i + 2] ?? 0) - a.at[2]]
      const t = long > 0 ? Math.min(Math.max((x * dx + y * dy + z * dz) / long, 0), 1) : 0
      const away = Math.sqrt((x - t * dx) ** 2 + (y - t * dy) ** 2 + (z - t * dz) ** 2) - this.#radius
      if (away > longest) continue
      const turned = ((1 - t) * a.normal[0] + t * b.normal[0]) * (normals[3 * i] ?? 0) +
        ((1 - t) * a.normal[1] + t * b.normal[1]) * (normals[3 * i + 1] ?? 0) +
        ((1 - t) * a.normal[2] + t * b.normal[2]) * (normals[3 * i + 2] ?? 0)
      if (turned < facing.flooded) continue
      this.#lower(i, Math.max(away, (facing.least - turned) * facing.mm), changed)
      for (let k = from[i] ?? 0; k < (from[i + 1] ?? 0); k += 1) open.push(beside[k] ?? 0)
    }
    return changed
  }

  #lower(i: number, value: number, changed: number[]): void {
    const before = this.values[i] ?? farMm
    if (value >= before) return
    if (before === farMm) this.touched.push(i)
    this.values[i] = value
    changed.push(i)
  }
}

/** What a finished stroke reaches. */
export interface Reach {
  side: Half
  vertices: Uint32Array
  values: Float32Array
}

const reckoned = new WeakMap<Stroke['line'], { mesh: Mesh; radius: number; reach: Reach | undefined }>()

/** What a stroke reaches on a mesh; nothing if one of its points finds no skin. Kept as long as its line is. */
export function reachOf(mesh: Mesh, { side, radius, line }: Stroke): Reach | undefined {
  const kept = reckoned.get(line)
  if (kept?.mesh === mesh && kept.radius === radius && (kept.reach?.side ?? side) === side) return kept.reach
  const field = new Field(mesh, side, radius)
  const whole = line.every((point) => field.add(spotOf(point)) !== undefined)
  const vertices = Uint32Array.from(field.touched)
  const values = Float32Array.from(vertices, (i) => field.values[i] ?? farMm)
  const reach = whole ? { side, vertices, values } : undefined
  reckoned.set(line, { mesh, radius, reach })
  return reach
}
