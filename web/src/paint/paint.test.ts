import { describe, expect, it } from 'vitest'
import { builtMesh } from './built.fixture.ts'
import { clear, emptyCover, joined, layOver, onSheet, UnderWay, type Cover } from './cover.ts'
import { farMm } from './field.ts'
import { halves, type Mesh } from './mesh.ts'
import { noZone } from './mesh_file.ts'
import {
  areaOf, cover, leastShare, moved, overlap, paintedAreas, partBelow, patchesOf, placesOf, sharesOf, zoneAreas,
} from './paint.ts'
import { isStroke, pointOf, spotOf, type Half, type Point, type Spot, type Stroke } from './stroke.ts'
import { zoneMiddles } from './zones.ts'

const mesh = builtMesh('slimmer')
const middles = zoneMiddles(mesh)

function middleOf(zone: string, side: Half = 'left', on: Mesh = mesh): Point {
  const i = (on === mesh ? middles : zoneMiddles(on))[on.zones.indexOf(zone)] ?? 0
  const spot: Spot = [(side === 'right' ? -1 : 1) * (on.at[3 * i] ?? 0), on.at[3 * i + 1] ?? 0, on.at[3 * i + 2] ?? 0]
  return pointOf(spot)
}

const dab = (zone: string, side: Half = 'left', radius = 12): Stroke => ({
  kind: 'pain', side, radius, line: [middleOf(zone, side)], strength: 5,
})
const line = (from: string, to: string, side: Half = 'left', radius = 12): Stroke => ({
  ...dab(from, side, radius), line: [middleOf(from, side), middleOf(to, side)],
})

/** A cover number by number, to be held against another. */
const numbersOf = (of: Cover): unknown[] => [of.names, ...halves.flatMap((half) => {
  const { touched, ...layers } = of[half]
  const bytes = Object.entries(layers).map(([name, { buffer }]) => [name, Buffer.from(buffer).toString('base64')])
  return [half, touched.toSorted((a, b) => a - b), ...bytes]
})]

/** Dabs over all of a zone and a little beyond. */
function allOver(zone: string, side: Half): Stroke[] {
  const number = mesh.zones.indexOf(zone)
  const spots = [...mesh.zone.keys()].filter((i) => mesh.zone[i] === number)
  const kept: Stroke[] = []
  for (const i of spots) {
    const at: Spot = [mesh.at[3 * i] ?? 0, mesh.at[3 * i + 1] ?? 0, mesh.at[3 * i + 2] ?? 0]
    const near = kept.some(({ line: [point] }) => {
      const [x, y, z] = spotOf(point ?? [0, 0, 0])
      return Math.hypot(Math.abs(x) - at[0], y - at[1], z - at[2]) < 8
    })
    const turned: Spot = [side === 'right' ? -at[0] : at[0], at[1], at[2]]
    if (!near) kept.push({ kind: 'pain', side, radius: 14, strength: 4, line: [pointOf(turned)] })
  }
  return kept
}

