import type { JSX } from 'preact'
import { say } from '../words/words.ts'
import './Band.css'

interface BandProps {
  /** The pressure step now in force: the band is filled up to it and no further. 1..5 */
  step: number
  /** The highest step allowed; what lies above is too much. 1..5 */
  ceiling: number
}

/** Whatever the words under the scale call too much looks like it. */
export function cellLook(n: number, step: number, ceiling: number): 'aim' | 'plain' | 'over' {
  if (n > ceiling) return 'over'
  return n >= 1 && n <= step ? 'aim' : 'plain'
}

/** Eleven cells, 0 to 10: how strong the pressing may feel now, and where too much begins. */
export function Band({ step, ceiling }: BandProps): JSX.Element {
  const label = say('ui.band.spoken', { step, over: ceiling + 1 })
  return (
    <div class="band" role="img" aria-label={label}>
      <div class="band-cells" aria-hidden="true">
        {Array.from({ length: 11 }, (_, n) => (
          <span key={n} class={`band-${cellLook(n, step, ceiling)}`}>
            {n}
          </span>
        ))}
      </div>
      <div class="band-words" aria-hidden="true">
        <span>{say('ui.band.aim')}</span>
        <span>{say('ui.band.over', { n: ceiling + 1 })}</span>
      </div>
    </div>
  )
}
