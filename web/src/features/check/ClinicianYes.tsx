// A clinician's yes: for which finding, until when, how strong. Asked for again when its date is over.
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { dayOf, now } from '../../app/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say, sayKey } from '../../words/words.ts'

interface ClinicianYesProps {
  open: boolean
  questions: string[]
  onClose: () => void
  onDone: (question: string, until: string, ceiling: number) => void
}

/** How strong, in the person's words, and the step that it means. */
const strengths = ['1', '2', '3'] as const

export function ClinicianYes({ open, questions, onClose, onDone }: ClinicianYesProps): JSX.Element {
  const id = useId()
  const [question, setQuestion] = useState(questions.length === 1 ? questions[0] : undefined)
  const [until, setUntil] = useState('')
  const [strength, setStrength] = useState<(typeof strengths)[number]>()
  const short = (one: string): string => sayKey(`question.${one}.short`)
  const today = dayOf(now())
  const whole = question !== undefined && until >= today && strength !== undefined
  return (
    <Sheet open={open} title={say('check.clinician.title')} onClose={onClose}>
      <p>{say('check.clinician.why')}</p>
      {questions.length > 1 && (
        <Choice
          legend={say('check.clinician.which')}
          look="wrapped"
          value={question}
          options={questions.map((value) => ({ value, label: short(value) }))}
          onChange={setQuestion}
        />
      )}
      <div class="field">
        <label class="field-label" for={id}>{say('check.clinician.until')}</label>
        <input
          class="field-box"
          id={id}
          type="date"
          min={today}
          value={until}
          onInput={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      <Choice
        legend={say('check.clinician.strength')}
        look="wrapped"
        value={strength}
        options={strengths.map((value) => ({ value, label: say(`check.clinician.strength_${value}`) }))}
        onChange={setStrength}
      />
      <Button disabled={!whole} onClick={() => whole && onDone(question, until, Number(strength))}>
        {say('check.clinician.do')}
      </Button>
    </Sheet>
  )
}