describe('what is painted', () => {
  it('is a disc of its radius where skin is even', () => {
    for (const radius of [8, 12, 20]) {
      const mm2 = areaOf(mesh, cover(mesh, [dab('side-ribs', 'left', radius)]))
      const disc = Math.PI * radius ** 2
      expect([radius, mm2 / disc > 0.85, mm2 / disc < 1.1]).toEqual([radius, true, true])
    }
  })

  it('is never nothing, however thin the line', { timeout: 60_000 }, () => {
    for (const zone of mesh.zones) {
      for (const side of ['left', 'right'] as const) {
        const thin = cover(mesh, [dab(zone, side, 3)])
        const { pains } = sharesOf(mesh, thin)
        const expected = { zone, side: mesh.midline[mesh.zones.indexOf(zone)] ? 'middle' : side }
        expect(pains.map((pain) => ({ zone: pain.zone, side: pain.side }))).toContainEqual(expected)
      }
    }
  })

  it('stays on its side', () => {
    for (const zone of ['breastbone', 'spine-back', 'shoulder-front']) {
      const right = cover(mesh, [dab(zone, 'right', 40)])
      expect(right.left.pain.every((value) => value === farMm)).toBe(true)
      expect(right.right.pain.some((value) => value <= 0)).toBe(true)
    }
  })

  it('does not go from the arm to the ribs, nor from the palm to the back of the hand', () => {
    const reached = (zone: string, radius: number): string[] =>
      placesOf(mesh, dab(zone, 'left', radius)).map((one) => one.zone)
    expect(reached('arm-inner', 40)).not.toContain('side-ribs')
    expect(reached('palm', 25)).not.toContain('hand-back')
    expect(reached('hand-back', 25)).not.toContain('palm')
  })

  it('is the same stroke by stroke as all at once', () => {
    const strokes = [
      dab('shoulder-top'), line('blade-inner', 'blade-whole'), { ...dab('blade-whole'), kind: 'erase' as const },
      { ...line('neck-side', 'neck-base', 'right'), strength: 8, quality: 'aching' },
      { ...dab('shoulder-top'), kind: 'no_go' as const, strength: undefined, reason: 'bruise' },
    ]
    const grown = emptyCover(mesh)
    for (const stroke of strokes) layOver(mesh, grown, [stroke])
    expect(numbersOf(grown)).toEqual(numbersOf(cover(mesh, strokes)))
    expect(numbersOf(grown)).not.toEqual(numbersOf(cover(mesh, strokes.slice(1))))
    clear(grown)
    expect(numbersOf(grown)).toEqual(numbersOf(emptyCover(mesh)))
    for (const some of [strokes, strokes.slice(2), strokes]) {
      expect(numbersOf(onSheet(mesh, some))).toEqual(numbersOf(cover(mesh, some)))
    }
  })

  it('is what it was before a movement that is taken back, over the midline and over a gap too', () => {
    const painted = [dab('spine-back'), { ...dab('spine-back', 'right'), kind: 'no_go' as const, reason: 'bruise' }]
    for (const kind of ['pain', 'no_go', 'erase'] as const) {
      const now = cover(mesh, painted)
      const under = new UnderWay(mesh, now, { kind, radius: 15, ...(kind === 'pain' ? { strength: 9 } : {}) })
      const ways: [string, Half][] =
        [['spine-back', 'left'], ['mid-back', 'left'], ['mid-back', 'right'], ['palm', 'left']]
      for (const [zone, half] of [...ways, ...ways.toReversed()]) under.add({ half, at: spotOf(middleOf(zone, half)) })
      under.add({ half: 'right', at: [-4, ...spotOf(middleOf('spine-back')).slice(1)] as unknown as Spot })
      expect(numbersOf(now)).not.toEqual(numbersOf(cover(mesh, painted)))
      under.takeBack()
      expect(numbersOf(now).slice(1)).toEqual(numbersOf(cover(mesh, painted)).slice(1))
    }
  })

  it('is, while the hand moves, what its points leave at the end', () => {
    const now = cover(mesh, [dab('blade-inner')])
    const under = new UnderWay(mesh, now, { kind: 'pain', radius: 12, strength: 7 })
    const [from, to] = [spotOf(middleOf('blade-inner')), spotOf(middleOf('blade-tip'))]
    const spots = Array.from({ length: 20 }, (_, i): Spot => {
      const mix = (axis: 0 | 1 | 2): number => from[axis] + (i / 19) * (to[axis] - from[axis])
      return spotOf(pointOf([mix(0), mix(1), mix(2)]))
    })
    const touched = new Set(spots.flatMap((at, i) => {
      const on = i % 2 === 0 ? mesh.grid.nearest(at, 1) : undefined
      return under.add({ half: 'left', at: on?.at ?? at, ...(on ? { on } : {}) }).left
    }))
    const drawn: Stroke = { kind: 'pain', side: 'left', radius: 12, strength: 7, line: spots.map(pointOf) }
    const whole = cover(mesh, [dab('blade-inner'), drawn])
    whole.left.pain.forEach((value, i) => {
      if (Math.abs(value - (now.left.pain[i] ?? 0)) > 0.01) throw new Error(`vertex ${i}`)
    })
    expect(Buffer.compare(now.left.strength, whole.left.strength)).toBe(0)
    const before = cover(mesh, [dab('blade-inner')])
    expect(touched.size).toBeGreaterThan(0)
    const untold = whole.left.pain.some((value, i) => value !== before.left.pain[i] && !touched.has(i))
    expect(untold).toBe(false)
  })

  it('is erased, pain and no-go alike', () => {
    const pain = dab('blade-whole')
    const barred: Stroke = { ...dab('blade-whole'), kind: 'no_go', reason: 'bruise' }
    const erased = cover(mesh, [pain, barred, { ...dab('blade-whole', 'left', 20), kind: 'erase' }])
    expect([areaOf(mesh, erased), areaOf(mesh, erased, 'no_go')]).toEqual([0, 0])
    expect(sharesOf(mesh, erased)).toEqual({ pains: [], marks: [] })
    const part = cover(mesh, [dab('blade-whole', 'left', 20), { ...dab('blade-whole', 'left', 10), kind: 'erase' }])
    expect(areaOf(mesh, part) / (Math.PI * (400 - 100))).toBeGreaterThan(0.8)
  })

  it('can be painted again where it was erased', () => {
    const again = cover(mesh, [dab('palm'), { ...dab('palm', 'left', 30), kind: 'erase' }, dab('palm')])
    expect(areaOf(mesh, again)).toBeCloseTo(areaOf(mesh, cover(mesh, [dab('palm')])), 3)
  })
})

