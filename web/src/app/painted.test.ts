import { describe, expect, it } from 'vitest'
import type { PainMark } from '../engine/verbs.ts'
import type { Painting, Stroke } from '../paint/stroke.ts'
import { changedPlaces, type Reckoned } from './painted.ts'
import * as visits from './visit.ts'

const fresh = visits.newVisit('me', { at: 1_000, offset_minutes: 0 })
const nothing: Reckoned = { pains: [], marks: [], open: [] }
const neck = { zone: 'neck-back', side: 'left' as const }
const top = { zone: 'shoulder-top', side: 'right' as const }
const stroke: Stroke = { kind: 'pain', side: 'left', radius: 10, line: [[100, 14_000, -500]], strength: 5 }
const painting: Painting = { build: 'slimmer', figure: 1, strokes: [stroke] }
const pains = (...marks: PainMark[]): Reckoned => ({ ...nothing, pains: marks })
const paint = (visit: visits.Visit, before: Reckoned, after: Reckoned): visits.Visit =>
  visits.withStrokes(visit, { painting, before, after })

const five = pains({ ...neck, strength: 5, share: 1_200 })
const painted = paint(fresh, nothing, five)

describe('what is painted and what is told by names', () => {
  it('make one map', () => {
    const both = visits.withPain(painted, { ...top, strength: 3 })
    expect(both.pains).toEqual([{ ...top, strength: 3 }, { ...neck, strength: 5, share: 1_200 }])
    expect(visits.storyOf(both).pains).toHaveLength(2)
    expect(visits.mappedOf(both).painting?.strokes).toEqual([{ ...stroke, line: [[100, 14_000, -500]] }])
  })
  it('are one pain where both reach: the stronger number, and the whole zone', () => {
    const told = visits.withPain(fresh, { ...neck, strength: 3 })
    const over = paint(told, nothing, five)
    expect(over.pains).toEqual([{ ...neck, strength: 5 }])
    expect(paint(over, five, nothing).pains).toEqual([{ ...neck, strength: 3 }])
  })
  it('drop what was concluded when something is painted or rubbed out', () => {
    const concluded = { ...painted, clearance: {} as never, carried: 'confirmed' as const }
    const { clearance, carried } = paint(concluded, five, nothing)
    expect([clearance, carried]).toEqual([undefined, undefined])
  })
  it('leave the pains untold until something was shown', () => {
    expect('pains' in paint(fresh, nothing, { ...nothing, marks: [{ ...neck, reason: 'bruise' }] })).toBe(false)
    expect(paint(painted, five, nothing).pains).toEqual([])
  })
})

describe('a painted place spoken of by name', () => {
  const off = visits.withPlaceSaid(painted, { ...neck, as: 'pain' })
  it('is off the map when it is taken off', () => expect(off.pains).toEqual([]))
  it('stays off while other paint changes, or is rubbed out there', () => {
    expect(paint(off, five, pains({ ...neck, strength: 5, share: 900 })).pains).toEqual([])
    const elsewhere = pains(...five.pains, { ...top, strength: 2, share: 800 })
    expect(paint(off, five, elsewhere).pains).toEqual([{ ...top, strength: 2, share: 800 }])
  })
  it('is on it again when it is painted again', () => {
    const more = pains({ ...neck, strength: 5, share: 2_000 })
    expect(paint(off, five, more).pains).toEqual(more.pains)
    expect(paint(off, five, { ...five, open: [{ ...neck, as: 'pain' }] }).pains).toEqual(five.pains)
  })
  it('has the number that was told last', () => {
    const told = visits.withPain(painted, { ...neck, strength: 2, share: 1_200 })
    expect(told.pains).toEqual([{ ...neck, strength: 2, share: 1_200 }])
    expect(paint(told, five, pains({ ...neck, strength: 5, share: 700 })).pains)
      .toEqual([{ ...neck, strength: 2, share: 700 }])
    expect(paint(told, five, pains({ ...neck, strength: 8, share: 1_200 })).pains)
      .toEqual([{ ...neck, strength: 8, share: 1_200 }])
    expect(paint(told, five, nothing).pains).toEqual([])
  })
})

