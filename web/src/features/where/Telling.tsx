// What is asked of a place or a patch: how strong it is and what it is like, or why nobody presses there.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import type { MarkedAs } from '../../app/place.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Select } from '../../ui/Field.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { say } from '../../words/words.ts'
import { markReasons, qualityOptions } from './map.ts'

interface TellingProps {
  as: MarkedAs
  name: string
  /** How the strength looks; without it as in any card. */
  look?: 'patch'
  strength: number | undefined
  quality: string
  reason: string | undefined
  onStrength: (strength: number) => void
  onQuality: (quality: string) => void
  onReason: (reason: string) => void
}

export function Telling(props: TellingProps): JSX.Element {
  const { as, name, look, strength, quality, reason, onStrength, onQuality, onReason } = props
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [])
  if (as === 'pain') {
    return (
      <>
        <div class={look ? `where-card where-${look}` : 'where-card'} ref={card}>
          <Slider label={name} value={strength} onInput={onStrength} />
        </div>
        <Select
          label={say('where.quality')}
          value={quality}
          options={qualityOptions(vocabulary())}
          onChange={onQuality}
        />
      </>
    )
  }
  return (
    <>
      <div class="where-card" ref={card}>
        <h2 class="card-title">{name}</h2>
      </div>
      <Choice
        legend={say('where.no_go_why')}
        look="wrapped"
        value={reason}
        options={markReasons(vocabulary())}
        onChange={onReason}
      />
    </>
  )
}
