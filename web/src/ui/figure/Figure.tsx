import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../words/words.ts'
import { Icon } from '../Icon.tsx'
import { Defs, idsOf } from './Defs.tsx'
import { addressOfPicture, useDrawing, type Build, type DrawnView, type DrawnZone, type View } from './drawing.ts'
import { Layers, Marks } from './Layers.tsx'
import { CloseSides, SideWords, yours, type Half } from './SideWords.tsx'
import {
  bandOf, bestView, boxAround, hitOrder, levelOf, sidesAcross, spotAt, wholeOf, zoneOf,
  type Painted, type PlaceOnBody, type SpotOnBody,
} from './places.ts'
import './Figure.css'

export type { Painted, PlaceOnBody, SpotOnBody } from './places.ts'
export type { Build, Side, View } from './drawing.ts'

export interface FigureProps {
  build: Build
  /** Without it the side from which the spot and most of the places are seen. */
  view?: View | undefined
  /** What the picture shows, in words: it is one image to a screen reader; the list says the rest. */
  label: string
  painted?: readonly Painted[] | undefined
  noGo?: readonly PlaceOnBody[] | undefined
  /** Where tradition says a muscle sends pain. */
  spread?: readonly PlaceOnBody[] | undefined
  /** Where to press. */
  spot?: SpotOnBody | undefined
  /** The place now in hand. */
  selected?: PlaceOnBody | undefined
  /** Close to the spot and the places instead of the whole body. */
  close?: boolean | undefined
  /** Only the half of the height that has the spot, or what has the places. */
  level?: boolean | undefined
  /** Without it the figure is only looked at. */
  onPick?: ((place: PlaceOnBody) => void) | undefined
}

/** Millimetres of the figure that a unit of a mark takes: as large on the screen from afar as from close by. */
const markMm = { whole: 2.4, closer: 1, thumbnail: 1 / 170 }

/** A closer look: as large as makes 26 mm, the least of a target, a finger tip wide, and what it shows of a phone. */
const closerPxPerMm = 1.35
const closerReachMm = 105

interface HitsProps {
  view: DrawnView
  onPick: (place: PlaceOnBody) => void
}

/** The transparent shapes that are pressed. What is smaller than a finger tip has a wider edge, which takes from wide
 *  zones and from the ground, never from another small one. */
function Hits({ view, onPick }: HitsProps): JSX.Element {
  const { wide, small } = hitOrder(view)
  const hit = (look: string) => (zone: DrawnZone) => (
    <path
      key={`${zone.zone} ${zone.side}`}
      d={zone.path}
      class={`figure-hit ${look}`}
      data-zone={zone.zone}
      data-side={zone.side}
      onClick={() => onPick({ zone: zone.zone, side: zone.side })}
    />
  )
  return (
    <g class="figure-hits">
      <g>{wide.map(hit('figure-hit-inside'))}</g>
      <g>{small.map(hit('figure-hit-edge'))}</g>
      <g>{small.map(hit('figure-hit-inside'))}</g>
    </g>
  )
}

interface PictureProps {
  view: DrawnView
  props: FigureProps
}

/** The picture, and what is laid over it. */
function Drawn({ view, props, closer = false }: PictureProps & { closer?: boolean }): JSX.Element {
  const ids = idsOf(useId())
  const { label, painted = [], noGo = [], spread = [], spot, selected, close = false, level = false, onPick } = props
  const ringAt = spot && spotAt(view, spot)
  const seen = [...painted, ...spread].map((place) => zoneOf(view, place)?.at)
  const points = [ringAt, ...seen].filter((at) => at !== undefined)
  const band = level && (ringAt ? levelOf(view, ringAt) : bandOf(view, points))
  const box = close ? boxAround(view, points) : band || wholeOf(view)
  const size = close ? box.width * markMm.thumbnail : closer ? markMm.closer : markMm.whole
  return (
    <svg
      {...(closer ? { width: view.width * closerPxPerMm, height: view.height * closerPxPerMm } : {})}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      preserveAspectRatio={close ? 'xMidYMid slice' : 'xMidYMid meet'}
      role="img"
      aria-label={label}
    >
      <Defs ids={ids} view={view} />
      <image href={addressOfPicture(view)} width={view.width} height={view.height} />
      <path class="figure-dusk" d={view.outline} />
      {onPick && (
        <g mask={`url(#${ids.skin})`}>
          <path class="figure-borders" d={view.zones.map(({ path }) => path).join('')} />
        </g>
      )}
      {onPick && <Hits view={view} onPick={onPick} />}
      <Layers view={view} ids={ids} painted={painted} noGo={noGo} spread={spread} selected={selected} />
      <Marks
        view={view}
        painted={painted}
        noGo={noGo}
        spot={spot}
        selected={selected}
        size={size}
        numbered={!close}
      />
    </svg>
  )
}

