// The days in plain words, and a pain note in two touches.
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { BodyFigure, useViews } from '../../app/BodyFigure.tsx'
import { now } from '../../app/clock.ts'
import { useOverWeeks } from '../../app/course.ts'
import { CourseSays } from '../../app/CourseSays.tsx'
import { dayWords } from '../../app/dates.ts'
import { useEvents } from '../../app/events.ts'
import { guardingBySession } from '../../app/guarding.ts'
import { record, useHistory } from '../../app/here.ts'
import { addressOf } from '../../app/router.ts'
import { call } from '../../engine/engine.ts'
import type { JournalEvent, PainMark } from '../../engine/verbs.ts'
import { formatTag, say, sayCount } from '../../words/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { historyDays, painPoints, type HistoryDay } from './days.ts'
import { markedVisits } from './heat.ts'
import { Doses } from './Doses.tsx'
import { GuardingLine } from './GuardingLine.tsx'
import { HeatMap } from './HeatMap.tsx'
import { PainLine } from './PainLine.tsx'
import { spanOf } from './span.ts'
import './History.css'

/** Days shown before "Show earlier days". */
const firstDays = 14

function QuickNote(): JSX.Element {
  const [pain, choose] = useState<number>()
  const [text, write] = useState('')
  const [saved, tell] = useState<string>()
  const save = (): void => {
    const body = pain === undefined ? { text } : { pain, text }
    record('noted', body).then(
      () => {
        tell(pain === undefined ? say('history.saved') : say('history.saved_pain', { n: pain }))
        choose(undefined)
        write('')
      },
      () => undefined,
    )
  }
  return (
    <Card>
      <div class="stack">
        <fieldset class="history-numbers">
          <legend class="card-title">{say('history.quick')}</legend>
          <div>
            {Array.from({ length: 11 }, (_, n) => (
              <label key={n}>
                <input
                  class="over-label"
                  type="radio"
                  name="quick-pain"
                  checked={pain === n}
                  onChange={() => {
                    choose(n)
                    tell(undefined)
                  }}
                />
                <span>{n}</span>
              </label>
            ))}
          </div>
          <p class="quiet small history-ends">
            <span>{say('ui.strength.none')}</span>
            <span>{say('ui.strength.severe')}</span>
          </p>
        </fieldset>
        {pain !== undefined && (
          <Field label={say('history.words')} value={text} maxLength={500} onInput={write} onEnter={save} />
        )}
        {pain !== undefined && <Button onClick={save}>{say('history.save', { n: pain })}</Button>}
        {saved && <Notice icon="saved" live title={saved} />}
      </div>
    </Card>
  )
}

/** What was marked that day, from every side that shows some of it. */
function Marked({ pains }: { pains: readonly PainMark[] }): JSX.Element | null {
  const views = useViews(pains)
  if (!views || pains.length === 0) return null
  return (
    <div class="history-marked">
      {views.map((view) => (
        <BodyFigure key={view} label={say(`ui.figure.label_${view}`)} view={view} painted={pains} close />
      ))}
    </div>
  )
}

function Cuts({ cuts }: { cuts: readonly string[] }): JSX.Element {
  return (
    <details class="history-cuts quiet small">
      <summary>{say('plan.cuts')}</summary>
      <ul>
        {cuts.map((cut) => <li key={cut}>{cut}</li>)}
      </ul>
    </details>
  )
}

function Day({ day, entries }: HistoryDay): JSX.Element {
  const time = new Intl.DateTimeFormat(formatTag(), { hour: '2-digit', minute: '2-digit' })
  return (
    <section>
      <h2 class="history-day">{dayWords(day)}</h2>
      <Card look="rows">
        {entries.map((entry) => (
          <div class="history-entry" key={entry.id}>
            <Icon name={entry.icon} />
            <div>
              <p>{entry.title}</p>
              {entry.more && <p class="quiet small">{entry.more}</p>}
              {entry.cuts && entry.cuts.length > 0 && <Cuts cuts={entry.cuts} />}
              {entry.pains && <Marked pains={entry.pains} />}
            </div>
            <time class="quiet small" dateTime={new Date(entry.at).toISOString()}>
              {time.format(new Date(entry.at))}
            </time>
          </div>
        ))}
      </Card>
    </section>
  )
}

const isSession = (event: JournalEvent): boolean =>
  event.kind === 'session_ended' && event.body.record.purpose === 'session'

export function History(): JSX.Element {
  const events = useEvents()
  const past = useHistory()
  const asked = useOverWeeks('progress', events)
  const [all, showAll] = useState(false)
  const doses = useMemo(() => past && call('ledger', { now: now(), history: past }), [past])
  const days = events ? historyDays(events) : []
  const points = events ? painPoints(events) : []
  const visits = events ? markedVisits(events) : []
  const told = events ? guardingBySession(events) : []
  const span = spanOf([...points, ...told])
  return (
    <Screen title={say('history.title')} width="wide">
      <div class="two-columns history">
        <div class="stack">
          <QuickNote />
          <Button look="outline" icon="pain" href={addressOf('measure')}>{say('measure.open')}</Button>
          <CourseSays
            asked={asked}
            way={<Button look="text" icon="line" href={addressOf('course')}>{say('course.open')}</Button>}
          />
          <PainLine points={points} span={span} />
          {doses && <Doses doses={doses} />}
          <GuardingLine told={told} span={span} pressed={events?.some(isSession) ?? false} />
          <HeatMap visits={visits} />
          <div class="pair">
            <Button look="outline" small icon="note" href={addressOf('handout', 'history')}>
              {say('handout.open')}
            </Button>
            <Button look="outline" small icon="note" href={addressOf('summary')}>
              {say('history.clinician')}
            </Button>
            <Button look="outline" small icon="saved" href={addressOf('transfer')}>
              {say('history.transfer')}
            </Button>
          </div>
        </div>
        <div class="stack-loose">
          {events && days.length === 0 && (
            <Card look="empty">
              <h2 class="card-title">{say('history.empty')}</h2>
              <p class="quiet">{say('history.empty_why')}</p>
            </Card>
          )}
          {(all ? days : days.slice(0, firstDays)).map((day) => (
            <Day key={day.day} {...day} />
          ))}
          {!all && days.length > firstDays && (
            <Button look="outline" onClick={() => showAll(true)}>
              {sayCount('history.earlier', days.length - firstDays)}
            </Button>
          )}
        </div>
      </div>
    </Screen>
  )
}