describe('places never to be pressed', () => {
  const bruise = { ...neck, reason: 'bruise' }
  const barred = paint(fresh, nothing, { ...nothing, marks: [bruise] })
  it('are on the map from paint and from the list, with every reason', () => {
    const both = visits.withMarks(barred, [{ ...neck, reason: 'wound' }])
    expect(both.marks).toEqual([{ ...neck, reason: 'wound' }, bruise])
    expect(visits.screenRequest(both, { at: 1, offset_minutes: 0 }).marks).toHaveLength(2)
  })
  it('stay from the list when the paint is rubbed out', () => {
    const both = visits.withMarks(barred, [{ ...neck, reason: 'wound' }])
    expect(paint(both, { ...nothing, marks: [bruise] }, nothing).marks).toEqual([{ ...neck, reason: 'wound' }])
  })
  it('are asked why before the map goes on', () => {
    const open = paint(fresh, nothing, { ...nothing, open: [{ ...neck, as: 'no_go' }] })
    expect(visits.openOnMap(open)).toEqual([{ ...neck, as: 'no_go' }])
    expect(visits.isMapOpen(open)).toBe(true)
  })
  it('of today stay when the last map is taken up', () => {
    const again = visits.withMapBefore(barred, { story: { pains: five.pains } as never, painting: painting as never })
    expect(visits.withPains(again, []).marks).toEqual([bruise])
  })
})

describe('the last map', () => {
  const last = { story: { pains: [{ ...neck, strength: 6, share: 900 }, { ...top, strength: 4 }] } as never }
  const noGo: Stroke = { kind: 'no_go', side: 'left', radius: 8, line: [[10, 12_000, 0]], reason: 'bruise' }
  const before = visits.withMapBefore(fresh, { ...last, painting: { ...painting, strokes: [stroke, noGo] } as never })
  it('comes back with its strokes, and without its no-go marks', () => {
    expect(before.pains).toHaveLength(2)
    expect(before.painted?.painting.strokes).toEqual([stroke])
    expect(before.marks).toEqual([])
  })
  it('keeps the shares that were stored where nothing is changed', () => {
    const more = pains(...five.pains, { zone: 'thumb', side: 'left', strength: 1, share: 5_000 })
    expect(paint(before, five, more).pains).toEqual([
      { ...top, strength: 4 }, { ...neck, strength: 6, share: 900 },
      { zone: 'thumb', side: 'left', strength: 1, share: 5_000 },
    ])
  })
  it('does not draw a stroke whose side and points disagree', () => {
    const wrong = { ...painting, strokes: [{ ...stroke, side: 'right' }] } as never
    expect(visits.withMapBefore(fresh, { ...last, painting: wrong }).painted).toBeUndefined()
  })
})

it('tells two reckonings apart place by place', () => {
  expect(changedPlaces(five, five)).toEqual([])
  expect(changedPlaces(five, { ...five, open: [{ ...top, as: 'pain' }] })).toEqual([{ ...top, as: 'pain' }])
  expect(changedPlaces(five, nothing)).toEqual([{ ...neck, as: 'pain' }])
})

it('a step back brings the whole map back', () => {
  const state = visits.mapOf(painted)
  const after = visits.withMap(visits.withPain(painted, { ...top, strength: 3 }), state)
  expect(after.pains).toEqual(painted.pains)
  expect(visits.withMap(painted, visits.mapOf(fresh))).toEqual(fresh)
})

it('a place set to nothing is no pain, painted or told', () => {
  const told = visits.withPain(fresh, { ...top, strength: 0 })
  const none = paint(told, nothing, pains({ ...neck, strength: 0, share: 900 }))
  expect(visits.withFelt(none).pains).toEqual([])
})
