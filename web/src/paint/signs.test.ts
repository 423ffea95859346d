import { describe, expect, it } from 'vitest'
import { builtMesh } from './built.fixture.ts'
import { cover, sharesOf } from './paint.ts'
import { pointOf, type Spot, type Stroke } from './stroke.ts'
import { signsOf, type Sign } from './signs.ts'
import { zoneMiddles } from './zones.ts'

const mesh = builtMesh('slimmer')
const middles = zoneMiddles(mesh)
const middleOf = (zone: string): Spot => {
  const [x = 0, y = 0, z = 0] = mesh.at.subarray(3 * (middles[mesh.zones.indexOf(zone)] ?? 0)).subarray(0, 3)
  return [x, y, z]
}
const line: Stroke = {
  kind: 'pain', side: 'left', radius: 20, strength: 6,
  line: [pointOf(middleOf('shoulder-top')), pointOf(middleOf('shoulder-outer'))],
}
const top = { zone: 'shoulder-top', side: 'left' } as const
const nothing = { strokes: [line], marked: [], toldByName: [], takenOff: [] }
/** The zone on which a sign stands, and on which side. */
function zoneOf({ at: [x, y, z] }: Sign): string {
  const found = mesh.grid.nearest([Math.abs(x), y, z], 5)
  const [corner] = mesh.corners.subarray(3 * (found?.triangle ?? 0))
  return `${mesh.zones[mesh.zone[corner ?? 0] ?? 0]} ${x > 0 ? 'left' : 'right'}`
}
const said = (signs: Sign[]) => signs.map((one) => [zoneOf(one), one.strength])

describe('the numbers on the figure', () => {
  it('are one for a patch', () => expect(said(signsOf(mesh, nothing)).map(([, number]) => number)).toEqual([6]))
  it('are that of the list for a zone told by name, and that of the patch beside it', () => {
    const signs = said(signsOf(mesh, { ...nothing, toldByName: [{ ...top, strength: 2 }] }))
    expect(signs).toContainEqual(['shoulder-top left', 2])
    expect(signs).toHaveLength(2)
    const [patch] = signs.filter(([, number]) => number === 6)
    expect(patch?.[0]).not.toBe('shoulder-top left')
  })
  it('are that of the list alone where the patch marks no other zone, though it grazes one', () => {
    const blade = { zone: 'blade-inner', side: 'right' } as const
    const [x, y, z] = middleOf(blade.zone)
    for (let up = -40; up <= 40; up += 4) {
      const dab: Stroke = { ...line, side: 'right', radius: 12, line: [pointOf([-x, y + up, z])] }
      const { pains } = sharesOf(mesh, cover(mesh, [dab]))
      if (pains.length !== 1 || pains[0]?.zone !== blade.zone) continue
      const signs = signsOf(mesh, { ...nothing, strokes: [dab], toldByName: [{ ...blade, strength: 2 }] })
      expect([up, signs.map(({ strength }) => strength)]).toEqual([up, [2]])
    }
  })
  it('are none on what was taken off by name', () => {
    const dab = { ...line, line: line.line.slice(0, 1), radius: 3 }
    expect(said(signsOf(mesh, { ...nothing, strokes: [dab] }))).toEqual([['shoulder-top left', 6]])
    expect(signsOf(mesh, { ...nothing, strokes: [dab], takenOff: [top] })).toEqual([])
  })
  it('stay on their side, and in the middle of a zone whose paint this figure does not draw', () => {
    const right = { ...top, side: 'right' as const, strength: 2 }
    expect(said(signsOf(mesh, { ...nothing, toldByName: [right] }))).toContainEqual(['shoulder-top right', 2])
  })
})