interface CloserProps {
  sides: readonly Half[]
  closer: Half | undefined
  onCloser: (side: Half | undefined) => void
}

/** The same words as buttons: each brings the shoulder and neck of its side closer, and again away. */
function Closer({ sides, closer, onCloser }: CloserProps): JSX.Element {
  return (
    <div class="figure-closer-row">
      {sides.map((side, i) => (
        <button
          key={side}
          type="button"
          class={`figure-side figure-side-${i} figure-closer`}
          aria-pressed={closer === side}
          aria-label={say(side === 'left' ? 'ui.figure.closer_left' : 'ui.figure.closer_right')}
          onClick={() => onCloser(closer === side ? undefined : side)}
        >
          <Icon name={closer === side ? 'farther' : 'closer'} />
          <span>{yours(side)}</span>
        </button>
      ))}
    </div>
  )
}

/** What a closer look begins with: shoulder and neck of that side, or the place in hand if that is farther away. */
function middleOf(view: DrawnView, side: Half, selected: PlaceOnBody | undefined): readonly [number, number] {
  const girdle = ['neck-base', 'shoulder-top', 'shoulder-front', 'shoulder-back'].map((zone) => ({ zone, side }))
  const places = girdle.map((place) => zoneOf(view, place)?.at).filter((at) => at !== undefined)
  const middle = (axis: 0 | 1): number => places.reduce((sum, at) => sum + at[axis], 0) / Math.max(places.length, 1)
  const own = selected?.side === side ? zoneOf(view, selected)?.at : undefined
  const off = own ? Math.max(Math.abs(own[0] - middle(0)), Math.abs(own[1] - middle(1))) : 0
  return own && off > closerReachMm ? own : [middle(0), middle(1)]
}

/** A figure that is touched: the whole, or a closer look that is moved like a page, by finger, wheel or arrow keys. */
function Picked({ view, props }: PictureProps): JSX.Element {
  const pane = useRef<HTMLDivElement>(null)
  const [wanted, setCloser] = useState<Half>()
  const sides = sidesAcross(view.id)
  const closer = wanted && sides.includes(wanted) ? wanted : undefined
  useLayoutEffect(() => {
    const here = pane.current
    if (!here || !closer) return
    const [x, y] = middleOf(view, closer, props.selected)
    const mm = here.scrollWidth / view.width
    here.scrollTo({ left: x * mm - here.clientWidth / 2, top: y * mm - here.clientHeight / 2 })
  }, [closer, view])
  return (
    <>
      <Closer sides={sides} closer={closer} onCloser={setCloser} />
      <div
        ref={pane}
        class={closer ? 'figure-pane figure-pane-closer' : 'figure-pane figure-pane-whole'}
        {...(closer ? { role: 'group', tabIndex: 0, 'aria-label': say('ui.figure.closer') } : {})}
      >
        <Drawn view={view} props={props} closer={closer !== undefined} />
      </div>
    </>
  )
}

/** The body from one side, head to hips with both arms, as tools/figure drew it: what hurts is solid with a rim and a
 *  number, what must not be pressed is hatched, where pain may be sent is dotted, where to press is ringed. From the
 *  front the person's left is on the viewer's right, and it is written there. */
export function Figure(props: FigureProps): JSX.Element {
  const drawing = useDrawing(props.build)
  const { painted = [], noGo = [], spread = [], spot, close = false, onPick } = props
  if (typeof drawing === 'string') return <div class={close ? 'figure figure-close' : 'figure'} />
  const view = drawing[props.view ?? bestView(drawing, [...painted, ...spread], spot)]
  return (
    <div class={`figure${close ? ' figure-close' : ''}${onPick ? ' figure-picked' : ''}`}>
      {onPick ? <Picked view={view} props={props} /> : <Drawn view={view} props={props} />}
      {!onPick && !close && <SideWords view={view} />}
      {close && <CloseSides view={view} places={[...painted, ...noGo, ...spread, ...(spot ? [spot] : [])]} />}
    </div>
  )
}
