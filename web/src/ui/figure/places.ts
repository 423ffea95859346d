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

/** Under this only a rim of the zone is seen; it belongs to another view, and takes nothing from its neighbours. */
const glimpseRadiusMm = 4

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

/** A view shows a place if it shows so much of what the view that shows most of it does. */
const clear = 0.4

/**
 * The views that together show every place, as few as may be, the familiar ones before the others. First the one that
 * shows the spot, if one is given.
 */
export function viewsFor(drawing: Drawing, places: readonly PlaceOnBody[], spot?: SpotOnBody): View[] {
  const hidden = (view: View, from: readonly PlaceOnBody[]): PlaceOnBody[] =>
    from.filter((place) => clarity(drawing, view, place) < clear)
  const chosen: View[] = spot ? [bestView(drawing, [], spot)] : []
  let left = places.filter((place) => preferred.some((view) => isSeen(drawing[view], place)))
  left = chosen.reduce((rest, view) => hidden(view, rest), left)
  while (left.length > 0 || chosen.length === 0) {
    const most = (among: readonly View[]): View =>
      among.reduce((a, b) => (hidden(b, left).length < hidden(a, left).length ? b : a))
    const familiar = most(preferred.slice(0, 2))
    const next = hidden(familiar, left).length < left.length || left.length === 0 ? familiar : most(preferred)
    chosen.push(next)
    left = hidden(next, left)
  }
  return chosen
}

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

export const wholeOf = (view: DrawnView): Box => ({ left: 0, top: 0, width: view.width, height: view.height })

const levelMm = 560
const closeMm = 300
const roomMm = 150

/** The whole width, so that left and right stay where they are, and of the height the half that has this point. */
export function levelOf(view: DrawnView, at: readonly [number, number] | undefined): Box {
  const height = Math.min(levelMm, view.height)
  const top = Math.min(Math.max((at?.[1] ?? 0) - height / 2, 0), view.height - height)
  return { left: 0, top, width: view.width, height }
}

/** The same for several points: as much more as they need, and with the head, if it has room. */
export function bandOf(view: DrawnView, points: readonly (readonly [number, number])[]): Box {
  const ys = points.map(([, y]) => y)
  const [highest, lowest] = [Math.min(...ys, view.height), Math.max(...ys, 0)]
  const height = Math.min(Math.max(lowest - highest + roomMm, levelMm), view.height)
  const top = lowest + roomMm / 2 <= height ? 0 : Math.min((highest + lowest - height) / 2, view.height - height)
  return { left: 0, top: Math.max(top, 0), width: view.width, height }
}

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

/** Zones to be hit, in the order in which they lie over each other. */
export function hitOrder(view: DrawnView): { wide: readonly DrawnZone[]; small: readonly DrawnZone[] } {
  const isSmall = ({ radius }: DrawnZone): boolean => radius < fingerRadiusMm && radius >= glimpseRadiusMm
  return { wide: view.zones.filter((zone) => !isSmall(zone)), small: view.zones.filter(isSmall) }
}
