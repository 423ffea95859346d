// The patch in hand: where it is and how large, and what is asked of it.
import type { JSX } from 'preact'
import type { Stroke } from '../../paint/stroke.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../words/words.ts'
import { sayAllPlaces, sayArea, sayPlaces } from './map.ts'
import type { Patch } from './painting.ts'
import { Telling } from './Telling.tsx'

interface PatchCardProps {
  patch: Patch
  onTell: (ink: Partial<Stroke>) => void
  onRubOut: () => void
}

export function PatchCard({ patch, onTell, onRubOut }: PatchCardProps): JSX.Element {
  return (
    <Card>
      <div class="stack">
        <Telling
          as={patch.as}
          name={sayPlaces(patch.places)}
          look="patch"
          strength={patch.strength}
          quality={patch.quality ?? ''}
          reason={patch.reason}
          onStrength={(strength) => onTell({ strength })}
          onQuality={(quality) => onTell({ quality: quality || undefined })}
          onReason={(reason) => onTell({ reason })}
        />
        <p class="quiet small">
          {patch.places.length > 1 && <>{sayAllPlaces(patch.places)}<br /></>}
          {sayArea(patch.areaMm2)}
        </p>
        <Button look="text" icon="erase" onClick={onRubOut}>{say('where.rub_out_patch')}</Button>
      </div>
    </Card>
  )
}
