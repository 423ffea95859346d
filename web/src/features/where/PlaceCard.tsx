// The place in hand: how strong and what it is like, or why it must not be pressed.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import { withMarks, withPain, type Visit } from '../../app/visit.ts'
import { updateVisit } from '../../app/visiting.ts'
import type { PainMark, Place } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Select } from '../../ui/Field.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { capital, say, sayPlace } from '../../words/words.ts'
import { beside, markReasons, painAt, reasonOf, without, type Tool } from './map.ts'

interface PlaceCardProps {
  tool: Tool
  place: Place
  visit: Visit
  onMove: (place: Place) => void
  onRemove: () => void
}

function qualityOptions(): { value: string; label: string }[] {
  const words = vocabulary().qualities.map((quality) => ({
    value: quality.id,
    label: quality.words['name'] ?? quality.id,
  }))
  return [{ value: '', label: say('where.quality_none') }, ...words]
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
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [])
  const [quality, setQuality] = useState(pain?.quality ?? '')
  const reason = reasonOf(visit.marks, place)
  const name = capital(sayPlace('zone', place.zone, place.side))
  const setPain = (strength: number, kind: string): void => {
    const next: PainMark = { zone: place.zone, side: place.side, strength, ...(kind ? { quality: kind } : {}) }
    updateVisit((now) => withPain(now, next))
  }
  const setReason = (why: string): void =>
    updateVisit((now) =>
      withMarks(now, [...without(now.marks, place), { zone: place.zone, side: place.side, reason: why }]),
    )
  return (
    <Card>
      <p class="unseen" role="status">
        {say('where.in_hand', { place: name })}
      </p>
      <div class="stack">
        {tool === 'pain' ? (
          <>
            <div class="where-card" ref={card}>
              <Slider label={name} value={pain?.strength} onInput={(strength) => setPain(strength, quality)} />
            </div>
            <Select
              label={say('where.quality')}
              value={quality}
              options={qualityOptions()}
              onChange={(kind) => {
                setQuality(kind)
                if (pain) setPain(pain.strength, kind)
              }}
            />
          </>
        ) : (
          <>
            <div class="where-card" ref={card}>
              <h2 class="card-title">{name}</h2>
            </div>
            <Choice
              legend={say('where.no_go_why')}
              look="wrapped"
              value={reason}
              options={markReasons(vocabulary())}
              onChange={setReason}
            />
          </>
        )}
        <Beside place={place} onMove={onMove} />
        <Button look="text" icon="erase" onClick={onRemove}>
          {say('where.remove')}
        </Button>
      </div>
    </Card>
  )
}
