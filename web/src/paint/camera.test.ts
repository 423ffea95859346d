import { describe, expect, it } from 'vitest'
import { views } from '../ui/figure/drawing.ts'
import { sidesAcross } from '../ui/figure/places.ts'
import { builtMesh } from './built.fixture.ts'
import {
  cameraOf, closerTo, hitAt, onStage, panned, placeAt, pxPerMm, sidesSeen, turned, zoomed, type Camera,
} from './camera.ts'
import { cover, UnderWay } from './cover.ts'
import { halves } from './mesh.ts'
import { sharesOf } from './paint.ts'
import type { Half, Spot } from './stroke.ts'
import { zoneMiddles } from './zones.ts'

const mesh = builtMesh('slimmer')
const phone = { width: 390, height: 420 }
const middles = zoneMiddles(mesh)
const spotOn = (vertex: number, half: Half): Spot => {
  const [x = 0, y = 0, z = 0] = mesh.at.subarray(3 * vertex, 3 * vertex + 3)
  return [half === 'right' ? -x : x, y, z]
}
const near = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

/** Turned and tipped by hand, between the views. */
const looks: Camera[] = [
  ...views.map(cameraOf), ...[35, 140, 215, 300].map((yaw) => ({ ...cameraOf('front'), yaw, pitch: 20 })),
]

describe('looking at the figure', () => {
  it('shows what the pictures show: their frames, left and right as they have it', () => {
    for (const view of views) {
      const camera = cameraOf(view)
      const stage = { width: view === 'left' || view === 'right' ? 480 : 800, height: view === 'above' ? 400 : 1120 }
      expect(pxPerMm(camera, stage)).toBeCloseTo(1, 6)
      expect(onStage(camera, stage, [0, 1185, 0])).toEqual([stage.width / 2, stage.height / 2])
      expect(sidesSeen(camera, stage)).toEqual(sidesAcross(view))
    }
    const wide = { width: 800, height: 1120 }
    expect(onStage(cameraOf('front'), wide, [100, 1185, 0])[0]).toBeCloseTo(500)
    expect(onStage(cameraOf('back'), wide, [100, 1185, 0])[0]).toBeCloseTo(300)
  })

  it('keeps what is under the fingers there when it comes closer', () => {
    const camera = { ...cameraOf('back'), zoom: 3, x: 60, y: 150 }
    const spot: Spot = [-80, 1350, -60]
    const at = onStage(camera, phone, spot)
    const [x, y] = onStage(zoomed(camera, phone, 1.4, at), phone, spot)
    expect(x).toBeCloseTo(at[0], 6)
    expect(y).toBeCloseTo(at[1], 6)
  })

  it('is never lost from sight', () => {
    const far = panned(zoomed(cameraOf('front'), phone, 4, [195, 210]), phone, -90_000, 90_000)
    expect(Math.abs(far.x)).toBeLessThanOrEqual(400)
    expect(Math.abs(far.y)).toBeLessThanOrEqual(560)
    expect(turned(cameraOf('front'), phone, 0, 500).pitch).toBe(90)
    expect(zoomed(cameraOf('front'), phone, 0.01, [0, 0]).zoom).toBe(1)
  })

  it('names only the side that is on the stage', () => {
    for (const half of halves) {
      for (const view of ['front', 'back'] as const) {
        const close = { ...closerTo(mesh, cameraOf(view), phone, half), zoom: 9 }
        expect(sidesSeen(close, phone)).toEqual([half])
      }
    }
  })
})

