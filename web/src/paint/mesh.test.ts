import { describe, expect, it } from 'vitest'
import zonesToml from '../../../content/body/zones.toml?raw'
import { builtMesh, builtBytes, drawnZones } from './built.fixture.ts'
import { readMesh } from './mesh.ts'
import { noZone, readSkin } from './mesh_file.ts'
import { refined } from './refine.ts'
import { zoneField, zoneMiddles, bordersOf } from './zones.ts'

const low = (n: number): number => n & 255
const high = (n: number): number => n >> 8
const short = (n: number): number[] => [low(n), high(n)]
const long = (n: number): number[] => [...short(n & 0xffff), ...short(n >>> 16)]
const stream = (numbers: number[]): number[] => [...numbers.map(low), ...numbers.map(high)]

/** A square of two triangles, 2 mm wide, from the seam outwards; the second corner looks down and backwards. */
function square(): Uint8Array {
  return Uint8Array.from([
    ...[...'UKFG'].map((letter) => letter.charCodeAt(0)), ...short(1), ...short(20), ...long(4), ...long(2),
    ...long(0), ...long(1_000_000), ...long(-5_000 >>> 0),
    ...stream([0, 200, 0, 199]), // x: 0, 100, 100, 0 steps
    ...stream([0, 0, 200, 0]), // y: 0, 0, 100, 100
    ...stream([0, 0, 0, 0]),
    ...stream([0, 0]), ...stream([1, 2]), ...stream([2, 3]),
    127, 127, 127, 200, 127, 127, 127, 127, // normals: z, z, z, and one with an x
    255, 0, 100, 100,
    0, 1, 1, noZone,
    128, 128, 128, 128,
    255, 255, 255, 255,
  ])
}

describe('the mesh of the figure', () => {
  it('is read as docs/figure.md says', () => {
    const skin = readSkin(square())
    expect([...skin.at]).toEqual([0, 1000, -5, 2, 1000, -5, 2, 1002, -5, 0, 1002, -5])
    expect([...skin.corners]).toEqual([0, 1, 2, 0, 2, 3])
    expect([...skin.normals.subarray(0, 3)]).toEqual([0, 0, 1])
    expect([...skin.zone]).toEqual([0, 1, 1, noZone])
    expect([...skin.openness]).toEqual([255, 0, 100, 100])
  })

  it('lays the normals of the seam into the midline', () => {
    const skin = readSkin(square())
    expect(skin.normals[9]).toBe(0)
    expect(Math.hypot(...skin.normals.subarray(9, 12))).toBeCloseTo(1)
  })

  it('is refused when it is something else, of another version, or torn', () => {
    const other = square()
    other[0] = 0
    expect(() => readSkin(other)).toThrow('no mesh')
    const newer = square()
    newer[4] = 2
    expect(() => readSkin(newer)).toThrow('version 2')
    const whole = square()
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => readSkin(whole.slice(0, length))).toThrow(/bytes|short/)
    }
    expect(() => readSkin(Uint8Array.from([...whole, 0]))).toThrow('bytes')
  })

  it('is refused when a triangle or a zone points to nothing', () => {
    const lost = square()
    lost[28 + 6 * 4 + 4] = 9
    expect(() => readSkin(lost)).toThrow('without its vertices')
    const drawn = { build: 'slimmer' as const, zones: ['only'], midline: [false] }
    expect(() => readMesh(square(), drawn)).toThrow('zone 1')
  })

  it('is closed, as the program that made it holds it: its Euler number is two', () => {
    const skin = readSkin(builtBytes('slimmer'))
    const onSeam = skin.zone.filter((_zone, i) => skin.at[3 * i] === 0).length
    const [vertices, edges] = [2 * skin.zone.length - onSeam, skin.corners.length]
    expect(vertices - edges + (2 * edges) / 3).toBe(2)
  })

  it('is four times as fine and still closed at its edges', { timeout: 60_000 }, () => {
    const before = readSkin(builtBytes('slimmer'))
    const after = refined(before)
    expect(after.corners.length).toBe(4 * before.corners.length)
    const edges = new Map<string, number>()
    for (let i = 0; i < after.corners.length; i += 1) {
      const [a = 0, b = 0] = [after.corners[i], after.corners[i % 3 === 2 ? i - 2 : i + 1]]
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      edges.set(key, (edges.get(key) ?? 0) + 1)
    }
    for (const [key, count] of edges) {
      if (count === 2) continue
      expect(key.split(' ').map((i) => after.at[3 * Number(i)])).toEqual([0, 0])
    }
    expect([...after.at].every(Number.isFinite)).toBe(true)
    expect(Math.min(...after.at.filter((_value, i) => i % 3 === 0))).toBe(0)
  })

  it('knows which zones lie over the midline, as content does', () => {
    const { zones, midline } = drawnZones('softer')
    const middle = zonesToml.split('[[zone]]').slice(1).filter((one) => /midline = true/.test(one))
      .map((one) => /id = "([^"]+)"/.exec(one)?.[1])
    expect(zones.filter((_zone, i) => midline[i]).sort()).toEqual(middle.sort())
  })
})

describe('zones on the mesh', () => {
  const mesh = builtMesh('slimmer')

  it('have their middle inside', () => {
    expect(zoneMiddles(mesh).map((vertex) => mesh.zone[vertex])).toEqual([...mesh.zones.keys()])
  })

  it('have a rim that leaves their middles inside and their neighbours outside', { timeout: 60_000 }, () => {
    const middles = zoneMiddles(mesh)
    for (let wanted = 0; wanted < mesh.zones.length; wanted += 6) {
      const field = zoneField(mesh, new Set([wanted]))
      middles.forEach((vertex, zone) => expect((field[vertex] ?? 0) <= 0).toBe(zone === wanted))
    }
  })

  it('have borders on the skin', { timeout: 60_000 }, () => {
    const borders = bordersOf(mesh)
    expect(borders.length % 6).toBe(0)
    for (let i = 0; i < borders.length; i += 300) {
      const spot = [borders[i] ?? 0, borders[i + 1] ?? 0, borders[i + 2] ?? 0] as const
      expect(mesh.grid.nearest(spot, 25)?.away ?? 99).toBeLessThan(4)
    }
  })
})
