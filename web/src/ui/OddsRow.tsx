import type { JSX } from 'preact'
import './OddsRow.css'

export interface OddsPart {
  letter: string
  /** Parts of 10,000. */
  odds: number
}

/** Ten discs shared out by largest remainder, so that they always are ten and never contradict the order. */
export function discsOf(parts: readonly OddsPart[], other: number): { letters: string[]; others: number } {
  const all = [...parts.map((part) => part.odds), other]
  const sum = all.reduce((a, b) => a + b, 0) || 1
  const exact = all.map((odds) => (odds * 10) / sum)
  const whole = exact.map(Math.floor)
  const left = 10 - whole.reduce((a, b) => a + b, 0)
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1
  return {
    letters: parts.flatMap((part, i) => Array<string>(whole[i] ?? 0).fill(part.letter)),
    others: whole[parts.length] ?? 0,
  }
}

interface OddsRowProps {
  parts: readonly OddsPart[]
  other: number
  /** The same in words. */
  label: string
}

/** Odds as ten discs, lettered like the cards below; what is none of them is dashed. */
export function OddsRow({ parts, other, label }: OddsRowProps): JSX.Element {
  const { letters, others } = discsOf(parts, other)
  return (
    <div class="odds-row" role="img" aria-label={label}>
      {letters.map((letter, i) => (
        <span key={i} class={`disc disc-${letter.toLowerCase()}`}>
          {letter}
        </span>
      ))}
      {Array.from({ length: others }, (_, i) => (
        <span key={`other-${i}`} class="disc disc-other">
          ?
        </span>
      ))}
    </div>
  )
}

export function LetterDisc({ letter }: { letter: string }): JSX.Element {
  return (
    <span class={`disc disc-key disc-${letter.toLowerCase()}`} aria-hidden="true">
      {letter}
    </span>
  )
}
