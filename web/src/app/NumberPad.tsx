// The numbers from 0 to 10, each one touch. None is marked before one is touched: not told is no zero.
import type { JSX } from 'preact'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Card.tsx'
import { say } from '../words/words.ts'
import { NotSaved } from './NotSaved.tsx'
import { useSoonSaved } from './saving.ts'
import './NumberPad.css'

interface NumberPadProps {
  legend: string
  low: string
  high: string
  /** The warm colour is for pain alone. */
  ink?: 'pain' | 'accent'
  /** Puts the number on record. */
  put: (n: number) => Promise<unknown>
}

/** Arrows lead from number to number, as they do in a row of choices. */
function byArrow(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const numbers = [...event.currentTarget.querySelectorAll('button')]
  numbers[numbers.indexOf(event.target as HTMLButtonElement) + step]?.focus()
  event.preventDefault()
}

export function NumberPad({ legend, low, high, ink = 'pain', put }: NumberPadProps): JSX.Element {
  const [{ n: chosen, saved = false, failed = false, back = false }, soon] = useSoonSaved()
  return (
    <fieldset class="pad">
      <legend class="card-title">{legend}</legend>
      <div class={`pad-numbers pad-${ink}`} onKeyDown={byArrow}>
        {Array.from({ length: 11 }, (_, n) => (
          <button
            key={n}
            type="button"
            aria-pressed={chosen === n}
            aria-label={say('measure.pad', { what: legend, n })}
            onClick={() => soon.choose(n, () => put(n))}
          >
            {n}
          </button>
        ))}
      </div>
      <p class="quiet small pad-ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
      {chosen !== undefined && failed && (
        <NotSaved again={() => soon.putNow()} what={say('measure.of_10', { n: chosen })} />
      )}
      {chosen !== undefined && !failed && (
        <Notice
          icon="saved"
          live
          title={say(saved ? 'measure.saved' : 'measure.soon', { n: chosen })}
          action={saved
            ? undefined
            : <Button look="text" onClick={() => soon.takeBack()}>{say('measure.take_back')}</Button>}
        />
      )}
      {back && <Notice icon="undo" live title={say('measure.taken_back')} />}
    </fieldset>
  )
}
