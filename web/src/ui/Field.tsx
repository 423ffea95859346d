import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { sayCount } from '../words/words.ts'
import './Field.css'

interface FieldProps {
  label: string
  value: string
  hint?: string | undefined
  error?: string | undefined
  /** Several lines. */
  long?: boolean | undefined
  search?: boolean | undefined
  /** Whole numbers: a phone shows its number keys. */
  digits?: boolean | undefined
  maxLength?: number | undefined
  onInput: (value: string) => void
  onEnter?: (() => void) | undefined
}

/** The last tenth of the room: from there on one is told how much is left. Room without end is never told of. */
const toldFrom = (maxLength: number): number => (Number.isFinite(maxLength) ? Math.floor(maxLength / 10) : -1)

/** A place to write, with its label, a hint and what is wrong with it in words. */
export function Field(props: FieldProps): JSX.Element {
  const { label, hint, error, long = false, search = false, digits = false, onInput, onEnter } = props
  const id = useId()
  const { maxLength = Infinity } = props
  const left = maxLength - props.value.length
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    class: 'field-box',
    value: props.value,
    ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
    ...(told ? { 'aria-describedby': told } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {long ? (
        <textarea {...shared} rows={3} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={digits ? 'numeric' : undefined}
          enterKeyHint={search ? 'search' : 'done'}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEnter?.()
          }}
        />
      )}
      {hint && (
        <p class="quiet small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {left <= toldFrom(maxLength) && (
        <p class="quiet small" role="status">
          {sayCount('ui.field.left', left)}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

interface ToggleProps {
  label: string
  hint?: string | undefined
  on: boolean
  onChange: (on: boolean) => void
}

/** On or off: a real checkbox that says itself to be a switch. */
export function Toggle({ label, hint, on, onChange }: ToggleProps): JSX.Element {
  const id = useId()
  return (
    <label class="toggle">
      <span class="toggle-words">
        {label}
        {hint && (
          <span class="quiet small" id={id}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}

interface SelectProps {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

export function Select({ label, value, options, onChange }: SelectProps): JSX.Element {
  const id = useId()
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select class="field-box" id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
