import type { JSX } from 'preact'
import { isLight } from '../../words/words.ts'
import type { FigureIds } from './Defs.tsx'
import type { DrawnView } from './drawing.ts'
import { spotAt, zoneOf, type Painted, type PlaceOnBody, type SpotOnBody } from './places.ts'

const sameAs = (a: PlaceOnBody, b: PlaceOnBody | undefined): boolean => a.zone === b?.zone && a.side === b.side
const keyOf = (place: PlaceOnBody): string => `${place.zone} ${place.side}`

interface LayersProps {
  view: DrawnView
  ids: FigureIds
  painted: readonly Painted[]
  noGo: readonly PlaceOnBody[]
  spread: readonly PlaceOnBody[]
  selected: PlaceOnBody | undefined
}

interface ZonesProps<Place extends PlaceOnBody> {
  view: DrawnView
  places: readonly Place[]
  look: (place: Place) => string
  fill?: string
}

/** The zones of these places, as far as this side shows them. */
function Zones<Place extends PlaceOnBody>({ view, places, look, fill }: ZonesProps<Place>): JSX.Element {
  return (
    <>
      {places.map((place) => {
        const zone = zoneOf(view, place)
        return zone && <path key={keyOf(place)} class={look(place)} d={zone.path} fill={fill} />
      })}
    </>
  )
}

export function Layers({ view, ids, painted, noGo, spread, selected }: LayersProps): JSX.Element {
  const paint = ({ strength }: Painted): string =>
    isLight(strength) ? 'figure-paint figure-paint-light' : 'figure-paint'
  return (
    <g class="figure-layers">
      <Zones view={view} places={painted} look={paint} />
      <Zones view={view} places={spread} look={() => 'figure-spread'} fill={`url(#${ids.dots})`} />
      <Zones view={view} places={noGo} look={() => 'figure-no-go'} fill={`url(#${ids.hatch})`} />
      <Zones view={view} places={painted} look={() => 'figure-rim'} />
      <Zones view={view} places={selected ? [selected] : []} look={() => 'figure-selected'} />
    </g>
  )
}

interface AtProps {
  at: readonly [number, number]
  size: number
  look: string
  children: JSX.Element[]
}

/** A mark of its own size at a point of the figure: `size` is the millimetres of the figure that a unit takes. */
function At({ at, size, look, children }: AtProps): JSX.Element {
  return (
    <g class={look} transform={`translate(${at[0]} ${at[1]}) scale(${size})`}>
      {children}
    </g>
  )
}

interface MarksProps {
  view: DrawnView
  painted: readonly Painted[]
  noGo?: readonly PlaceOnBody[] | undefined
  spot?: SpotOnBody | undefined
  selected?: PlaceOnBody | undefined
  size: number
  /** In a small close picture numbers would cover it, so that only the ring and the barred circle stay. */
  numbered?: boolean | undefined
}

/** Numbers, barred circles and the ring: what is read on the figure beside its colours. */
export function Marks(props: MarksProps): JSX.Element {
  const { view, painted, noGo = [], spot, selected, size, numbered = true } = props
  const ringAt = spot && spotAt(view, spot)
  return (
    <g class="figure-marks" aria-hidden="true">
      {noGo.map((place) => {
        const at = zoneOf(view, place)?.at
        return (
          at && (
            <At key={keyOf(place)} at={at} size={size} look="figure-bar">
              <circle r="10" />
              <path d="M-4.6 4.6L4.6 -4.6" />
            </At>
          )
        )
      })}
      {(numbered ? painted : []).map((place) => {
        const at = zoneOf(view, place)?.at
        const look = sameAs(place, selected) ? 'figure-chip figure-chip-on' : 'figure-chip'
        return (
          at && (
            <At key={keyOf(place)} at={at} size={size} look={look}>
              <circle r="12" />
              <text y="6" text-anchor="middle">
                {place.strength}
              </text>
            </At>
          )
        )
      })}
      {ringAt && (
        <At at={ringAt} size={size} look="figure-ring">
          <circle class="figure-ring-ground" r="9" />
          <circle r="9" />
          <circle class="figure-ring-dot" r="2.3" />
        </At>
      )}
    </g>
  )
}
