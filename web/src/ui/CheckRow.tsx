import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useId, useRef } from 'preact/hooks'
import { say } from '../words/words.ts'
import { Icon } from './Icon.tsx'
import { Words } from '../words/Words.tsx'
import './CheckRow.css'

export type Answer = 'yes' | 'unsure' | 'no'

interface CheckRowProps {
  /** Words with the part that matters between *stars*. */
  ask: string
  value: Answer | undefined
  onChange: (answer: Answer) => void
  /** What an answer leads to, or why it is asked. */
  note?: ComponentChildren | undefined
  /** It has just been opened: its first answer takes the focus, so that it is read out next. */
  focused?: boolean | undefined
}

const answers: readonly Answer[] = ['yes', 'unsure', 'no']

/** One question of a check: yes, not sure, no; none is chosen until the person does. */
export function CheckRow({ ask, value, onChange, note, focused = false }: CheckRowProps): JSX.Element {
  const name = useId()
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (focused) first.current?.focus({ preventScroll: true })
  }, [focused])
  return (
    <fieldset class="check-row">
      <legend>
        <Words text={ask} />
      </legend>
      <div class="choice choice-joined check-row-answers">
        {answers.map((answer, index) => (
          <label key={answer}>
            <input
              ref={index === 0 ? first : null}
              class="over-label"
              type="radio"
              name={name}
              value={answer}
              checked={value === answer}
              onChange={() => onChange(answer)}
            />
            <span>
              <Icon name="tick" />
              {say(`ui.answer.${answer}`)}
            </span>
          </label>
        ))}
      </div>
      {note && <div class="check-row-note quiet small">{note}</div>}
    </fieldset>
  )
}