describe('shares', () => {
  it('of a triangle follow a straight line through it', () => {
    expect([partBelow(-1, -1, -1), partBelow(1, 1, 1)]).toEqual([1, 0])
    expect(partBelow(-1, 1, 1)).toBeCloseTo(1 / 4)
    expect(partBelow(1, -1, -1)).toBeCloseTo(3 / 4)
    expect(partBelow(3, -1, 3)).toBeCloseTo(1 / 16)
    expect(partBelow(-1, -1, 3)).toBeCloseTo(1 - 9 / 16)
    expect(partBelow(-1, 3, -1)).toBeCloseTo(1 - 9 / 16)
  })

  it('of zones and of what has none make the whole skin', () => {
    const skin = 2 * mesh.areas.reduce((sum, mm2) => sum + mm2, 0)
    const zoned = zoneAreas(mesh).reduce((sum, { mm2 }) => sum + mm2, 0)
    expect(zoned).toBeLessThan(skin)
    expect(zoned / skin).toBeGreaterThan(0.85)
    for (const { zone, side, mm2 } of zoneAreas(mesh).filter((one) => one.side === 'left')) {
      const other = zoneAreas(mesh).find((one) => one.zone === zone && one.side === 'right')
      expect([side, other?.mm2]).toEqual(['left', mm2])
    }
  })

  it('are of a zone painted all over the whole of it', { timeout: 60_000 }, () => {
    for (const zone of ['shoulder-top', 'blade-inner', 'palm', 'ear']) {
      for (const side of ['left', 'right'] as const) {
        const { pains } = sharesOf(mesh, cover(mesh, allOver(zone, side)))
        const pain = pains.find((one) => one.zone === zone)
        expect([zone, pain?.side, (pain?.share ?? 0) >= 9_900]).toEqual([zone, side, true])
      }
    }
  })

  it('of a midline zone painted on one side are half of it', () => {
    const { pains } = sharesOf(mesh, cover(mesh, allOver('breastbone', 'left')))
    const pain = pains.find(({ zone }) => zone === 'breastbone')
    expect(pain?.side).toBe('middle')
    expect(Math.abs((pain?.share ?? 0) - 5_000)).toBeLessThan(100)
  })

  it('times the areas of their zones make the painted area', () => {
    const painted = cover(mesh, [line('shoulder-top', 'neck-base'), line('blade-inner', 'between-blades', 'right', 20)])
    const all = zoneAreas(mesh)
    const sum = paintedAreas(mesh, painted).reduce((mm2, one) => mm2 + one.mm2, 0)
    expect(areaOf(mesh, painted)).toBeCloseTo(sum, 6)
    const { pains } = sharesOf(mesh, painted)
    const ofShares = pains.reduce((mm2, { zone, side, share }) =>
      mm2 + (share * (all.find((one) => one.zone === zone && one.side === side)?.mm2 ?? 0)) / 10_000, 0)
    const isMarked = (one: { zone: string; side: string }): boolean =>
      pains.some(({ zone, side }) => zone === one.zone && side === one.side)
    const slight = paintedAreas(mesh, painted).filter((one) => !isMarked(one))
    const left = slight.reduce((mm2, one) => mm2 + one.mm2, 0)
    expect(Math.abs(ofShares + left - sum)).toBeLessThan(pains.length * 2)
  })

  it('leave out what is barely painted, unless nothing else would be marked', () => {
    const wide = sharesOf(mesh, cover(mesh, [dab('buttock', 'left', 10)])).pains
    expect(wide.map(({ zone }) => zone)).toEqual(['buttock'])
    expect(wide[0]?.share).toBeLessThan(leastShare)
    const grazed = sharesOf(mesh, cover(mesh, [dab('shoulder-top', 'left', 25)])).pains
    expect(grazed.map(({ zone }) => zone)).toContain('shoulder-top')
    expect(grazed.every(({ share }) => share >= leastShare)).toBe(true)
  })

  it('have the strongest pain of their zone, with its quality', () => {
    const { pains } = sharesOf(mesh, cover(mesh, [
      { ...dab('blade-whole', 'left', 20), strength: 3, quality: 'dull' },
      { ...dab('blade-whole', 'left', 8), strength: 9, quality: 'sharp' },
      { ...dab('blade-whole', 'left', 12), strength: 5, quality: 'dull' },
    ]))
    expect(pains.find(({ zone }) => zone === 'blade-whole')).toMatchObject({ strength: 9, quality: 'sharp' })
  })

  it('mark every zone that a no-go stroke touches, with every reason', () => {
    const no = (zone: string, reason: string | undefined, radius: number): Stroke =>
      ({ kind: 'no_go', side: 'left', radius, line: [middleOf(zone)], reason })
    const { marks } = sharesOf(mesh, cover(mesh, [no('palm', 'wound', 5), no('palm', 'rash', 30)]))
    expect(marks.filter(({ zone }) => zone === 'palm').map(({ reason }) => reason).sort()).toEqual(['rash', 'wound'])
    const reached = new Set(marks.map(({ zone }) => zone))
    expect(placesOf(mesh, no('palm', 'rash', 30)).every(({ zone }) => reached.has(zone))).toBe(true)
    const untold = sharesOf(mesh, cover(mesh, [no('ear', undefined, 3)])).marks
    expect(untold).toContainEqual({ zone: 'ear', side: 'left', reason: undefined })
  })

  it('name no zone where there is none', () => {
    const places = placesOf(mesh, dab('belly-upper', 'left', 40))
    expect(places.every(({ zone }) => mesh.zones.includes(zone))).toBe(true)
    expect(mesh.zone.includes(noZone)).toBe(true)
  })
})

