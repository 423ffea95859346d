// Four triangles for one, rounded by the normals: fine enough for a finger's paint, and a smoother rim.
import { noZone, type Skin } from './mesh_file.ts'

/** How far a new vertex goes from the chord to where both ends' tangent planes would have it. */
const roundness = 0.75

interface Edge {
  from: number
  to: number
  /** The vertices across from it: one at the seam, two elsewhere. */
  across: number[]
}

/** The edges in the order of the triangles, and for each triangle its three: 0-1, 1-2, 2-0. */
function edgesOf(corners: Uint32Array, vertices: number): { edges: Edge[]; ofTriangle: Uint32Array } {
  const known = new Map<number, number>()
  const edges: Edge[] = []
  const ofTriangle = new Uint32Array(corners.length)
  for (let t = 0; t < corners.length; t += 3) {
    for (let k = 0; k < 3; k += 1) {
      const a = corners[t + k] ?? 0
      const b = corners[t + ((k + 1) % 3)] ?? 0
      const [from, to] = a < b ? [a, b] : [b, a]
      let edge = known.get(from * vertices + to)
      if (edge === undefined) {
        edge = edges.push({ from, to, across: [] }) - 1
        known.set(from * vertices + to, edge)
      }
      edges[edge]?.across.push(corners[t + ((k + 2) % 3)] ?? 0)
      ofTriangle[t + k] = edge
    }
  }
  return { edges, ofTriangle }
}

type Vector = readonly [number, number, number]
const vectorAt = (from: Float32Array, i: number): Vector => [
  from[3 * i] ?? 0, from[3 * i + 1] ?? 0, from[3 * i + 2] ?? 0,
]
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

function middleOf(skin: Skin, { from, to }: Edge): { at: Vector; normal: Vector } {
  const [a, b] = [vectorAt(skin.at, from), vectorAt(skin.at, to)]
  const [na, nb] = [vectorAt(skin.normals, from), vectorAt(skin.normals, to)]
  const chord: Vector = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2]
  const away = (corner: Vector, n: Vector): number =>
    dot([chord[0] - corner[0], chord[1] - corner[1], chord[2] - corner[2]], n)
  const [fromA, fromB] = [away(a, na), away(b, nb)]
  const rounded = (axis: 0 | 1 | 2): number => chord[axis] - (roundness / 2) * (fromA * na[axis] + fromB * nb[axis])
  const sum: Vector = [na[0] + nb[0], na[1] + nb[1], na[2] + nb[2]]
  const long = Math.hypot(...sum) || 1
  return { at: [rounded(0), rounded(1), rounded(2)], normal: [sum[0] / long, sum[1] / long, sum[2] / long] }
}

/** Where an edge joins two zones the vertices across from it choose; a zone is chosen before none. */
function zoneBetween(zone: Uint8Array, { from, to, across }: Edge): number {
  const [a, b] = [zone[from] ?? noZone, zone[to] ?? noZone]
  if (a === b || b === noZone) return a
  if (a === noZone) return b
  const votes = across.reduce((sum, i) => sum + Number(zone[i] === b) - Number(zone[i] === a), 0)
  return votes > 0 || (votes === 0 && b < a) ? b : a
}

export function refined(skin: Skin): Skin {
  const count = skin.zone.length
  const { edges, ofTriangle } = edgesOf(skin.corners, count)
  const all = count + edges.length
  const out: Skin = {
    at: new Float32Array(3 * all), normals: new Float32Array(3 * all),
    openness: new Uint8Array(all), zone: new Uint8Array(all), corners: new Uint32Array(4 * skin.corners.length),
  }
  out.at.set(skin.at)
  out.normals.set(skin.normals)
  out.openness.set(skin.openness)
  out.zone.set(skin.zone)
  edges.forEach((edge, i) => {
    const { at, normal } = middleOf(skin, edge)
    out.at.set(at, 3 * (count + i))
    out.normals.set(normal, 3 * (count + i))
    out.openness[count + i] = ((skin.openness[edge.from] ?? 0) + (skin.openness[edge.to] ?? 0)) / 2
    out.zone[count + i] = zoneBetween(skin.zone, edge)
  })
  for (let t = 0; t < skin.corners.length; t += 3) {
    const [a = 0, b = 0, c = 0] = skin.corners.subarray(t, t + 3)
    const [ab = 0, bc = 0, ca = 0] = ofTriangle.subarray(t, t + 3).map((edge) => count + edge)
    out.corners.set([a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca], 4 * t)
  }
  return out
}
