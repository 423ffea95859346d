import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import './Ring.css'

interface RingProps {
  leftMs: number
  totalMs: number
  /** Under the numeral: the unit, in words. */
  unit: string
  /** Instead of the numeral, for what is not counted. */
  children?: ComponentChildren | undefined
}

const radius = 130
const turn = 2 * Math.PI * radius
const reduced = '(prefers-reduced-motion: reduce)'

function useReducedMotion(): boolean {
  const [on, setOn] = useState(() => matchMedia(reduced).matches)
  useEffect(() => {
    const query = matchMedia(reduced)
    const hear = (): void => setOn(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return on
}

/** The time left as a ring that empties, with the seconds inside. Reduced motion makes it step every 5 seconds:
 *  the ring is information, so it stays. */
export function Ring({ leftMs, totalMs, unit, children }: RingProps): JSX.Element {
  const still = useReducedMotion()
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const drawn = still ? Math.ceil(seconds / 5) * 5000 : leftMs
  const share = totalMs > 0 ? Math.min(1, Math.max(0, drawn / totalMs)) : 0
  return (
    <div class={still ? 'ring ring-still' : 'ring'} role="timer" aria-label={`${seconds} ${unit}`}>
      <svg viewBox="0 0 280 280" aria-hidden="true">
        <circle class="ring-track" cx="140" cy="140" r={radius} />
        <circle
          class="ring-left"
          cx="140"
          cy="140"
          r={radius}
          transform="rotate(-90 140 140)"
          stroke-dasharray={`${turn} ${turn}`}
          stroke-dashoffset={-turn * (1 - share)}
        />
      </svg>
      <div class="ring-inside" aria-hidden="true">
        {children ?? (
          <>
            <b>{seconds}</b>
            <span>{unit}</span>
          </>
        )}
      </div>
    </div>
  )
}
