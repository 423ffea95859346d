// What was pressed: a bar a day against the day's cap, what the next dose is made from, and all of it as tables.
import type { JSX } from 'preact'
import { dayWords, shortDayWords } from '../../app/dates.ts'
import type { DayDose, DoseAhead, DoseHistory } from '../../engine/verbs.ts'
import { Card } from '../../ui/Card.tsx'
import { say, sayKey } from '../../words/words.ts'
import {
  borneOf, capsWords, dayNotes, lengthWords, madeFromWords, nextWords, notNowWords, pressedOn, spotWords, todayWords,
  weeksWords, type Borne,
} from './doses.ts'
import { margin, useWidth } from './PainLine.tsx'

const height = 128
/** Room above the cap for its name. */
const top = 24
const gap = 2
/** Seen at all, however short it was. */
const least = 3
const mark = 3

interface Shown { doses: DoseHistory }

function Bar({ day, today, x, width, y }: {
  day: DayDose
  today: string
  x: number
  width: number
  y: (seconds: number) => number
}): JSX.Element {
  const floor = y(0)
  const upper = day.pressed_seconds > 0 ? Math.min(y(day.pressed_seconds), floor - least) : floor
  const borne = borneOf(day, today)
  const marked = borne === 'too_much' || borne === 'missing'
  return (
    <g>
      {day.resting && <rect class="dose-rest" x={x} y={floor + 3} width={width} height={4} />}
      {day.pressed_seconds > 0 && <rect class="dose-bar" x={x} y={upper} width={width} height={floor - upper} />}
      {marked && <circle class={`dose-${borne}`} cx={x + width / 2} cy={upper - 2 * mark} r={mark} />}
    </g>
  )
}

/** A slot a day, today on the right; the upper line is the most that a day may hold. */
function Bars({ doses }: Shown): JSX.Element {
  const [box, width] = useWidth()
  const { days, caps, today } = doses
  const floor = height - margin.bottom - 6
  const y = (seconds: number): number =>
    top + (1 - Math.min(1, seconds / caps.pressed_seconds)) * (floor - top)
  const slot = (width - margin.left - margin.right) / days.length
  return (
    <div ref={box}>
      <svg class="history-chart dose-chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true">
        {[0, caps.pressed_seconds].map((seconds) => (
          <line key={seconds} class={seconds > 0 ? 'dose-cap' : ''} x1={margin.left} x2={width - margin.right}
            y1={y(seconds)} y2={y(seconds)} />
        ))}
        <text x={margin.left} y={top - 8}>
          {say('history.dose.chart_top', { n: Math.round(caps.pressed_seconds / 60) })}
        </text>
        <text x={margin.left - 8} y={y(0) + 5} text-anchor="end">0</text>
        {days.map((day, i) => (
          <Bar key={day.day} day={day} today={today} x={margin.left + i * slot + gap / 2} width={slot - gap} y={y} />
        ))}
      </svg>
      <p class="dose-span quiet small" aria-hidden="true">
        <span>{shortDayWords(days[0]?.day ?? today)}</span>
        <span>{say('history.dose.chart_today')}</span>
      </p>
    </div>
  )
}

/** Only what stands in the picture is explained. */
function Key({ doses: { days, today } }: Shown): JSX.Element {
  const there = (wanted: Borne): boolean => days.some((day) => borneOf(day, today) === wanted)
  return (
    <ul class="dose-key quiet small" aria-hidden="true">
      <li class="dose-key-bar">{say('history.dose.mark_pressed')}</li>
      {there('too_much') && <li class="dose-key-too_much">{say('history.dose.mark_too_much')}</li>}
      {there('missing') && <li class="dose-key-missing">{say('history.dose.mark_missing')}</li>}
      {days.some(({ resting }) => resting) && <li class="dose-key-rest">{say('history.dose.mark_rest')}</li>}
    </ul>
  )
}

