import type { JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { say, strengthWord } from '../words/words.ts'
import './Slider.css'

interface SliderProps {
  label: string
  /** undefined: not set yet; nothing is assumed. */
  value: number | undefined
  onInput: (value: number) => void
}

/** A whole number from 0 to 10, every number printed, the word beside it; arrow keys step by one. */
export function Slider({ label, value, onInput }: SliderProps): JSX.Element {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const shown =
    value === undefined
      ? say('ui.slider.unset')
      : say('ui.slider.value', { number: value, word: strengthWord(value) })
  useEffect(() => {
    box.current?.style.setProperty('--share', String((value ?? 0) / 10))
  }, [value])
  const read = (event: { currentTarget: HTMLInputElement }): void => onInput(Number(event.currentTarget.value))
  return (
    <div class={value === undefined ? 'slider slider-unset' : 'slider'} ref={box}>
      <div class="slider-head">
        <label class="slider-label" for={id}>
          {label}
        </label>
        <output class="slider-value" for={id}>
          {shown}
        </output>
      </div>
      <div class="slider-groove">
        <span class="slider-track" aria-hidden="true">
          <span class="slider-fill" />
        </span>
        <input
          id={id}
          type="range"
          min={0}
          max={10}
          step={1}
          value={value ?? 0}
          aria-valuetext={shown}
          onInput={read}
          // A press on the place where the hidden thumb lies changes nothing, and so would not be heard.
          onClick={(event) => value === undefined && read(event)}
          onKeyDown={(event) => value === undefined && event.key === 'Home' && onInput(0)}
        />
      </div>
      <div class="slider-numbers" aria-hidden="true">
        {Array.from({ length: 11 }, (_, n) => (
          <span key={n} class={n === value ? 'slider-here' : undefined}>
            {n}
          </span>
        ))}
      </div>
    </div>
  )
}
