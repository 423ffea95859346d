// A muscle from every side that shows some of it: where to press (ring), and where tradition says the pain goes (dots).
import type { JSX } from 'preact'
import type { Side, VocabularyMuscle } from '../engine/verbs.ts'
import type { SpotOnBody } from '../ui/figure/places.ts'
import { say } from '../words/words.ts'
import { BodyFigure, useViews } from './BodyFigure.tsx'
import { spreadOf } from './candidates.ts'
import { vocabulary } from './here.ts'

interface SpotPicturesProps {
  muscle: VocabularyMuscle
  side: Side
  /** What is ringed, in one of the pictures; none where nothing is pressed. */
  spot: SpotOnBody | undefined
}

export function SpotPictures({ muscle, side, spot }: SpotPicturesProps): JSX.Element {
  const spread = spreadOf(vocabulary(), muscle, side)
  const views = useViews(spread, spot) ?? [undefined]
  return (
    <>
      {views.map((view, i) => (
        <BodyFigure
          key={view}
          label={say(spot && i === 0 ? 'candidates.picture' : 'candidates.picture_spread')}
          view={view}
          spread={spread}
          spot={i === 0 ? spot : undefined}
          close
        />
      ))}
    </>
  )
}
