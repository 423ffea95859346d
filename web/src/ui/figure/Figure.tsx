import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { say } from '../../words/words.ts'
import { frame, halfEdges, seams } from './outline.ts'
import { Defs, idsOf } from './Defs.tsx'
import { Chips, Layers } from './Layers.tsx'
import { boxAround, viewSide, type Painted, type PlaceOnBody, type Side, type View } from './places.ts'
import { shapes } from './zones.ts'
import './Figure.css'

export type { Painted, PlaceOnBody, Side, View } from './places.ts'

export interface FigureProps {
  view: View
  /** What the picture shows, in words: it is one image to a screen reader; the list says the rest. */
  label: string
  painted?: readonly Painted[] | undefined
  noGo?: readonly PlaceOnBody[] | undefined
  /** Where tradition says a muscle sends pain. */
  spread?: readonly PlaceOnBody[] | undefined
  /** Where to press. */
  spot?: PlaceOnBody | undefined
  /** The place now in hand. */
  selected?: PlaceOnBody | undefined
  /** Close to these places instead of the whole body. */
  around?: readonly PlaceOnBody[] | undefined
  /** Without it the figure is only looked at. */
  onPick?: ((place: PlaceOnBody) => void) | undefined
}

const halves: readonly (1 | -1)[] = [1, -1]
const turned = (half: 1 | -1): string | undefined => (half === -1 ? 'scale(-1 1)' : undefined)

/** Lines of one half, and their mirror. */
function BothHalves({ paths }: { paths: readonly string[] }): JSX.Element {
  return (
    <>
      {halves.map((half) => (
        <g key={half} transform={turned(half)}>
          {paths.map((path) => (
            <path key={path} d={path} />
          ))}
        </g>
      ))}
    </>
  )
}

function Clay({ view, ids }: { view: View; ids: ReturnType<typeof idsOf> }): JSX.Element {
  const { left, top, width, height } = frame
  return (
    <g mask={`url(#${ids.fade})`}>
      <g clip-path={`url(#${ids.body})`}>
        <rect x={left} y={top} width={width} height={height} fill={`url(#${ids.clay})`} />
        <g class="figure-shade" filter={`url(#${ids.soft})`}>
          <BothHalves paths={halfEdges} />
        </g>
        <g class="figure-light" filter={`url(#${ids.soft})`}>
          <ellipse cx="-16" cy="52" rx="17" ry="22" />
          <ellipse cx="-84" cy="228" rx="26" ry="16" />
          <ellipse cx="62" cy="226" rx="22" ry="13" />
          <ellipse cx="-134" cy="330" rx="6" ry="42" transform="rotate(12 -134 330)" />
          <ellipse cx="126" cy="322" rx="5" ry="38" transform="rotate(-14 126 322)" />
        </g>
        <g class="figure-seams">
          <BothHalves paths={seams[view]} />
        </g>
      </g>
    </g>
  )
}

/** The transparent shapes that are pressed. Edges of small ones are wider than they look. */
function Hits({ view, onPick }: { view: View; onPick: (place: PlaceOnBody) => void }): JSX.Element {
  return (
    <g class="figure-hits">
      {shapes[view].map((shape) =>
        (shape.midline ? ([1] as const) : halves).map((half) => (
          <path
            key={`${shape.zone}${half}`}
            d={shape.path}
            transform={turned(half)}
            class={shape.small ? 'figure-hit figure-hit-small' : 'figure-hit'}
            data-zone={shape.zone}
            onClick={() => onPick({ zone: shape.zone, side: shape.midline ? 'middle' : viewSide(view, half) })}
          />
        )),
      )}
    </g>
  )
}

/** The body from the front or from behind, head to hips with both arms: what hurts is solid with a rim and a number,
 *  what must not be pressed is hatched, where pain may be sent is dotted, where to press is ringed. From the front the
 *  person's left is on the viewer's right, and it is written there. */
export function Figure(props: FigureProps): JSX.Element {
  const ids = idsOf(useId())
  const { view, label, painted = [], noGo = [], spread = [], spot, selected, around, onPick } = props
  const box = around ? boxAround(view, around) : frame
  const named = !around
  const onLeft: Side = viewSide(view, -1) === 'left' ? 'left' : 'right'
  return (
    <div class={`figure${around ? ' figure-close' : ''}${onPick ? ' figure-picked' : ''}`}>
      <svg
        viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
        preserveAspectRatio={around ? 'xMidYMid slice' : 'xMidYMid meet'}
        role="img"
        aria-label={label}
      >
        <Defs ids={ids} />
        <Clay view={view} ids={ids} />
        <g clip-path={`url(#${ids.body})`}>
          {onPick && <Hits view={view} onPick={onPick} />}
          <Layers view={view} ids={ids} painted={painted} noGo={noGo} spread={spread} selected={selected} />
        </g>
        <g class="figure-outline" mask={`url(#${ids.fade})`}>
          <BothHalves paths={halfEdges} />
        </g>
        <Chips view={view} painted={painted} noGo={noGo} spot={spot} selected={selected} close={!named} />
      </svg>
      {named && (
        <>
          <span class="figure-side figure-side-start" aria-hidden="true">
            {say(onLeft === 'left' ? 'ui.side.your_left' : 'ui.side.your_right')}
          </span>
          <span class="figure-side figure-side-end" aria-hidden="true">
            {say(onLeft === 'left' ? 'ui.side.your_right' : 'ui.side.your_left')}
          </span>
        </>
      )}
    </div>
  )
}
