// B.mesh of the figure (docs/figure.md): the skin of the person's left, as it lies in the file.

export const noZone = 255

export interface Skin {
  /** x, y, z of each vertex in millimetres. */
  at: Float32Array
  /** Of length 1. */
  normals: Float32Array
  /** 255 under open sky, less in hollows. */
  openness: Uint8Array
  /** Number of the zone; `noZone` where there is none. */
  zone: Uint8Array
  /** Three vertices a triangle, counter-clockwise seen from outside. */
  corners: Uint32Array
}

const mark = 'UKFG'
const readable = 1
const headBytes = 28
const bytesPerVertex = 12
const bytesPerTriangle = 6

const unfold = (value: number): number => (value >> 1) ^ -(value & 1)

/** n numbers of 16 bits: n low bytes, then n high bytes. */
function stream(bytes: Uint8Array, from: number, count: number): Uint16Array {
  const low = bytes.subarray(from, from + count)
  const high = bytes.subarray(from + count, from + 2 * count)
  return Uint16Array.from(low, (byte, i) => byte | ((high[i] ?? 0) << 8))
}

/** Each number is a step from the one before; counting goes round at 65536. */
function summed(steps: Uint16Array): Uint16Array {
  let sum = 0
  return steps.map((step) => (sum = (sum + unfold(step)) & 0xffff))
}

/** A direction from its two bytes. `onSeam`: the mirror image is the vertex itself. */
function direction(first: number, second: number, onSeam: boolean): readonly [number, number, number] {
  let u = (first - 127) / 127
  let v = (second - 127) / 127
  const z = 1 - Math.abs(u) - Math.abs(v)
  if (z < 0) [u, v] = [(1 - Math.abs(v)) * (u < 0 ? -1 : 1), (1 - Math.abs(u)) * (v < 0 ? -1 : 1)]
  if (onSeam) u = 0
  const long = Math.hypot(u, v, z)
  return [u / long, v / long, z / long]
}

interface Head {
  vertices: number
  triangles: number
  stepMm: number
  originMm: readonly number[]
}

/** The head of the file. Another kind, another version or torn bytes are refused. */
function readHead(bytes: Uint8Array): Head {
  if (bytes.length < headBytes) throw new Error('the mesh is cut short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== mark) throw new Error('this is no mesh of the figure')
  const version = view.getUint16(4, true)
  if (version !== readable) throw new Error(`the mesh has version ${version}, not ${readable}`)
  const [vertices, triangles] = [view.getUint32(8, true), view.getUint32(12, true)]
  const whole = headBytes + bytesPerVertex * vertices + bytesPerTriangle * triangles
  if (bytes.length !== whole) throw new Error(`the mesh has ${bytes.length} bytes, not ${whole}`)
  return {
    vertices,
    triangles,
    stepMm: view.getUint16(6, true) / 1000,
    originMm: [16, 20, 24].map((at) => view.getInt32(at, true) / 1000),
  }
}

function readCorners(bytes: Uint8Array, from: number, { vertices, triangles }: Head): Uint32Array {
  const [firsts, seconds, thirds] = [0, 1, 2].map((k) => stream(bytes, from + 2 * k * triangles, triangles))
  const corners = new Uint32Array(3 * triangles)
  summed(firsts ?? new Uint16Array()).forEach((a, i) => {
    corners.set([a, a + (seconds?.[i] ?? 0), a + (thirds?.[i] ?? 0)], 3 * i)
  })
  if (corners.some((corner) => corner >= vertices)) throw new Error('the mesh has a triangle without its vertices')
  return corners
}

export function readSkin(bytes: Uint8Array): Skin {
  const head = readHead(bytes)
  const count = head.vertices
  const at = new Float32Array(3 * count)
  head.originMm.forEach((origin, axis) => {
    summed(stream(bytes, headBytes + 2 * axis * count, count)).forEach((steps, i) => {
      at[3 * i + axis] = origin + steps * head.stepMm
    })
  })
  const corners = readCorners(bytes, headBytes + 6 * count, head)
  const plane = (k: number): Uint8Array => {
    const from = headBytes + 6 * count + bytesPerTriangle * head.triangles + k * count
    return bytes.slice(from, from + count)
  }
  const [first, second] = [plane(0), plane(1)]
  const normals = new Float32Array(3 * count)
  first.forEach((u, i) => normals.set(direction(u, second[i] ?? 0, at[3 * i] === 0), 3 * i))
  return { at, normals, openness: plane(2), zone: plane(3), corners }
}
