// The skin as it is painted on. Both halves of the person are one form: what is on the right is reckoned on the left
// with x turned round, and nothing that is painted on one half is ever seen by the other (S16).
import { useEffect, useState } from 'preact/hooks'
import slimmer from '@figure/slimmer.mesh?url'
import softer from '@figure/softer.mesh?url'
import { zonesDrawn, type Build, type ZonesDrawn } from '../ui/figure/drawing.ts'
import { Grid } from './grid.ts'
import { noZone, readSkin, type Skin } from './mesh_file.ts'
import { refined } from './refine.ts'
import type { Half } from './stroke.ts'

export interface Mesh extends Skin, ZonesDrawn {
  /** Square millimetres of each triangle. */
  areas: Float32Array
  /** The vertices beside vertex i: `beside[from[i]]` to `beside[from[i + 1]]`, the last left out. */
  beside: Uint32Array
  from: Uint32Array
  /** The triangles round vertex i, in the same way: `round[roundFrom[i]]` to `round[roundFrom[i + 1]]`. */
  round: Uint32Array
  roundFrom: Uint32Array
  /** The longest edge in millimetres. */
  longest: number
  grid: Grid
}

export const halves = ['left', 'right'] as const

/** Which way x goes on a half, seen from the left one. */
export const turnOf = (half: Half): 1 | -1 => (half === 'left' ? 1 : -1)

function areasOf({ at, corners }: Skin): Float32Array {
  const areas = new Float32Array(corners.length / 3)
  for (let t = 0; t < areas.length; t += 1) {
    const [a = 0, b = 0, c = 0] = corners.subarray(3 * t, 3 * t + 3)
    const edge = (to: number, axis: number): number => (at[3 * to + axis] ?? 0) - (at[3 * a + axis] ?? 0)
    const x = edge(b, 1) * edge(c, 2) - edge(b, 2) * edge(c, 1)
    const y = edge(b, 2) * edge(c, 0) - edge(b, 0) * edge(c, 2)
    const z = edge(b, 0) * edge(c, 1) - edge(b, 1) * edge(c, 0)
    areas[t] = Math.hypot(x, y, z) / 2
  }
  return areas
}

/** Lists one after the other, with where each begins. */
function inARow(lists: readonly number[][]): { all: Uint32Array; from: Uint32Array } {
  const from = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => (from[i + 1] = (from[i] ?? 0) + list.length))
  return { all: Uint32Array.from(lists.flat()), from }
}

/** Each vertex's neighbours, each once. */
function besideOf(corners: Uint32Array, vertices: number): Pick<Mesh, 'beside' | 'from'> {
  const known: number[][] = Array.from({ length: vertices }, () => [])
  const join = (a: number, b: number): void => {
    const list = known[a]
    if (list && !list.includes(b)) list.push(b)
  }
  for (let i = 0; i < corners.length; i += 1) {
    const a = corners[i] ?? 0
    const b = corners[i % 3 === 2 ? i - 2 : i + 1] ?? 0
    join(a, b)
    join(b, a)
  }
  const { all: beside, from } = inARow(known)
  return { beside, from }
}

/** The triangles that have a vertex as their corner. */
function roundOf(corners: Uint32Array, vertices: number): Pick<Mesh, 'round' | 'roundFrom'> {
  const known: number[][] = Array.from({ length: vertices }, () => [])
  corners.forEach((vertex, i) => known[vertex]?.push(Math.floor(i / 3)))
  const { all: round, from: roundFrom } = inARow(known)
  return { round, roundFrom }
}

function longestOf({ at }: Skin, { beside, from }: Pick<Mesh, 'beside' | 'from'>): number {
  let longest = 0
  for (let i = 0; i + 1 < from.length; i += 1) {
    for (let k = from[i] ?? 0; k < (from[i + 1] ?? 0); k += 1) {
      const off = (axis: number): number => (at[3 * i + axis] ?? 0) - (at[3 * (beside[k] ?? 0) + axis] ?? 0)
      longest = Math.max(longest, Math.hypot(off(0), off(1), off(2)))
    }
  }
  return longest
}

/** The mesh from its file. Another version, torn bytes, or a zone that the listing does not know are refused. */
export function readMesh(bytes: Uint8Array, drawn: ZonesDrawn): Mesh {
  const read = readSkin(bytes)
  const unknown = read.zone.find((zone) => zone !== noZone && zone >= drawn.zones.length)
  if (unknown !== undefined) throw new Error(`the mesh has a zone ${unknown} that the listing does not know`)
  const skin = refined(read)
  const near = besideOf(skin.corners, skin.zone.length)
  const longest = longestOf(skin, near)
  const round = roundOf(skin.corners, skin.zone.length)
  return { ...skin, ...drawn, ...near, ...round, areas: areasOf(skin), longest, grid: new Grid(skin, longest) }
}

const files: Record<Build, string> = { slimmer, softer }
const asked = new Map<Build, Promise<Mesh>>()
const fetched = new Map<Build, Mesh>()

async function fetchAnew(build: Build): Promise<Mesh> {
  const [answer, drawn] = await Promise.all([fetch(files[build]), zonesDrawn(build)])
  if (!answer.ok) throw new Error(`${files[build]}: ${answer.status}`)
  const mesh = readMesh(new Uint8Array(await answer.arrayBuffer()), drawn)
  fetched.set(build, mesh)
  return mesh
}

/** The mesh of a build: one fetch for all who ask at once; after a failure the next to ask tries again. */
export function fetchMesh(build: Build): Promise<Mesh> {
  const underWay = asked.get(build)
  if (underWay) return underWay
  const fetching = fetchAnew(build).catch((failure: unknown) => {
    asked.delete(build)
    throw failure
  })
  asked.set(build, fetching)
  return fetching
}

/** The same for a screen. */
export function useMesh(build: Build): Mesh | 'waiting' | 'missing' {
  const [had, show] = useState<{ build: Build; mesh: Mesh | 'missing' }>()
  useEffect(() => {
    let here = true
    const shown = (mesh: Mesh | 'missing'): void => {
      if (here) show({ build, mesh })
    }
    fetchMesh(build).then(shown, (failure: unknown) => {
      console.warn(failure)
      shown('missing')
    })
    return () => {
      here = false
    }
  }, [build])
  return had?.build === build ? had.mesh : (fetched.get(build) ?? 'waiting')
}
