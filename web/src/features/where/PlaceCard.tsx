// The place in hand: how strong and what it is like, or why it must not be pressed.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import type { MarkedAs } from '../../app/place.ts'
import { withPain, type Visit } from '../../app/visit.ts'
import type { PainMark, Place } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { capital, say, sayPlace } from '../../words/words.ts'
import { beside, painAt, reasonOf, withReason } from './map.ts'
import { Telling } from './Telling.tsx'
import { changeMap } from './undo.ts'

interface PlaceCardProps {
  tool: MarkedAs
  place: Place
  visit: Visit
  onMove: (place: Place) => void
  onRemove: () => void
}

function Beside({ place, onMove }: { place: Place; onMove: (place: Place) => void }): JSX.Element {
  return (
    <details>
      <summary>{say('where.beside')}</summary>
      <div class="where-chips">
        {beside(vocabulary().zones, place).map((other) => (
          <Button key={`${other.zone}${other.side}`} look="outline" small onClick={() => onMove(other)}>
            {capital(sayPlace('zone', other.zone, other.side))}
          </Button>
        ))}
      </div>
    </details>
  )
}

export function PlaceCard({ tool, place, visit, onMove, onRemove }: PlaceCardProps): JSX.Element {
  const pain = painAt(visit.pains ?? [], place)
  const [quality, setQuality] = useState(pain?.quality ?? '')
  const reason = reasonOf(visit.marks, place)
  const name = capital(sayPlace('zone', place.zone, place.side))
  const setPain = (strength: number, kind: string): void => {
    const next: PainMark = {
      zone: place.zone, side: place.side, strength,
      ...(kind ? { quality: kind } : {}), ...(pain?.share === undefined ? {} : { share: pain.share }),
    }
    changeMap((now) => withPain(now, next), `${tool} ${place.zone} ${place.side}`)
  }
  const setReason = (why: string): void =>
    changeMap((now) => withReason(now, place, why), `${tool} ${place.zone} ${place.side}`)
  return (
    <Card>
      <p class="unseen" role="status">
        {say('where.in_hand', { place: name })}
      </p>
      <div class="stack">
        <Telling
          as={tool}
          name={name}
          strength={pain?.strength}
          quality={quality}
          reason={reason}
          onStrength={(strength) => setPain(strength, quality)}
          onQuality={(kind) => {
            setQuality(kind)
            if (pain) setPain(pain.strength, kind)
          }}
          onReason={setReason}
        />
        <Beside place={place} onMove={onMove} />
        <Button look="text" icon="erase" onClick={onRemove}>
          {say('where.remove')}
        </Button>
      </div>
    </Card>
  )
}
