import type { JSX } from 'preact'
import type { FigureIds } from './Defs.tsx'
import { halfEdges } from './outline.ts'
import { halfOf, pointOf, shapeOf, type Painted, type PlaceOnBody, type View } from './places.ts'

const sameAs = (a: PlaceOnBody, b: PlaceOnBody | undefined): boolean => a.zone === b?.zone && a.side === b.side

interface LayersProps {
  view: View
  ids: FigureIds
  painted: readonly Painted[]
  noGo: readonly PlaceOnBody[]
  spread: readonly PlaceOnBody[]
  selected: PlaceOnBody | undefined
}

function ZonePath({
  view,
  place,
  look,
  fill,
}: {
  view: View
  place: PlaceOnBody
  look: string
  fill?: string
}): JSX.Element | null {
  const shape = shapeOf(view, place.zone)
  if (!shape) return null
  return (
    <path
      class={look}
      d={shape.path}
      fill={fill}
      transform={halfOf(view, place.side) === -1 ? 'scale(-1 1)' : undefined}
    />
  )
}

/** The rim of a painted place: its inner borders, and the body's own outline where the place reaches it. */
function Rim({ view, place, id }: { view: View; place: PlaceOnBody; id: string }): JSX.Element | null {
  const shape = shapeOf(view, place.zone)
  if (!shape) return null
  const halves = shape.midline ? [1, -1] : [halfOf(view, place.side)]
  return (
    <>
      <clipPath id={id}>
        <ZonePath view={view} place={place} look="" />
      </clipPath>
      <ZonePath view={view} place={place} look="figure-rim" />
      <g clip-path={`url(#${id})`}>
        {halves.map((half) => (
          <g key={half} transform={half === -1 ? 'scale(-1 1)' : undefined}>
            {shape.small ? null : <path class="figure-rim figure-rim-outer" d={halfEdges[halfEdges.length - 1]} />}
          </g>
        ))}
      </g>
    </>
  )
}

export function Layers({ view, ids, painted, noGo, spread, selected }: LayersProps): JSX.Element {
  return (
    <g class="figure-layers">
      {painted.map((place) => (
        <ZonePath
          key={`p${place.zone}${place.side}`}
          view={view}
          place={place}
          look={place.strength >= 4 ? 'figure-paint' : 'figure-paint figure-paint-light'}
        />
      ))}
      {spread.map((place) => (
        <ZonePath
          key={`s${place.zone}${place.side}`}
          view={view}
          place={place}
          look="figure-spread"
          fill={`url(#${ids.dots})`}
        />
      ))}
      {noGo.map((place) => (
        <ZonePath
          key={`n${place.zone}${place.side}`}
          view={view}
          place={place}
          look="figure-no-go"
          fill={`url(#${ids.hatch})`}
        />
      ))}
      {painted.map((place) => (
        <Rim
          key={`r${place.zone}${place.side}`}
          view={view}
          place={place}
          id={`${ids.zone}-${place.zone}-${place.side}`}
        />
      ))}
      {selected && <ZonePath view={view} place={selected} look="figure-selected" />}
    </g>
  )
}

interface ChipsProps {
  view: View
  painted: readonly Painted[]
  noGo: readonly PlaceOnBody[]
  spot: PlaceOnBody | undefined
  selected: PlaceOnBody | undefined
  /** Seen from close by: chips would cover the picture, so only the ring and the barred circle stay. */
  close: boolean
}

function Ring({ at, close }: { at: readonly [number, number]; close: boolean }): JSX.Element {
  const size = close ? 9 : 13
  return (
    <g class="figure-ring" transform={`translate(${at[0]} ${at[1]})`}>
      <circle class="figure-ring-ground" r={size} />
      <circle r={size} />
      <circle class="figure-ring-dot" r={size / 4} />
    </g>
  )
}

export function Chips({ view, painted, noGo, spot, selected, close }: ChipsProps): JSX.Element {
  const spotAt = spot && pointOf(view, spot)
  return (
    <g class="figure-chips" aria-hidden="true">
      {noGo.map((place) => {
        const at = pointOf(view, place)
        return (
          at && (
            <g key={`${place.zone}${place.side}`} class="figure-bar" transform={`translate(${at[0]} ${at[1]})`}>
              <circle r="14" />
              <path d="M-6.5 6.500L6.5 -6.5" />
            </g>
          )
        )
      })}
      {!close &&
        painted.map((place) => {
          const at = pointOf(view, place)
          return (
            at && (
              <g
                key={`${place.zone}${place.side}`}
                class={sameAs(place, selected) ? 'figure-chip figure-chip-on' : 'figure-chip'}
                transform={`translate(${at[0]} ${at[1]})`}
              >
                <circle r="17" />
                <text y="8.5" text-anchor="middle">
                  {place.strength}
                </text>
              </g>
            )
          )
        })}
      {spotAt && <Ring at={spotAt} close={close} />}
    </g>
  )
}
