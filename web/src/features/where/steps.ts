// The steps back and forward over the map, as a value, and as they are kept over a reload.
import type { MapState } from '../../app/visit.ts'
import type { Stroke } from '../../paint/stroke.ts'

export interface Steps {
  /** When the visit began to which they belong. */
  began: number
  past: readonly MapState[]
  future: readonly MapState[]
  /** What the last change was about: several of one kind in a row are one step. */
  last: string
}

/** So many each way are kept; a map takes some kilobytes beside its strokes. */
export const mostKept = 20

/** A map with numbers of strokes instead of them: one map after the other has nearly the same. */
type Packed = Omit<MapState, 'painted'> & { painted?: unknown; strokes?: number[] }

interface Kept { began: number; strokes: Stroke[]; past: Packed[]; future: Packed[] }

export function written({ began, past, future }: Steps): string {
  const numbers = new Map<Stroke, number>()
  const numberOf = (stroke: Stroke): number => {
    const number = numbers.get(stroke) ?? numbers.size
    numbers.set(stroke, number)
    return number
  }
  const packed = (map: MapState): Packed => {
    const { painted } = map
    if (!painted) return map
    const { strokes, ...painting } = painted.painting
    return { ...map, painted: { ...painted, painting }, strokes: strokes.map(numberOf) }
  }
  const [before, after] = [past.slice(-mostKept).map(packed), future.slice(-mostKept).map(packed)]
  return JSON.stringify({ began, strokes: [...numbers.keys()], past: before, future: after } satisfies Kept)
}

/** Nothing where it cannot be read. */
export function read(text: string): Steps | undefined {
  try {
    const { began, strokes, past, future } = JSON.parse(text) as Kept
    const whole = ({ strokes: numbers, ...map }: Packed): MapState => {
      if (!numbers) return map as MapState
      const { painting, ...painted } = (map as MapState).painted ?? {}
      const own = numbers.map((i) => strokes[i])
      return { ...map, painted: { ...painted, painting: { ...painting, strokes: own } } } as MapState
    }
    return { began, past: past.map(whole), future: future.map(whole), last: '' }
  } catch {
    return undefined
  }
}
