// The course of one measure beside its words: days from left to right, values upwards; each day a dot.
import type { JSX } from 'preact'
import type { Line } from './words.ts'

const wide = 110
const high = 16
const dayMs = 86_400_000

export function CourseLine({ line: { days, high: top } }: { line: Line }): JSX.Element {
  const number = (day: string): number => Date.parse(day) / dayMs
  const [first, last] = [number(days[0]?.day ?? ''), number(days.at(-1)?.day ?? '')]
  const at = days.map(({ day, tenths }) => ({
    x: (wide * (number(day) - first)) / Math.max(1, last - first),
    y: high * (1 - tenths / top),
  }))
  return (
    <svg class="summary-line" viewBox={`-1 -1 ${wide + 2} ${high + 2}`} aria-hidden="true">
      <rect width={wide} height={high} />
      <polyline points={at.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {at.map(({ x, y }, i) => (
        <circle key={i} cx={x} cy={y} r="0.9" />
      ))}
    </svg>
  )
}
