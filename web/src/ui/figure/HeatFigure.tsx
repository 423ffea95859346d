// How often a place was marked, as four patterns that also tell themselves apart without colour, and how strongly, as a
// number on it.
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { addressOfPicture, type DrawnView } from './drawing.ts'
import { Marks } from './Layers.tsx'
import { bandOf, zoneOf, type Painted } from './places.ts'
import { SideWords } from './SideWords.tsx'
import './Figure.css'
import './HeatFigure.css'

export const heatSteps = [1, 2, 3, 4] as const
export type HeatStep = (typeof heatSteps)[number]

/** `strength` is what is written on the place. */
export interface Heated extends Painted {
  step: HeatStep
}

/** Millimetres of the figure that a unit of a mark takes. */
const markMm = 1.9

const idOf = (base: string, step: HeatStep): string => `heat-${step}-${base}`

/** Patterns in units of what they fill: the more often, the denser. The densest is solid. */
function Patterns({ base, scale = 1 }: { base: string; scale?: number }): JSX.Element {
  const turned = (angle: number): string => `scale(${scale}) rotate(${angle})`
  const common = { patternUnits: 'userSpaceOnUse' } as const
  return (
    <defs>
      <pattern id={idOf(base, 1)} {...common} width="20" height="20" patternTransform={turned(30)}>
        <circle class="heat-dot" cx="10" cy="10" r="3.6" />
      </pattern>
      <pattern id={idOf(base, 2)} {...common} width="17" height="17" patternTransform={turned(45)}>
        <rect class="heat-dot" width="5" height="17" />
      </pattern>
      <pattern id={idOf(base, 3)} {...common} width="17" height="17" patternTransform={turned(45)}>
        <path class="heat-dot" d="M0 0H17V6H6V17H0Z" />
      </pattern>
      <pattern id={idOf(base, 4)} {...common} width="20" height="20">
        <rect class="heat-dot" width="20" height="20" />
      </pattern>
    </defs>
  )
}

interface HeatFigureProps {
  view: DrawnView
  /** What the picture shows, in words. */
  label: string
  heated: readonly Heated[]
}

export function HeatFigure({ view, label, heated }: HeatFigureProps): JSX.Element {
  const base = useId()
  const seen = heated.flatMap((place) => {
    const zone = zoneOf(view, place)
    return zone ? [{ ...zone, step: place.step }] : []
  })
  const box = bandOf(view, seen.map(({ at }) => at))
  return (
    <div class="figure heat-figure">
      <svg viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`} role="img" aria-label={label}>
        <Patterns base={base} />
        <image href={addressOfPicture(view)} width={view.width} height={view.height} />
        <path class="figure-dusk" d={view.outline} />
        {seen.map(({ zone, side, path, step }) => (
          <path key={`${zone} ${side}`} class="heat-zone" d={path} fill={`url(#${idOf(base, step)})`} />
        ))}
        <Marks view={view} painted={heated} size={markMm} />
      </svg>
      <SideWords view={view} />
    </div>
  )
}

/** One step as it looks on the figure, for the words beside it. */
export function HeatSwatch({ step }: { step: HeatStep }): JSX.Element {
  const base = useId()
  return (
    <svg class="heat-swatch" viewBox="0 0 44 26" aria-hidden="true">
      <Patterns base={base} scale={0.44} />
      <rect class="heat-zone" x="1" y="1" width="42" height="24" rx="5" fill={`url(#${idOf(base, step)})`} />
    </svg>
  )
}
