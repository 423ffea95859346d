// Where to press, on the figure. It is fetched with the session, and on a phone it gives way to the controls.
import type { JSX } from 'preact'
import { BodyFigure } from '../../app/BodyFigure.tsx'
import type { SessionState } from '../../engine/verbs.ts'
import { sayPlace } from '../../words/words.ts'
import type { Run } from './run.ts'
import { spotOf } from './view.ts'

/** `desk`: only where there is room beside the controls. */
interface SpotFigureProps {
  run: Run
  state: SessionState
  desk?: boolean
}

export function SpotFigure({ run, state, desk = false }: SpotFigureProps): JSX.Element | null {
  const spot = spotOf(run, state)
  if (!spot) return null
  return (
    <div class={desk ? 'session-figure session-figure-desk' : 'session-figure'}>
      <BodyFigure
        label={sayPlace('zone', spot.zone, spot.side)}
        level
        spot={{ zone: spot.zone, side: spot.side, spot: spot.id }}
      />
    </div>
  )
}
