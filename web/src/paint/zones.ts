// Zones on the mesh: where they end, where their middle is, and their borders as lines over the skin.
import type { PlaceOnBody } from '../ui/figure/places.ts'
import { farMm } from './field.ts'
import type { Mesh } from './mesh.ts'
import { noZone } from './mesh_file.ts'
import type { Half, Spot } from './stroke.ts'

/** Those of these places that lie on a half: what is in the middle lies on both. */
export const onHalf = <P extends PlaceOnBody>(places: readonly P[], half: Half): P[] =>
  places.filter(({ side }) => side === half || side === 'middle')

/** The numbers of the zones of these places on a half. */
export const zonesOn = ({ zones }: Mesh, places: readonly PlaceOnBody[], half: Half): Set<number> =>
  new Set(onHalf(places, half).map(({ zone }) => zones.indexOf(zone)))

const at = (mesh: Mesh, i: number): Spot => [mesh.at[3 * i] ?? 0, mesh.at[3 * i + 1] ?? 0, mesh.at[3 * i + 2] ?? 0]

const smoothings = 4
/** After so many smoothings this is about how wide the step from nought to one is. */
const stepMm = 14

/** Millimetres from the rim of these zones, near the rim: below nought inside. */
export function zoneField(mesh: Mesh, wanted: ReadonlySet<number>): Float32Array {
  if (wanted.size === 0) return new Float32Array(mesh.zone.length).fill(farMm)
  let inside = Float32Array.from(mesh.zone, (zone) => Number(wanted.has(zone)))
  for (let round = 0; round < smoothings; round += 1) {
    inside = inside.map((value, i) => {
      const [from, to] = [mesh.from[i] ?? 0, mesh.from[i + 1] ?? 0]
      let sum = 0
      for (let k = from; k < to; k += 1) sum += inside[mesh.beside[k] ?? 0] ?? 0
      return (value + sum / Math.max(to - from, 1)) / 2
    })
  }
  return inside.map((value) => (value === 0 ? farMm : stepMm * (0.5 - value)))
}

/** The vertex of each zone that is farthest from its rim, counted in edges; of equals the one nearest to its middle. */
export function zoneMiddles(mesh: Mesh): number[] {
  const depth = new Uint16Array(mesh.zone.length)
  const isRim = (i: number): boolean => {
    for (let k = mesh.from[i] ?? 0; k < (mesh.from[i + 1] ?? 0); k += 1) {
      if (mesh.zone[mesh.beside[k] ?? 0] !== mesh.zone[i]) return true
    }
    return false
  }
  let rim = [...mesh.zone.keys()].filter(isRim)
  for (let ring = 1; rim.length > 0; ring += 1) {
    for (const i of rim) depth[i] = ring
    const next = new Set<number>()
    for (const i of rim) {
      for (let k = mesh.from[i] ?? 0; k < (mesh.from[i + 1] ?? 0); k += 1) {
        const near = mesh.beside[k] ?? 0
        if (depth[near] === 0) next.add(near)
      }
    }
    rim = [...next]
  }
  const vertices: number[][] = mesh.zones.map(() => [])
  mesh.zone.forEach((zone, i) => vertices[zone]?.push(i))
  return vertices.map((inZone, zone) => {
    const deepest = inZone.reduce((most, i) => Math.max(most, depth[i] ?? 0), 0)
    const spots = inZone.map((i) => at(mesh, i))
    const mean = (axis: 0 | 1 | 2): number => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length
    const [x, y, z] = [mesh.midline[zone] ? 0 : mean(0), mean(1), mean(2)]
    const away = (i: number): number => Math.hypot(at(mesh, i)[0] - x, at(mesh, i)[1] - y, at(mesh, i)[2] - z)
    const equals = inZone.filter((i) => (depth[i] ?? 0) >= deepest - 1)
    return equals.reduce((best, i) => (away(i) < away(best) ? i : best), equals[0] ?? 0)
  })
}

interface Border {
  spots: Spot[]
  normals: Spot[]
  segments: [number, number][]
}

