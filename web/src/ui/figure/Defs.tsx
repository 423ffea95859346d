import type { JSX } from 'preact'
import { addressOfPicture, type DrawnView } from './drawing.ts'

export interface FigureIds {
  dots: string
  hatch: string
  skin: string
}

/** Ids of one figure, so that several on a page do not share theirs. */
export const idsOf = (base: string): FigureIds => ({
  dots: `dots-${base}`,
  hatch: `hatch-${base}`,
  skin: `skin-${base}`,
})

/** Patterns in millimetres of the figure, and what holds a line to the skin that is seen. */
export function Defs({ ids, view }: { ids: FigureIds; view: DrawnView }): JSX.Element {
  return (
    <defs>
      <mask id={ids.skin} class="figure-skin">
        <image href={addressOfPicture(view)} width={view.width} height={view.height} />
      </mask>
      <pattern id={ids.dots} width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <circle class="figure-dot" cx="8" cy="8" r="4.8" />
      </pattern>
      <pattern id={ids.hatch} width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="figure-hatch-ground" width="14" height="14" />
        <rect class="figure-hatch-line" width="5.6" height="14" />
      </pattern>
    </defs>
  )
}
