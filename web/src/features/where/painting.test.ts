import { describe, expect, it } from 'vitest'
import { mappedOf, newVisit, openOnMap, withMapBefore, withPain, type Visit } from '../../app/visit.ts'
import type { Side } from '../../engine/verbs.ts'
import { builtMesh } from '../../paint/built.fixture.ts'
import { placesOf } from '../../paint/paint.ts'
import { mostStrokes, pointOf, type Half, type Stroke } from '../../paint/stroke.ts'
import { zoneMiddles } from '../../paint/zones.ts'
import { withPainMoved } from './map.ts'
import {
  joining, patchesIn, strokesIn, strokesOn, withoutPatch, withoutSaid, withoutTakenOff, withPatchTold, withStroke,
} from './painting.ts'

const mesh = builtMesh('slimmer')
const middles = zoneMiddles(mesh)
const fresh = newVisit('me', { at: 0, offset_minutes: 0 })

/** A dab on the middle of a zone. */
function dab(zone: string, side: Half, more: Partial<Stroke> = {}): Stroke {
  const i = middles[mesh.zones.indexOf(zone)] ?? 0
  const [x = 0, y = 0, z = 0] = mesh.at.subarray(3 * i, 3 * i + 3)
  return { kind: 'pain', side, radius: 10, line: [pointOf([side === 'left' ? x : -x, y, z])], ...more }
}
const after = (visit: Visit, ...strokes: Stroke[]): Visit =>
  strokes.reduce((now, one) => withStroke(now, mesh, one) ?? now, visit)
const only = (visit: Visit) => {
  const [patch, ...others] = patchesIn(mesh, strokesIn(mesh, visit.painted))
  if (!patch || others.length > 0) throw new Error(`${others.length + 1} patches`)
  return patch
}
const place = (zone: string, side: Side) => ({ zone, side })

describe('a stroke on the figure', () => {
  const painted = after(fresh, dab('shoulder-front', 'right', { strength: 7 }))
  it('is asked how strong it is, whatever the figure drew it with', () => {
    expect(painted.pains).toBeUndefined()
    expect(openOnMap(painted)).toEqual([{ ...place('shoulder-front', 'right'), as: 'pain' }])
    expect(only(painted)).toMatchObject({ as: 'pain', places: [place('shoulder-front', 'right')], strength: undefined })
    expect(only(painted).areaMm2).toBeGreaterThan(200)
  })
  it('is a pain with the share of its zone once that is told', () => {
    const told = withPatchTold(painted, mesh, only(painted), { strength: 6, quality: 'ache' })
    expect(openOnMap(told)).toEqual([])
    expect(told.pains).toHaveLength(1)
    expect(told.pains?.[0]).toMatchObject({ ...place('shoulder-front', 'right'), strength: 6, quality: 'ache' })
    expect(told.pains?.[0]?.share).toBeGreaterThan(0)
    expect(told.pains?.[0]?.share).toBeLessThan(10_000)
    expect(mappedOf(told).painting?.strokes[0]).toMatchObject({ side: 'right', strength: 6 })
  })
  it('joins the patch it touches and takes what was told of it', () => {
    const told = withPatchTold(painted, mesh, only(painted), { strength: 6, quality: 'ache' })
    const strokes = strokesIn(mesh, told.painted)
    const more = dab('shoulder-front', 'right', { radius: 18 })
    expect(joining(mesh, strokes, more)).toMatchObject({ strength: 6, quality: 'ache' })
    expect(only(after(told, more)).strokes).toEqual([0, 1])
    expect(joining(mesh, strokes, dab('shoulder-front', 'left')).strength).toBeUndefined()
  })
  it('takes what its patch says where two patches were told differently', () => {
    const strokes = [
      dab('shoulder-front', 'right', { strength: 3, quality: 'ache' }),
      dab('shoulder-front', 'right', { strength: 7 }),
      dab('shoulder-front', 'right', { strength: 5, quality: 'sharp' }),
    ]
    expect(patchesIn(mesh, strokes)).toMatchObject([{ strength: 7, quality: 'sharp' }])
    expect(joining(mesh, strokes, dab('shoulder-front', 'right'))).toMatchObject({ strength: 7, quality: 'sharp' })
  })
  it('takes the quality of its patch though its number is not told yet', () => {
    const described = withPatchTold(painted, mesh, only(painted), { quality: 'ache' })
    const more = after(described, dab('shoulder-front', 'right', { radius: 18 }))
    const told = withPatchTold(more, mesh, only(more), { strength: 6 })
    expect(strokesIn(mesh, told.painted).map(({ quality }) => quality)).toEqual(['ache', 'ache'])
  })
  it('on the left is never on the right', () => {
    const left = after(fresh, dab('shoulder-front', 'left'))
    expect(only(left).places.map(({ side }) => side)).toEqual(['left'])
  })
  it('is too many where a map is full', () => {
    const strokes = Array.from({ length: mostStrokes }, () => dab('blade-inner', 'left', { strength: 2 }))
    const full = after(fresh, ...strokes.slice(0, 2))
    const painting = { build: 'slimmer' as const, figure: 1 as const, strokes }
    const visit = { ...full, painted: full.painted && { ...full.painted, painting } } as Visit
    expect(withStroke(visit, mesh, dab('blade-inner', 'left'))).toBeUndefined()
  })
})

