import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './Icon.tsx'
import './Choice.css'

export interface ChoiceOption<Value extends string> {
  value: Value
  label: string
}

interface ChoiceProps<Value extends string> {
  /** What is being chosen; always there for the screen reader. */
  legend: string
  legendUnseen?: boolean | undefined
  /** joined: one outline, for two to four short words. wrapped: separate, for many or longer ones. */
  look?: 'joined' | 'wrapped' | undefined
  value: Value | undefined
  options: readonly ChoiceOption<Value>[]
  onChange: (value: Value) => void
  children?: ComponentChildren | undefined
}

/** One choice out of a few: real radio inputs; what is chosen is filled and carries a tick. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { legend, legendUnseen = false, look = 'joined', value, options, onChange } = props
  const name = useId()
  return (
    <fieldset class="choice-field">
      <legend class={legendUnseen ? 'unseen' : 'choice-legend'}>{legend}</legend>
      {props.children}
      <div class={`choice choice-${look}`}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              class="over-label"
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <Icon name="tick" />
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface ManyProps<Value extends string> {
  legend: string
  legendUnseen?: boolean | undefined
  /** wrapped: short words. rows: a list of longer ones. */
  look?: 'wrapped' | 'rows' | undefined
  values: readonly Value[]
  options: readonly ChoiceOption<Value>[]
  onChange: (values: Value[]) => void
}

/** Any number out of many: real checkboxes. */
export function ManyChoice<Value extends string>(props: ManyProps<Value>): JSX.Element {
  const { legend, legendUnseen = false, look = 'wrapped', values, options, onChange } = props
  const turn = (value: Value): void =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
  return (
    <fieldset class="choice-field">
      <legend class={legendUnseen ? 'unseen' : 'choice-legend'}>{legend}</legend>
      <div class={`choice choice-${look}`}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              class="over-label"
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={() => turn(option.value)}
            />
            <span>
              <Icon name="tick" />
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
