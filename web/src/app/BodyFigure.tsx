// The figure in the build that this device was set to.
import type { JSX } from 'preact'
import { useDrawing, type View } from '../ui/figure/drawing.ts'
import { Figure, type FigureProps } from '../ui/figure/Figure.tsx'
import { viewsFor, type PlaceOnBody, type SpotOnBody } from '../ui/figure/places.ts'
import { useSettings } from './settings.ts'

export type BodyFigureProps = Omit<FigureProps, 'build'>

export const useBody = (): ReturnType<typeof useDrawing> => useDrawing(useSettings().figure)

/** The sides that show these places, first the one that shows the spot; undefined while there is no drawing. */
export function useViews(places: readonly PlaceOnBody[], spot?: SpotOnBody): readonly View[] | undefined {
  const body = useBody()
  return typeof body === 'string' ? undefined : viewsFor(body, places, spot)
}

export function BodyFigure(props: BodyFigureProps): JSX.Element {
  return <Figure {...props} build={useSettings().figure} />
}
