// The figure on Today. It is fetched after the first words are there.
import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { BodyFigureProps } from '../../app/BodyFigure.tsx'
import type { PainMark } from '../../engine/verbs.ts'
import { say } from '../../words/words.ts'

export function TodayFigure({ pains, large }: { pains: PainMark[]; large: boolean }): JSX.Element {
  const [Body, show] = useState<{ Figure: ComponentType<BodyFigureProps> }>()
  useEffect(() => {
    // Without the drawing Today still says everything.
    import('../../app/BodyFigure.tsx').then(
      ({ BodyFigure }) => show({ Figure: BodyFigure }),
      (failure: unknown) => console.warn(failure),
    )
  }, [])
  return (
    <div class={large ? 'today-figure today-figure-large' : 'today-figure'}>
      {Body && (
        <Body.Figure
          label={say(pains.length > 0 ? 'today.figure_later' : 'today.figure_first')}
          painted={pains}
        />
      )}
    </div>
  )
}