/** Borders join the middles of edges between two zones; where three meet they meet in the triangle's middle. */
function rawBorders(mesh: Mesh): Border {
  const border: Border = { spots: [], normals: [], segments: [] }
  const known = new Map<number, number>()
  const count = mesh.zone.length
  /** Two corners of an edge, or one vertex, or the three of a triangle: those are asked for once. */
  const point = (...corners: number[]): number => {
    const [a = 0, b = a] = corners
    const key = corners.length === 3 ? -1 : Math.min(a, b) * count + Math.max(a, b)
    const old = key < 0 ? undefined : known.get(key)
    if (old !== undefined) return old
    const mean = (from: Float32Array, axis: number): number =>
      corners.reduce((sum, i) => sum + (from[3 * i + axis] ?? 0), 0) / corners.length
    border.normals.push([mean(mesh.normals, 0), mean(mesh.normals, 1), mean(mesh.normals, 2)])
    const made = border.spots.push([mean(mesh.at, 0), mean(mesh.at, 1), mean(mesh.at, 2)]) - 1
    if (key >= 0) known.set(key, made)
    return made
  }
  for (let t = 0; t < mesh.corners.length; t += 3) {
    const [a, b, c] = [mesh.corners[t] ?? 0, mesh.corners[t + 1] ?? 0, mesh.corners[t + 2] ?? 0]
    const isOne = mesh.zone[a] === mesh.zone[b] && mesh.zone[b] === mesh.zone[c]
    const onSeam = (i: number): boolean => mesh.at[3 * i] === 0
    if (isOne && Number(onSeam(a)) + Number(onSeam(b)) + Number(onSeam(c)) < 2) continue
    const edges = [[a, b], [b, c], [c, a]] as const
    const crossed = edges.filter(([from, to]) => mesh.zone[from] !== mesh.zone[to]).map((edge) => point(...edge))
    const [first, second] = crossed
    if (crossed.length === 3) {
      const meeting = point(a, b, c)
      for (const edge of crossed) border.segments.push([edge, meeting])
    }
    if (crossed.length === 2 && first !== undefined && second !== undefined) border.segments.push([first, second])
    for (const [from, to] of edges) {
      const zone = mesh.zone[from] ?? noZone
      if (onSeam(from) && onSeam(to) && zone !== noZone && zone === mesh.zone[to] && !mesh.midline[zone]) {
        border.segments.push([point(from), point(to)])
      }
    }
  }
  return border
}

const borderRounds = 20
/** Off the skin, so that it does not hide them. */
const liftMm = 0.4

/** The borders of all zones of a half, smoothed: x, y, z of both ends of each segment. */
export function bordersOf(mesh: Mesh): Float32Array {
  const { spots, normals, segments } = rawBorders(mesh)
  const near: number[][] = spots.map(() => [])
  for (const [a, b] of segments) {
    near[a]?.push(b)
    near[b]?.push(a)
  }
  const smooth = Float32Array.from(spots.flat())
  for (let round = 0; round < borderRounds; round += 1) {
    const before = smooth.slice()
    near.forEach((list, i) => {
      if (list.length < 2 || before[3 * i] === 0) return
      for (let axis = 0; axis < 3; axis += 1) {
        let sum = 0
        for (const other of list) sum += before[3 * other + axis] ?? 0
        smooth[3 * i + axis] = ((before[3 * i + axis] ?? 0) + sum / list.length) / 2
      }
    })
  }
  const lifted = (i: number): number[] =>
    [0, 1, 2].map((axis) => (smooth[3 * i + axis] ?? 0) + liftMm * (normals[i]?.[axis] ?? 0))
  return Float32Array.from(segments.flatMap(([a, b]) => [...lifted(a), ...lifted(b)]))
}

/** Light on what bulges and shade in folds, as parts of 255 with 128 for plain skin: twice the curvature by 1/cm, a
 *  sixth of it, as tools/figure/picture.cpp has it. */
export function grainOf(mesh: Mesh): Uint8Array {
  const value = (from: Float32Array, i: number, axis: number): number => from[3 * i + axis] ?? 0
  return Uint8Array.from(mesh.zone, (_zone, i) => {
    let bent = 0
    const [from, to] = [mesh.from[i] ?? 0, mesh.from[i + 1] ?? 0]
    for (let k = from; k < to; k += 1) {
      const j = mesh.beside[k] ?? 0
      let [along, long] = [0, 0]
      for (let axis = 0; axis < 3; axis += 1) {
        const way = value(mesh.at, j, axis) - value(mesh.at, i, axis)
        along += way * (value(mesh.normals, j, axis) - value(mesh.normals, i, axis))
        long += way * way
      }
      bent += along / Math.max(long, 1e-6)
    }
    const perCm = (20 * bent) / Math.max(to - from, 1)
    return 128 + 1000 * Math.min(Math.max(0.16 * perCm, -0.1), 0.06)
  })
}
