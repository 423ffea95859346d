import { frame } from './outline.ts'
import { shapes, type ZoneShape } from './zones.ts'

export type View = 'front' | 'back'
export type Side = 'left' | 'right' | 'middle'
export interface PlaceOnBody {
  zone: string
  side: Side
}

/** A pain as it is drawn: the stronger, the darker. */
export interface Painted extends PlaceOnBody {
  strength: number
}

/** The person's side of the half at x > 0 (1) or x < 0 (-1). From the front the person faces the viewer. */
export function viewSide(view: View, half: 1 | -1): Side {
  const rightOfViewer = half === 1
  return (view === 'front') === rightOfViewer ? 'left' : 'right'
}

/** Which half of the drawing a side is on; the middle is drawn whole. */
export const halfOf = (view: View, side: Side): 1 | -1 => (side === 'middle' || viewSide(view, 1) === side ? 1 : -1)

export const shapeOf = (view: View, zone: string): ZoneShape | undefined =>
  shapes[view].find((shape) => shape.zone === zone)

export const isSeen = (view: View, zone: string): boolean => shapeOf(view, zone) !== undefined

/** Where a chip for this place stands; nothing if the view does not show it. */
export function pointOf(view: View, place: PlaceOnBody): [number, number] | undefined {
  const shape = shapeOf(view, place.zone)
  return shape && [shape.at[0] * halfOf(view, place.side), shape.at[1]]
}

/** The view that shows most of these places; the back when both do equally. */
export function bestView(places: readonly PlaceOnBody[]): View {
  const seen = (view: View): number => places.filter((place) => isSeen(view, place.zone)).length
  return seen('front') > seen('back') ? 'front' : 'back'
}

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A square that holds these places with room around them, inside the drawing. */
export function boxAround(view: View, places: readonly PlaceOnBody[]): Box {
  const points = places.map((place) => pointOf(view, place)).filter((point) => point !== undefined)
  if (points.length === 0) return frame
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const middleX = (Math.min(...xs) + Math.max(...xs)) / 2
  const middleY = (Math.min(...ys) + Math.max(...ys)) / 2
  const spread = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  const size = Math.min(frame.width, Math.max(170, spread + 90))
  const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)
  return {
    left: within(middleX - size / 2, frame.left, frame.left + frame.width - size),
    top: within(middleY - size / 2, frame.top, frame.top + frame.height - size),
    width: size,
    height: size,
  }
}
