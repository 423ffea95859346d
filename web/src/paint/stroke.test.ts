import { describe, expect, it } from 'vitest'
import { cutAtMidline, fromLine, isStroke, mostPoints, strokesOf, thinned, type Spot, type Stroke } from './stroke.ts'

/** Numbers from 0 to 1 that are the same in every run. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const wanderings = Array.from({ length: 60 }, (_, seed): Spot[] => {
  const random = chance(seed + 1)
  let [x, y, z] = [80 * (random() - 0.5), 1200, 90]
  return Array.from({ length: 20 + Math.floor(400 * random()) }, (): Spot => {
    ;[x, y, z] = [x + 12 * (random() - 0.5), y + 12 * (random() - 0.5), z + 4 * (random() - 0.5)]
    return [x, y, z]
  })
})

const ink = { kind: 'pain', radius: 12, strength: 5 } as const

describe('a line that is painted', () => {
  it('is thinned to what lies within 2 mm of what was drawn', () => {
    for (const line of wanderings) {
      const kept = thinned(line)
      expect([kept[0], kept.at(-1)]).toEqual([line[0], line.at(-1)])
      const off = (spot: Spot): number =>
        Math.min(...kept.slice(1).map((end, i) => fromLine(spot, kept[i] ?? end, end)))
      expect(Math.max(...line.map(off))).toBeLessThanOrEqual(2 + 1e-9)
    }
    expect(thinned([[0, 1, 0], [0, 2, 0], [0, 9, 0]])).toEqual([[0, 1, 0], [0, 9, 0]])
    expect(thinned([[3, 1, 0]])).toEqual([[3, 1, 0]])
  })

  it('ends on the midline and goes on there on the other side', () => {
    const parts = cutAtMidline([[10, 0, 0], [-10, 20, 0], [-20, 20, 0]], 'left')
    expect(parts).toEqual([
      { side: 'left', line: [[10, 0, 0], [0, 10, 0]] },
      { side: 'right', line: [[0, 10, 0], [-10, 20, 0], [-20, 20, 0]] },
    ])
    expect(cutAtMidline([[0, 1, 0], [0, 2, 0]], 'right')).toEqual([{ side: 'right', line: [[0, 1, 0], [0, 2, 0]] }])
    expect(cutAtMidline([[0, 1, 0], [-2, 2, 0]], 'left').map(({ side }) => side)).toEqual(['right'])
    expect(cutAtMidline([[5, 1, 0], [0, 1, 0], [-5, 1, 0]], 'left').map(({ line }) => line.length)).toEqual([2, 2])
  })

  it('becomes strokes that may be kept, each on one side, and together as long', () => {
    for (const line of wanderings) {
      const strokes = strokesOf(line, 'left', ink)
      for (const stroke of strokes) expect([stroke, isStroke(stroke)]).toEqual([stroke, true])
      strokes.slice(1).forEach((stroke, i) => expect(stroke.line[0]).toEqual(strokes[i]?.line.at(-1)))
      expect(JSON.stringify(strokes)).not.toContain('-0,')
    }
  })

  it('is more than one stroke where it has more points than one may have', () => {
    const zigzag = Array.from({ length: 250 }, (_, i): Spot => [20 + 30 * (i % 2), 1000 + 5 * i, 50])
    const strokes = strokesOf(zigzag, 'left', ink)
    expect(strokes.map(({ line }) => line.length)).toEqual([mostPoints, mostPoints, 52])
  })
})

describe('a stroke', () => {
  const stroke: Stroke = { kind: 'pain', side: 'left', radius: 12, line: [[10, 12000, 900]], strength: 5 }

  it('is refused when a point is on the other side', () => {
    expect(isStroke(stroke)).toBe(true)
    expect(isStroke({ ...stroke, side: 'right' })).toBe(false)
    expect(isStroke({ ...stroke, side: 'right', line: [[0, 12000, 900]] })).toBe(true)
    expect(isStroke({ ...stroke, line: [[10, 12000, 900], [-1, 12000, 900]] })).toBe(false)
  })

  it('is refused beyond its limits', () => {
    for (const radius of [2, 41, 12.5, NaN]) expect(isStroke({ ...stroke, radius })).toBe(false)
    for (const strength of [-1, 11, 0.5]) expect(isStroke({ ...stroke, strength })).toBe(false)
    expect(isStroke({ ...stroke, line: [] })).toBe(false)
    expect(isStroke({ ...stroke, line: Array.from({ length: 101 }, () => [1, 2, 3] as const) })).toBe(false)
    expect(isStroke({ ...stroke, line: [[10001, 0, 0]] })).toBe(false)
    expect(isStroke({ ...stroke, line: [[1, 20001, 0]] })).toBe(false)
    expect(isStroke({ ...stroke, line: [[1, 2, 0.5]] })).toBe(false)
  })
})
