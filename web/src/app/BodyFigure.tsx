// The figure in the build that this device was set to.
import type { JSX } from 'preact'
import { useDrawing } from '../ui/figure/drawing.ts'
import { Figure, type FigureProps } from '../ui/figure/Figure.tsx'
import { useSettings } from './settings.ts'

export type BodyFigureProps = Omit<FigureProps, 'build'>

export const useBody = (): ReturnType<typeof useDrawing> => useDrawing(useSettings().figure)

export function BodyFigure(props: BodyFigureProps): JSX.Element {
  return <Figure {...props} build={useSettings().figure} />
}
