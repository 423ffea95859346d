// The figure on Today. Its drawing is fetched after the first words are there.
import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PainMark } from '../../engine/verbs.ts'
import type { FigureProps } from '../../ui/figure/Figure.tsx'
import { say } from '../../words/words.ts'

export function TodayFigure({ pains, large }: { pains: PainMark[]; large: boolean }): JSX.Element {
  const [Drawn, show] = useState<{ Figure: ComponentType<FigureProps>; view: 'front' | 'back' }>()
  useEffect(() => {
    // Without the drawing Today still says everything.
    Promise.all([import('../../ui/figure/Figure.tsx'), import('../../ui/figure/places.ts')]).then(
      ([{ Figure }, { bestView }]) => show({ Figure, view: bestView(pains) }),
      (failure: unknown) => console.warn(failure),
    )
  }, [pains.length])
  return (
    <div class={large ? 'today-figure today-figure-large' : 'today-figure'}>
      {Drawn && (
        <Drawn.Figure
          view={Drawn.view}
          label={say(pains.length > 0 ? 'today.figure_later' : 'today.figure_first')}
          painted={pains}
        />
      )}
    </div>
  )
}