describe('rubbing out', () => {
  const painted = after(fresh, dab('shoulder-front', 'right'), dab('blade-inner', 'left'))
  it('of a whole patch leaves neither its pain nor its strokes', () => {
    const gone = after(painted, dab('blade-inner', 'left', { kind: 'erase', radius: 40 }))
    expect(openOnMap(gone)).toEqual([{ ...place('shoulder-front', 'right'), as: 'pain' }])
    expect(strokesIn(mesh, gone.painted).filter(({ kind }) => kind === 'pain')).toHaveLength(1)
    const all = after(gone, dab('shoulder-front', 'right', { kind: 'erase', radius: 40 }))
    expect(strokesIn(mesh, all.painted)).toEqual([])
  })
  it('of one patch leaves the others', () => {
    const [first] = patchesIn(mesh, strokesIn(mesh, painted.painted))
    if (!first) throw new Error('no patch')
    expect(only(withoutPatch(painted, mesh, first)).places).toEqual([place('blade-inner', 'left')])
  })
  it('where nothing is painted changes nothing', () => {
    expect(after(fresh, dab('blade-inner', 'left', { kind: 'erase' })).pains).toBeUndefined()
  })
})

describe('what must not be pressed', () => {
  const barred = after(fresh, dab('shoulder-top', 'left', { kind: 'no_go' }))
  const told = withPatchTold(barred, mesh, only(barred), { reason: 'bruise' })
  it('is asked why, and then bars every zone it touches', () => {
    expect(openOnMap(barred)).toContainEqual({ ...place('shoulder-top', 'left'), as: 'no_go' })
    expect(barred.marks).toEqual([])
    const touched = placesOf(mesh, dab('shoulder-top', 'left', { kind: 'no_go' }))
    expect(told.marks.map(({ zone, side }) => ({ zone, side }))).toEqual(touched)
    expect(told.marks.every(({ reason }) => reason === 'bruise')).toBe(true)
    expect(openOnMap(told)).toEqual([])
  })
  it('is not hidden by pain painted over it', () => {
    expect(after(told, dab('shoulder-top', 'left', { radius: 40 })).marks).toEqual(told.marks)
  })
})

describe('a painted zone taken off in the list', () => {
  const painted = after(fresh, dab('shoulder-front', 'right'))
  const told = withPatchTold(painted, mesh, only(painted), { strength: 6 })
  it('takes strokes that reach nothing else with it', () => {
    const off = withoutTakenOff(withPainMoved(told, place('shoulder-front', 'right')), mesh)
    expect(off.pains).toEqual([])
    expect(strokesIn(mesh, off.painted)).toEqual([])
  })
  it('leaves the other zones of a stroke that reaches several', () => {
    const line = [...dab('shoulder-front', 'right').line, ...dab('shoulder-top', 'right').line]
    const wide = after(fresh, dab('shoulder-front', 'right', { line, radius: 20 }))
    const both = withPatchTold(wide, mesh, only(wide), { strength: 6 })
    expect(both.pains?.length).toBeGreaterThan(1)
    const off = withoutTakenOff(withPainMoved(both, place('shoulder-front', 'right')), mesh)
    expect(off.pains).toEqual(both.pains?.filter(({ zone }) => zone !== 'shoulder-front'))
    expect(strokesIn(mesh, off.painted)).toHaveLength(1)
  })
})

describe('a zone of a patch that the list gives another number', () => {
  const line = [...dab('shoulder-front', 'right').line, ...dab('shoulder-top', 'right').line]
  const wide = after(fresh, dab('shoulder-front', 'right', { line, radius: 20 }))
  const both = withPatchTold(wide, mesh, only(wide), { strength: 6 })
  const named = withPain(both, { ...place('shoulder-front', 'right'), strength: 2, share: 500 })
  const shown = (visit: Visit) =>
    withoutSaid(patchesIn(mesh, strokesIn(mesh, visit.painted)), visit.painted?.off ?? []).flatMap((one) => one.places)
  it('is no longer of the patch, which keeps its number for the others', () => {
    expect(shown(both)).toContainEqual(place('shoulder-front', 'right'))
    expect(shown(named)).toEqual(shown(both).filter(({ zone }) => zone !== 'shoulder-front'))
    expect(named.pains?.map(({ strength }) => strength)).toEqual([2, ...shown(named).map(() => 6)])
  })
  it('is of it again when the whole patch is given another', () => {
    const again = withPatchTold(named, mesh, only(named), { strength: 4 })
    expect(shown(again)).toEqual(shown(both))
    expect(again.pains?.every(({ strength }) => strength === 4)).toBe(true)
  })
})

describe('a map painted on the other build', () => {
  const softer = builtMesh('softer')
  const painted = after(fresh, dab('shoulder-front', 'right'), dab('blade-inner', 'right'))
  const [first, second] = patchesIn(mesh, strokesIn(mesh, painted.painted))
  const one = first ? withPatchTold(painted, mesh, first, { strength: 6 }) : painted
  const told = second ? withPatchTold(one, mesh, second, { strength: 3 }) : one
  const { painting } = mappedOf(told)
  const again = withMapBefore(fresh, { story: { pains: told.pains } as never, ...(painting ? { painting } : {}) })
  it('is drawn where it was, and keeps its shares until it is changed', () => {
    expect(again.pains).toEqual(told.pains)
    const drawn = again.painted ? strokesOn(softer, again.painted.painting) : []
    expect(drawn).toHaveLength(2)
    expect(drawn.flatMap((stroke) => placesOf(softer, stroke))).toContainEqual(place('blade-inner', 'right'))
    const more = withStroke(again, softer, dab('shoulder-front', 'left'))
    expect(more?.pains).toEqual(told.pains)
    expect(more?.painted?.painting.build).toBe('softer')
  })
})