function Next({ next }: { next: DoseAhead }): JSX.Element {
  const notNow = notNowWords(next)
  return (
    <div class="dose-next">
      <h3>{say('history.dose.next')}</h3>
      <p>{nextWords(next)}</p>
      {notNow && <p><b>{notNow}</b></p>}
      {madeFromWords(next).length > 0 && <p class="small">{madeFromWords(next).join(' ')}</p>}
      {next.cuts.length > 0 && (
        <div class="small">
          <p>{say('plan.cuts')}:</p>
          <ul>
            {next.cuts.map((cut) => <li key={cut}>{sayKey(`plan.cut.${cut}`)}</li>)}
          </ul>
        </div>
      )}
      <p class="quiet small">{say('history.dose.next_why')}</p>
    </div>
  )
}

interface TableProps {
  title: string
  columns: readonly string[]
  /** Cells of a word or two. */
  short?: boolean
  /** The first cell names its row. */
  rows: readonly { key: string; cells: readonly (readonly string[])[] }[]
}

/** On a narrow page each row stands as lines below one another; the roles keep it a table for who hears it. */
function Table({ title, columns, rows, short = false }: TableProps): JSX.Element {
  return (
    <details class={`history-table dose-table dose-table-${short ? 'short' : 'long'}`}>
      <summary>{title}</summary>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => <th key={column} scope="col" role="columnheader">{column}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells: [name = [], ...cells] }) => (
            <tr key={key} role="row">
              <th scope="row" role="rowheader">{name}</th>
              {cells.map((lines, i) => (
                <td key={columns[i + 1]} role="cell" data-column={lines.length > 0 ? columns[i + 1] : undefined}>
                  {lines.map((line) => <div key={line}>{line}</div>)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function DaysTable({ days, today }: DoseHistory): JSX.Element {
  const told = days.filter((day) => day.pressed_seconds > 0 || day.sessions > 0 || day.resting).reverse()
  return (
    <Table
      title={say('history.dose.days_table')}
      columns={[say('history.day'), say('history.dose.pressed'), say('history.dose.borne')]}
      rows={told.map((day) => ({
        key: day.day, cells: [[dayWords(day.day)], pressedOn(day), dayNotes(day, today)],
      }))}
    />
  )
}

function SpotsTable({ spots }: DoseHistory): JSX.Element {
  return (
    <Table
      title={say('history.dose.spots_table')}
      columns={[
        say('history.dose.where'), say('history.dose.pressed'), say('history.dose.last'), say('history.dose.left'),
      ]}
      rows={spots.map((spot) => {
        const { name, pressed, last, left: leftToday } = spotWords(spot)
        return { key: name, cells: [[name], [pressed], [last], [leftToday]] }
      })}
    />
  )
}

function WeeksTable({ weeks }: DoseHistory): JSX.Element {
  return (
    <Table
      title={say('history.dose.weeks_table')}
      short
      columns={[
        say('history.dose.week'), say('history.dose.pressed'), say('history.dose.sessions'), say('history.dose.days'),
      ]}
      rows={[...weeks].reverse().map((week) => ({
        key: week.from,
        cells: [[dayWords(week.from)], [lengthWords(week.pressed_seconds)], [`${week.sessions}`], [`${week.days}`]],
      }))}
    />
  )
}

function Caps({ doses }: Shown): JSX.Element {
  return (
    <details class="history-table">
      <summary>{say('history.dose.caps')}</summary>
      <ul class="small">
        {capsWords(doses).map((line) => <li key={line}>{line}</li>)}
      </ul>
    </details>
  )
}

/** Before anything was ever pressed there is nothing to show. */
export function Doses({ doses }: Shown): JSX.Element | null {
  const ever = doses.days.length > 0 || doses.next.made_from.day !== undefined
  if (!ever) return null
  const lately = doses.days.some(({ pressed_seconds }) => pressed_seconds > 0)
  const weeks = weeksWords(doses)
  return (
    <Card>
      <h2 class="card-title">{say('history.dose.title')}</h2>
      <p>{lately ? todayWords(doses) : say('history.dose.quiet')}</p>
      {lately && <Bars doses={doses} />}
      {lately && <Key doses={doses} />}
      {lately && weeks && <p class="small">{weeks}</p>}
      <Next next={doses.next} />
      {lately && <DaysTable {...doses} />}
      {lately && <SpotsTable {...doses} />}
      {doses.weeks.length > 0 && <WeeksTable {...doses} />}
      <Caps doses={doses} />
    </Card>
  )
}
