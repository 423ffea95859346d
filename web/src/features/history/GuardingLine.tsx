// What was noticed of holding on before and after each session, below the pain numbers and at the same days: a ring for
// before, a dot for after. The same stands in words and as a table.
import type { JSX } from 'preact'
import { dayWords } from '../../app/dates.ts'
import { changeOf, countOf, signs, signsInWords, type Change, type GuardingOfSession } from '../../app/guarding.ts'
import type { Guarding } from '../../engine/verbs.ts'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../words/words.ts'
import { enough } from './days.ts'
import { margin, useWidth } from './PainLine.tsx'
import { shareOf, type Span } from './span.ts'

const height = 96
const ring = 7
const dot = 4

interface Told {
  told: readonly GuardingOfSession[]
  span: Span
}

function Marks({ told, span }: Told): JSX.Element {
  const [box, width] = useWidth()
  const most = signs.length
  const x = (at: number): number => margin.left + shareOf(at, span) * (width - margin.left - margin.right)
  const y = (count: number): number => margin.top + (1 - count / most) * (height - margin.top - margin.bottom)
  return (
    <div ref={box}>
      <svg
        class="history-chart guarding-chart"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        {[0, most].map((count) => (
          <g key={count}>
            <line x1={margin.left} x2={width - margin.right} y1={y(count)} y2={y(count)} />
            <text x={margin.left - 8} y={y(count) + 5} text-anchor="end">
              {count}
            </text>
          </g>
        ))}
        {told.map(({ session, at, before, after }) => (
          <g key={session}>
            {before && after && <path d={`M${x(at)} ${y(countOf(before))}V${y(countOf(after))}`} />}
            {before && <circle class="guarding-before" cx={x(at)} cy={y(countOf(before))} r={ring} />}
            {after && <circle cx={x(at)} cy={y(countOf(after))} r={dot} />}
          </g>
        ))}
      </svg>
      <p class="quiet small guarding-key" aria-hidden="true">
        <span class="guarding-key-before">{say('guarding.line.before')}</span>
        <span class="guarding-key-after">{say('guarding.line.after')}</span>
      </p>
    </div>
  )
}

/** Only sessions of which both were told can be compared. */
function sumWords(told: readonly GuardingOfSession[]): string | undefined {
  const changes = told.flatMap(({ before, after }) => (before && after ? [changeOf(before, after)] : []))
  const [first] = changes
  if (!first) return undefined
  const count = (wanted: Change): number => changes.filter((change) => change === wanted).length
  const sum = changes.length === 1
    ? say(`guarding.line.once.${first}`)
    : say('guarding.line.sum', {
      n: changes.length, fewer: count('fewer'), same: count('same'), more: count('more'),
    })
  return changes.length < enough ? `${sum} ${say('guarding.line.few')}` : sum
}

const cell = (guarding: Guarding | undefined): string =>
  guarding ? signsInWords(guarding) : say('guarding.not_said')

function Table({ told }: { told: readonly GuardingOfSession[] }): JSX.Element {
  return (
    <details class="history-table">
      <summary>{say('history.as_table')}</summary>
      <table class="guarding-table">
        <thead>
          <tr>
            <th scope="col">{say('history.day')}</th>
            <th scope="col">{say('guarding.line.before')}</th>
            <th scope="col">{say('guarding.line.after')}</th>
          </tr>
        </thead>
        <tbody>
          {[...told].reverse().map(({ session, day, before, after }) => (
            <tr key={session}>
              <td>{dayWords(day)}</td>
              <td>{cell(before)}</td>
              <td>{cell(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** `pressed`: there was a session. Before the first there is nothing to say. */
export function GuardingLine({ told, span, pressed }: Told & { pressed: boolean }): JSX.Element | null {
  if (told.length === 0) {
    if (!pressed) return null
    return (
      <Card look="empty">
        <h2 class="card-title">{say('guarding.line.empty')}</h2>
        <p class="quiet small">{say('guarding.line.empty_why')}</p>
      </Card>
    )
  }
  const sum = sumWords(told)
  return (
    <Card>
      <h2 class="card-title">{say('guarding.line.title')}</h2>
      <p class="quiet small">{say('guarding.line.why')}</p>
      <Marks told={told} span={span} />
      {sum && <p class="small">{sum}</p>}
      <Table told={told} />
    </Card>
  )
}
