// The sheet for a clinician. What has no room gives way row by row, and its section says so.
import type { JSX } from 'preact'
import { BodyFigure } from '../../app/BodyFigure.tsx'
import { usePersons } from '../../app/persons.ts'
import { useSettings } from '../../app/settings.ts'
import type { SummaryAnswer } from '../../engine/verbs.ts'
import { Notice } from '../../ui/Card.tsx'
import { useFit } from '../../ui/fit.ts'
import { sidesAcross } from '../../ui/figure/places.ts'
import { PrintedSheet } from '../../ui/PrintedSheet.tsx'
import { say, sayKey } from '../../words/words.ts'
import { CourseLine } from './CourseLine.tsx'
import { givingWay, pageOf } from './page.ts'
import { visible, type PlaceTold, type Row, type Section } from './words.ts'

function RowOfWords({ row: { lead, text, grave, line } }: { row: Row }): JSX.Element {
  return (
    <div class={line ? 'summary-row summary-drawn' : 'summary-row'}>
      <p class={grave ? 'summary-grave' : undefined}>
        {lead && <b>{lead}: </b>}
        {text}
      </p>
      {line && <CourseLine line={line} />}
    </div>
  )
}

interface SectionProps {
  section: Section
  at: number
  gone: readonly string[]
}

function Rows({ section: { title, rows }, at, gone }: SectionProps): JSX.Element {
  const shown = rows.filter((_row, i) => !gone.includes(`${at} ${i}`))
  const n = rows.length - shown.length
  return (
    <section>
      <h3>{title}</h3>
      {shown.map((row, i) => (
        <RowOfWords key={i} row={row} />
      ))}
      {n > 0 && <p class="summary-grave">{say('paper.no_room', { n })}</p>}
    </section>
  )
}

/** Both views, with left and right written above: the person's own, as who reads it sees them (S16). */
function Figures({ places }: { places: readonly PlaceTold[] }): JSX.Element {
  const painted = places.map(({ zone, side, last }) => ({ zone, side, strength: last }))
  return (
    <div class="summary-figures">
      {(['front', 'back'] as const).map((view) => {
        const [one, other] = sidesAcross(view)
        const name = sayKey(`paper.figure.${view}`)
        return (
          <div key={view}>
            <p class="summary-sides">
              <b>{sayKey(`paper.figure.${one}`)}</b> {name} <b>{sayKey(`paper.figure.${other}`)}</b>
            </p>
            <BodyFigure label={name} view={view} painted={painted} level />
          </div>
        )
      })}
      <p class="summary-note">{say('paper.figure.note')}</p>
    </div>
  )
}

export function Paper({ told, today }: { told: SummaryAnswer; today: string }): JSX.Element {
  const { person } = useSettings()
  const name = usePersons().find((one) => one.id === person)?.name
  const page = pageOf(told, today)
  const fit = useFit(givingWay(page.sections))
  return (
    <>
      {fit.long && <Notice title={say('paper.choose.too_long')} />}
      <PrintedSheet fit={fit} class="summary">
        <header>
          <h2>{say('paper.title')}</h2>
          {name && <p class="summary-name">{visible(name)}</p>}
          <p class="summary-note">
            {page.span} {page.made}
          </p>
        </header>
        {page.glance.length > 0 && (
          <div class="summary-glance">
            {page.glance.map((row) => (
              <RowOfWords key={row.lead} row={row} />
            ))}
          </div>
        )}
        {page.sections.map((section, at) =>
          at === 0 && told.places ? (
            <div key={section.title} class="summary-where">
              <Rows section={section} at={at} gone={fit.gone} />
              <Figures places={told.places} />
            </div>
          ) : (
            <Rows key={section.title} section={section} at={at} gone={fit.gone} />
          ),
        )}
        {page.notes.length > 0 && (
          <footer>
            {page.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </footer>
        )}
      </PrintedSheet>
    </>
  )
}
