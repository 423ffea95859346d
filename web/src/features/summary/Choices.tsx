// Which days, and what the page tells.
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { SummaryPart } from '../../engine/verbs.ts'
import { Toggle } from '../../ui/Field.tsx'
import { capital, say, sayKey } from '../../words/words.ts'

/** In the order of the page. */
export const parts: readonly SummaryPart[] = [
  'places', 'course', 'goals', 'sessions', 'borne', 'answers', 'checks', 'notes',
]

export interface Chosen { from: string; to: string; parts: readonly SummaryPart[] }

interface ChoicesProps {
  chosen: Chosen
  today: string
  onChoose: (chosen: Chosen) => void
}

function DayField({ label, day, today, onDay }: {
  label: string
  day: string
  today: string
  onDay: (day: string) => void
}): JSX.Element {
  const id = useId()
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        class="field-box"
        id={id}
        type="date"
        value={day}
        max={today}
        required
        onChange={({ currentTarget: { value } }) => value !== '' && onDay(value)}
      />
    </div>
  )
}

export function Choices({ chosen, today, onChoose }: ChoicesProps): JSX.Element {
  const turn = (part: SummaryPart, on: boolean): void =>
    onChoose({ ...chosen, parts: parts.filter((each) => (each === part ? on : chosen.parts.includes(each))) })
  return (
    <div class="stack">
      <div class="summary-days">
        <DayField
          label={say('paper.choose.from')}
          day={chosen.from}
          today={today}
          onDay={(from) => onChoose({ ...chosen, from })}
        />
        <DayField
          label={say('paper.choose.to')}
          day={chosen.to}
          today={today}
          onDay={(to) => onChoose({ ...chosen, to })}
        />
      </div>
      <fieldset class="summary-parts">
        <legend class="field-label">{say('paper.choose.parts')}</legend>
        {parts.map((part) => (
          <Toggle
            key={part}
            label={capital(sayKey(`paper.part.${part}`))}
            on={chosen.parts.includes(part)}
            onChange={(on) => turn(part, on)}
          />
        ))}
      </fieldset>
    </div>
  )
}