describe('patches', () => {
  it('are strokes of one kind and side that touch', () => {
    const strokes = [
      dab('shoulder-top'), dab('palm'), { ...dab('shoulder-top'), kind: 'no_go' as const },
      dab('shoulder-top', 'right'), { ...dab('palm'), kind: 'erase' as const },
      line('shoulder-top', 'shoulder-outer'), line('shoulder-outer', 'arm-outer'), dab('hand-back'),
    ]
    expect(patchesOf(mesh, strokes)).toEqual([[0, 5, 6], [1], [2], [3], [7]])
  })

  it('grow together when a stroke joins two', () => {
    const apart = [dab('shoulder-top'), dab('shoulder-outer')]
    expect(patchesOf(mesh, apart)).toEqual([[0], [1]])
    expect(patchesOf(mesh, [...apart, line('shoulder-top', 'shoulder-outer')])).toEqual([[0, 1, 2]])
  })

  it('give a stroke that begins on them their ink', () => {
    const painted = cover(mesh, [{ ...dab('palm'), strength: 8, quality: 'burning' }])
    const at = mesh.grid.nearest(spotOf(middleOf('palm')), 25)
    const ink = { kind: 'pain', radius: 12, strength: 2 } as const
    expect(joined(mesh, painted, 'left', at?.triangle ?? 0, ink)).toEqual({ ...ink, strength: 8, quality: 'burning' })
    expect(joined(mesh, painted, 'right', at?.triangle ?? 0, ink)).toEqual(ink)
  })
})

describe('two paintings', () => {
  it('overlap wholly, partly or not at all', () => {
    const first = cover(mesh, [dab('blade-whole', 'left', 20)])
    expect(overlap(mesh, first, first)).toBe(10_000)
    expect(overlap(mesh, first, cover(mesh, [dab('blade-whole', 'right', 20)]))).toBe(0)
    expect(overlap(mesh, emptyCover(mesh), emptyCover(mesh))).toBe(0)
    const inner = cover(mesh, [dab('blade-whole', 'left', 10)])
    expect(overlap(mesh, first, inner)).toBeGreaterThan(2_000)
    expect(overlap(mesh, first, inner)).toBeLessThan(3_000)
    expect(overlap(mesh, inner, first)).toBe(overlap(mesh, first, inner))
  })
})

describe('a stroke on another figure', () => {
  const softer = builtMesh('softer')

  it('goes to the nearest skin, on the same side and zone', () => {
    for (const zone of ['shoulder-top', 'blade-whole', 'palm', 'neck-side']) {
      for (const side of ['left', 'right'] as const) {
        const there = moved(softer, dab(zone, side))
        expect(there && isStroke(there)).toBe(true)
        expect(there?.side).toBe(side)
        expect(there && placesOf(softer, there)).toContainEqual({ zone, side })
      }
    }
  })

  it('is not drawn when one of its points finds no skin within 25 mm', () => {
    const lost: Stroke = { ...dab('palm'), line: [middleOf('palm'), [9000, 15000, 0]] }
    expect(moved(softer, lost)).toBeUndefined()
    expect(areaOf(softer, cover(softer, [lost]))).toBe(0)
    expect(areaOf(softer, cover(softer, [dab('palm')]))).toBeGreaterThan(0)
  })
})
