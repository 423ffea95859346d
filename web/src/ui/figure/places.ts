// Where a place of the body stands in a drawing, and from which side it is best looked at.
import { type DrawnView, type DrawnZone, type Drawing, type Side, type View } from './drawing.ts'

export interface PlaceOnBody {
  zone: string
  side: Side
}

/** A pain as it is drawn: the stronger, the darker. */
export interface Painted extends PlaceOnBody {
  strength: number
}

/** Where to press: `spot` is its id in content/muscles. */
export interface SpotOnBody extends PlaceOnBody {
  spot: string
}

/** Which side of the person is on the viewer's right. From the front the person faces the viewer (S16). */
const onTheRight: Record<View, 'left' | 'right' | undefined> = {
  front: 'left',
  above: 'left',
  back: 'right',
  left: undefined,
  right: undefined,
}

/** The sides of the person that a view shows, from the viewer's left to the right. */
export function sidesAcross(view: View): readonly ('left' | 'right')[] {
  const right = onTheRight[view]
  if (right === undefined) return view === 'left' ? ['left'] : ['right']
  return right === 'left' ? ['right', 'left'] : ['left', 'right']
}

export const zoneOf = (view: DrawnView, place: PlaceOnBody): DrawnZone | undefined =>
  view.zones.find((zone) => zone.zone === place.zone && zone.side === place.side)

export const isSeen = (view: DrawnView, place: PlaceOnBody): boolean => zoneOf(view, place) !== undefined

/** A spot that this side does not show is not in the list; then the middle of its zone stands for it. */
export function spotAt(view: DrawnView, place: SpotOnBody): readonly [number, number] | undefined {
  const drawn = view.spots.find((one) => one.spot === place.spot && one.side === place.side)
  return drawn?.at ?? zoneOf(view, place)?.at
}

/** In this order of equals, and the first two before the others unless these show it clearly better. */
const preferred: readonly View[] = ['back', 'front', 'right', 'left', 'above']
const unfamiliar = 0.8

/** How well a view shows a place, against the view that shows it best: 0 to 1. */
function clarity(drawing: Drawing, view: View, place: PlaceOnBody): number {
  const seen = (id: View): number =>
    (zoneOf(drawing[id], place)?.radius ?? 0) * (preferred.indexOf(id) < 2 ? 1 : unfamiliar)
  const best = Math.max(...preferred.map(seen))
  return best > 0 ? seen(view) / best : 0
}

/** The view that shows the spot, if one is given, and the places best. */
export function bestView(drawing: Drawing, places: readonly PlaceOnBody[], spot?: SpotOnBody): View {
  const shown = (view: View): number => {
    const sum = places.reduce((before, place) => before + clarity(drawing, view, place), 0)
    if (!spot) return sum
    const exact = drawing[view].spots.some((one) => one.spot === spot.spot && one.side === spot.side)
    return sum + (clarity(drawing, view, spot) + (exact ? 1 : 0)) * (places.length + 1)
  }
  return preferred.reduce((best, view) => (shown(view) > shown(best) ? view : best))
}

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export const wholeOf = (view: DrawnView): Box => ({ left: 0, top: 0, width: view.width, height: view.height })

const levelMm = 560

/** The whole width, so that left and right stay where they are, and of the height the half that has this point. */
export function levelOf(view: DrawnView, at: readonly [number, number] | undefined): Box {
  const height = Math.min(levelMm, view.height)
  const top = Math.min(Math.max((at?.[1] ?? 0) - height / 2, 0), view.height - height)
  return { left: 0, top, width: view.width, height }
}

const closeMm = 300
const roomMm = 150

/** A square that holds these points with room around them, inside the drawing. */
export function boxAround(view: DrawnView, points: readonly (readonly [number, number])[]): Box {
  if (points.length === 0) return wholeOf(view)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)
  const wanted = Math.max(closeMm, Math.max(extent(xs), extent(ys)) + roomMm)
  const size = Math.min(wanted, Math.min(view.width, view.height))
  const within = (low: number, end: number): number => Math.min(Math.max(low, 0), end - size)
  return {
    left: within(middle(xs) - size / 2, view.width),
    top: within(middle(ys) - size / 2, view.height),
    width: size,
    height: size,
  }
}

/** Under this a finger tip does not fit: the zone gets a wider edge to hit. */
const fingerRadiusMm = 13
/** Under this only a rim of the zone is seen; it belongs to another view, and takes nothing from its neighbours. */
const glimpseRadiusMm = 4

/** Zones to be hit, in the order in which they lie over each other. */
export function hitOrder(view: DrawnView): { wide: readonly DrawnZone[]; small: readonly DrawnZone[] } {
  const isSmall = ({ radius }: DrawnZone): boolean => radius < fingerRadiusMm && radius >= glimpseRadiusMm
  return { wide: view.zones.filter((zone) => !isSmall(zone)), small: view.zones.filter(isSmall) }
}
