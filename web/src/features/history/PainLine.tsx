// The pain numbers as a line, drawn at the width it gets, with the same numbers as a table behind it.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { dayWords } from '../../app/dates.ts'
import { Card } from '../../ui/Card.tsx'
import { say, sayCount } from '../../words/words.ts'
import { enough, type PainPoint } from './days.ts'
import { shareOf, type Span } from './span.ts'

const height = 132
export const margin = { left: 30, right: 14, top: 12, bottom: 12 }

/** The pictures of the record are drawn at the width they get. */
export function useWidth(): [{ current: HTMLDivElement | null }, number] {
  const box = useRef<HTMLDivElement>(null)
  const [width, measure] = useState(320)
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => entry && measure(Math.max(240, entry.contentRect.width)))
    if (box.current) watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [])
  return [box, width]
}

interface PainLineProps {
  points: readonly PainPoint[]
  span: Span
}

function Chart({ points, span }: PainLineProps): JSX.Element {
  const [box, width] = useWidth()
  const x = (at: number): number => margin.left + shareOf(at, span) * (width - margin.left - margin.right)
  const y = (pain: number): number => margin.top + (1 - pain / 10) * (height - margin.top - margin.bottom)
  const line = points
    .map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.at).toFixed(1)} ${y(point.pain).toFixed(1)}`)
    .join(' ')
  const last = points.at(-1)
  return (
    <div ref={box}>
      <svg class="history-chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {[0, 5, 10].map((pain) => (
          <g key={pain}>
            <line x1={margin.left} x2={width - margin.right} y1={y(pain)} y2={y(pain)} />
            <text x={margin.left - 8} y={y(pain) + 5} text-anchor="end">
              {pain}
            </text>
          </g>
        ))}
        {points.length >= enough && <path d={line} />}
        {points.map((point) => (
          <circle key={point.at} cx={x(point.at)} cy={y(point.pain)} r={point === last ? 6 : 4} />
        ))}
      </svg>
    </div>
  )
}

export function PainLine({ points, span }: PainLineProps): JSX.Element | null {
  if (points.length === 0) return null
  const missing = enough - points.length
  return (
    <Card look={missing > 0 ? 'empty' : 'plain'}>
      <h2 class="card-title">{missing > 0 ? say('history.too_little') : say('history.line')}</h2>
      <p class="quiet small">{missing > 0 ? sayCount('history.more_needed', missing) : say('history.line_why')}</p>
      <Chart points={points} span={span} />
      <details class="history-table">
        <summary>{say('history.as_table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('history.day')}</th>
              <th scope="col">{say('history.pain')}</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map((point) => (
              <tr key={point.at}>
                <td>{dayWords(point.day)}</td>
                <td>{point.pain}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  )
}
