import { describe, expect, it } from 'vitest'
import { mapOf, newVisit, withPain, withStrokes, type MapState } from '../../app/visit.ts'
import type { Stroke } from '../../paint/stroke.ts'
import { mostKept, read, written, type Steps } from './steps.ts'

const fresh = newVisit('me', { at: 5, offset_minutes: 0 })
const nothing = { pains: [], marks: [], open: [] }
const strokes = Array.from({ length: 50 }, (_, i): Stroke => ({
  kind: 'pain', side: 'left', radius: 10, line: Array.from({ length: 40 }, (_point, k) => [i, 10 * k, -7]), strength: 5,
}))
const told = mapOf(withPain(fresh, { zone: 'neck-back', side: 'left', strength: 3 }))
const painted = (count: number): MapState => mapOf(withStrokes(fresh, {
  painting: { build: 'slimmer', figure: 1, strokes: strokes.slice(0, count) }, before: nothing, after: nothing,
}))
const steps: Steps = { began: 5, past: [mapOf(fresh), told, painted(1), painted(2)], future: [painted(3)], last: 'x' }

describe('steps back over the map', () => {
  it('are after a reload what they were', () => {
    expect(read(written(steps))).toEqual({ ...steps, last: '' })
  })
  it('are kept as far as there is room: the last of them, and each stroke once', () => {
    const past = strokes.map((_stroke, i) => painted(i + 1))
    const text = written({ ...steps, past })
    expect(read(text)?.past).toEqual(past.slice(-mostKept))
    expect(text.length).toBeLessThan(2 * JSON.stringify(strokes).length)
  })
  it('are none where nothing can be read', () => {
    for (const text of ['', 'null', '{"began":5', '{"began":5}']) expect(read(text)).toBeUndefined()
  })
})