describe('the zone under a finger', () => {
  it('is the one whose middle is there, from every view that shows it, at five zooms', { timeout: 60_000 }, () => {
    let looked = 0
    const seenAtAll = new Set<string>()
    for (const camera of looks) {
      for (const [zone, vertex] of middles.entries()) {
        for (const half of halves) {
          const spot = spotOn(vertex, half)
          const first = hitAt(mesh, camera, phone, onStage(camera, phone, spot))
          if (!first || near(first.at, spot) > 3) continue
          seenAtAll.add(`${zone} ${half}`)
          for (const zoom of [1, 1.7, 2.9, 5, 10]) {
            const closer = zoomed(camera, phone, zoom, onStage(camera, phone, spot))
            const hit = hitAt(mesh, closer, phone, onStage(closer, phone, spot))
            const expected = { zone: mesh.zones[zone], side: mesh.midline[zone] ? 'middle' : half }
            expect(hit && placeAt(mesh, hit)).toEqual(expected)
            looked += 1
          }
        }
      }
    }
    expect(seenAtAll.size).toBe(2 * mesh.zones.length)
    expect(looked).toBeGreaterThan(2_000)
  })

  it('is none on the ground and where the body has no zone', () => {
    expect(hitAt(mesh, cameraOf('front'), phone, [3, 3])).toBeUndefined()
    const belly = onStage(cameraOf('front'), phone, [0, 950, 100])
    expect(hitAt(mesh, cameraOf('front'), phone, belly)).toBeUndefined()
  })
})

describe('left and right', () => {
  it('that are said are those that are stored, wherever the finger is (S16)', { timeout: 60_000 }, () => {
    let state = 20261123
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    let painted = 0
    const bare = cover(mesh, [])
    for (let times = 0; times < 800; times += 1) {
      const look = looks[Math.floor(random() * looks.length)] ?? cameraOf('front')
      const camera = zoomed(look, phone, 1 + 5 * random(), [390 * random(), 420 * random()])
      const hit = hitAt(mesh, camera, phone, [390 * random(), 420 * random()])
      if (!hit) continue
      const radius = 3 + Math.floor(20 * random())
      const under = new UnderWay(mesh, bare, { kind: 'pain', radius, strength: 5 })
      under.add(hit)
      const strokes = under.strokes()
      expect(strokes.map(({ side }) => side)).toEqual([hit.half])
      expect(strokes.flatMap(({ line }) => line).every(([x]) => (hit.half === 'left' ? x >= 0 : x <= 0))).toBe(true)
      if (painted < 60) {
        const sides = new Set(sharesOf(mesh, cover(mesh, strokes)).pains.map(({ side }) => side))
        expect([...sides].every((side) => side === hit.half || side === 'middle')).toBe(true)
      }
      painted += 1
    }
    expect(painted).toBeGreaterThan(200)
  })

  it('are both painted by a hand that goes over the midline, each with its own strokes', () => {
    const camera = cameraOf('back')
    const under = new UnderWay(mesh, cover(mesh, []), { kind: 'pain', radius: 12, strength: 5 })
    const [[left, y], [right]] = [onStage(camera, phone, [60, 1300, 0]), onStage(camera, phone, [-60, 1300, 0])]
    for (let i = 0; i <= 30; i += 1) {
      const hit = hitAt(mesh, camera, phone, [left + (i / 30) * (right - left), y])
      if (hit) under.add(hit)
    }
    const strokes = under.strokes()
    expect(strokes.map(({ side }) => side)).toEqual(['left', 'right'])
    expect([strokes[0]?.line.at(-1)?.[0], strokes[1]?.line[0]?.[0]]).toEqual([0, 0])
  })

  it('do not join the arm and the ribs by a line through the air', () => {
    const under = new UnderWay(mesh, cover(mesh, []), { kind: 'pain', radius: 8, strength: 5 })
    const arm = spotOn(middles[mesh.zones.indexOf('forearm-palm')] ?? 0, 'left')
    const ribs = spotOn(middles[mesh.zones.indexOf('waist-side')] ?? 0, 'left')
    under.add({ half: 'left', at: arm })
    under.add({ half: 'left', at: ribs })
    expect(under.strokes().map(({ line }) => line.length)).toEqual([1, 1])
  })
})
