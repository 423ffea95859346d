// Where it hurt over the visits on record: how often as a pattern, how strongly as a number, and all of it as a table.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useBody } from '../../app/BodyFigure.tsx'
import { now } from '../../app/clock.ts'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { HeatFigure, heatSteps, HeatSwatch } from '../../ui/figure/HeatFigure.tsx'
import { viewsFor } from '../../ui/figure/places.ts'
import { capital, say, sayCount, sayPlace } from '../../words/words.ts'
import { enough } from './days.ts'
import { heatOf, lately, type Heat, type MarkedVisit } from './heat.ts'

type Span = 'weeks' | 'all'

function Pictures({ heat }: { heat: readonly Heat[] }): JSX.Element | null {
  const body = useBody()
  if (typeof body === 'string') return null
  return (
    <div class="heat-pictures">
      {viewsFor(body, heat).map((view) => (
        <HeatFigure key={view} view={body[view]} label={say(`history.heat.label_${view}`)} heated={heat} />
      ))}
    </div>
  )
}

function Key(): JSX.Element {
  return (
    <>
      <ul class="heat-key small">
        {heatSteps.map((step) => (
          <li key={step}>
            <HeatSwatch step={step} />
            {say(`history.heat.step_${step}`)}
          </li>
        ))}
      </ul>
      <p class="quiet small">{say('history.heat.number')}</p>
    </>
  )
}

const strengthsOf = ({ lowest, highest, strength, visits }: Heat): string => {
  if (visits === 1) return say('history.heat.once', { strength })
  if (lowest === highest) return say('history.heat.same', { strength })
  return say('history.heat.range', { lowest, highest, strength })
}

function Table({ heat, of }: { heat: readonly Heat[]; of: number }): JSX.Element {
  return (
    <details class="history-table heat-table">
      <summary>{say('history.as_table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('history.heat.place')}</th>
            <th scope="col">{say('history.heat.marked')}</th>
            <th scope="col">{say('history.pain')}</th>
          </tr>
        </thead>
        <tbody>
          {heat.map((one) => (
            <tr key={`${one.zone} ${one.side}`}>
              <th scope="row">{capital(sayPlace('zone', one.zone, one.side))}</th>
              <td>{say('history.heat.visits_of', { n: one.visits, of })}</td>
              <td>{strengthsOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

/** Before anything was ever marked there is nothing to show, and it is not said twice that there is nothing. */
export function HeatMap({ visits: all }: { visits: readonly MarkedVisit[] }): JSX.Element | null {
  const [span, choose] = useState<Span>('weeks')
  if (all.length === 0) return null
  const visits = span === 'weeks' ? lately(all, now()) : all
  const heat = heatOf(visits)
  return (
    <Card>
      <div class="stack">
        <h2 class="card-title">{say('history.heat.title')}</h2>
        <Choice
          legend={say('history.heat.span')}
          legendUnseen
          value={span}
          options={(['weeks', 'all'] as const).map((value) => ({ value, label: say(`history.heat.${value}`) }))}
          onChange={choose}
        />
        <p role="status">
          {visits.length === 0 ? say('history.heat.none') : sayCount('history.heat.visits', visits.length)}{' '}
          {visits.length > 0 && visits.length < enough && say('history.heat.few')}
        </p>
        {heat.length > 0 && (
          <>
            <Pictures heat={heat} />
            <Key />
            <Table heat={heat} of={visits.length} />
            <p class="quiet small">{say('history.heat.drawing')}</p>
          </>
        )}
      </div>
    </Card>
  )
}
