import type { JSX } from 'preact'
import { say } from '../words/words.ts'
import './Band.css'

interface BandProps {
  /** The pressure step now in force: the band is filled up to it and no further. 1..5 */
  step: number
  /** The highest step allowed; what lies above is too much. 1..5 */
  ceiling: number
}

function cellLook(n: number, step: number, ceiling: number): string {
  if (n >= 1 && n <= step) return 'band-aim'
  if (n <= ceiling) return 'band-plain'
  return n === ceiling + 1 ? 'band-edge' : 'band-over'
}

/** Eleven cells, 0 to 10: how strong the pressing may feel now, and where too much begins. */
export function Band({ step, ceiling }: BandProps): JSX.Element {
  const label = say('ui.band.spoken', { step, over: ceiling + 1 })
  return (
    <div class="band" role="img" aria-label={label}>
      <div class="band-cells" aria-hidden="true">
        {Array.from({ length: 11 }, (_, n) => (
          <span key={n} class={cellLook(n, step, ceiling)}>
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
