// Today: what comes first, and one way on.
import type { JSX } from 'preact'
import { rememberedLock, screenPast } from '../../app/checking.ts'
import { dayOf, daysBetween, now } from '../../app/clock.ts'
import { dayWords } from '../../app/dates.ts'
import { dueFollowUp, seesSomebody } from '../../app/due.ts'
import { useHistory, useTrouble, vocabulary } from '../../app/here.ts'
import { usePersons } from '../../app/persons.ts'
import { go, useRoute } from '../../app/router.ts'
import { useSettings } from '../../app/settings.ts'
import { useSync } from '../../app/sync.ts'
import { useUnfinished } from '../../app/unfinished.ts'
import { trialToLookAt } from '../../app/trial_runs.ts'
import { takeNewVersion, useNewVersion } from '../../app/versions.ts'
import { isOld, startFromStory, useVisit } from '../../app/visiting.ts'
import type { Clearance, History, SessionDone } from '../../engine/verbs.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { Loading } from '../../ui/Screen.tsx'
import { capital, say, sayCount, sayPlace } from '../../words/words.ts'
import { Title } from '../../app/Title.tsx'
import { Resting } from './Resting.tsx'
import { TodayFigure } from './TodayFigure.tsx'
import './today.css'

/** The last session in which something was pressed. */
const lastSession = (history: History | undefined): SessionDone | undefined =>
  history?.recent?.filter(({ record }) => record.purpose === 'session' && record.pressed_ms > 0).at(-1)

function lastWords(session: SessionDone): string {
  const days = daysBetween(session.at, now())
  const minutes = Math.round(session.record.pressed_ms / 60_000)
  const words = minutes < 1 ? say('today.minutes.none') : sayCount('today.minutes', minutes)
  if (days <= 0) return say('today.last.today', { minutes: words })
  if (days === 1) return say('today.last.yesterday', { minutes: words })
  return say('today.last.days', { n: days, minutes: words })
}

export function Today(): JSX.Element {
  const history = useHistory()
  const trouble = useTrouble()
  const visit = useVisit()
  const { rest } = useRoute()
  // Whether it is the first visit decides all of it.
  if (!history && !trouble) return <Loading />
  const last = lastSession(history)
  const past = history ? screenPast(history) : undefined
  const first = !last && !(history?.last_at)
  const begun = visit.screens.length > 0 || visit.again.length > 0
  const going = begun && !visit.session && !isOld(visit)
  const place = history?.story?.pains[0]
  const begin = (): void => {
    if (!going) startFromStory(history)
    go('check')
  }
  const words = going ? 'today.go_on' : first ? 'today.begin' : 'today.start'
  if (rest === 'rest' && past?.resting_until) {
    return <Resting until={past.resting_until} past={past} words={say(words)} onCheck={begin} />
  }
  return (
    <main class={first ? 'today today-first' : 'today'}>
      <div class="today-bar">
        <IconButton icon="gear" label={say('today.settings')} href="#/settings" />
      </div>
      <div class="today-grid">
        <section class="today-hero">
          <TodayFigure pains={history?.story?.pains ?? []} large={first} />
          <div class="today-words">
            <Title text={first ? say('today.first') : place ? placeWords(place) : say('today.no_place')} />
            <p class="quiet">{first ? say('today.first_why') : last ? lastWords(last) : say('today.last.never')}</p>
          </div>
        </section>
        <div class="today-side">
          <Waiting history={history} past={past} onCheck={begin} words={words} />
          {first && <Promised />}
          {!first && <Button look="outline" icon="pain" href="#/measure">{say('today.log')}</Button>}
          {trialToLookAt(dayOf(now())) && (
            <Button look="outline" icon="list" href="#/trial">{say('today.trial')}</Button>
          )}
          <Button look="text" href="#/health">{say('ui.health')}</Button>
          <Whose />
          <p class="small quiet">{say(first ? 'app.coach' : 'app.coach_again')}</p>
          <SyncMark />
        </div>
      </div>
    </main>
  )
}

const placeWords = ({ zone, side }: { zone: string; side: string }): string =>
  capital(sayPlace('zone', zone, side))

interface WaitingProps {
  history: History | undefined
  past: Clearance | undefined
  words: 'today.go_on' | 'today.begin' | 'today.start'
  onCheck: () => void
}

/** The one filled button, and above it what has to be known first. */
function Waiting({ history, past, words, onCheck }: WaitingProps): JSX.Element | null {
  const unfinished = useUnfinished(history)
  const trouble = useTrouble()
  const resting = past?.resting_until
  if (unfinished === null && !trouble) return null
  if (unfinished) {
    return (
      <>
        <Notice icon="hand" title={say('today.session.title')}>{say('today.session.why')}</Notice>
        <Button href="#/session">{say('today.session.action')}</Button>
      </>
    )
  }
  const remembered = past && rememberedLock(past)
  if (remembered) {
    return (
      <>
        <Notice icon="lock" tone="care" title={say(`today.locked.${remembered}`)}>{say('today.locked.why')}</Notice>
        <Button onClick={onCheck}>{say('today.locked.action')}</Button>
      </>
    )
  }
  return (
    <>
      <Newer />
      {history && dueFollowUp(history, now(), vocabulary().numbers) && (
        <Card>
          <h2>{say('today.follow_up.title')}</h2>
          <div class="today-card-action">
            <Button look="outline" href="#/tomorrow">{say('today.follow_up.action')}</Button>
          </div>
        </Card>
      )}
      {history && seesSomebody(history) && (
        <Notice icon="doctor" tone="care" title={say('tomorrow.advice.seek_care.title')}>
          {say('tomorrow.advice.seek_care.text')}
        </Notice>
      )}
      {resting && (
        <Notice icon="rest" title={say('today.rest.title', { day: dayWords(resting) })}>{say('today.rest.why')}</Notice>
      )}
      {resting
        ? <Button href="#/today/rest">{say('today.rest.action')}</Button>
        : <Button onClick={onCheck}>{say(words)}</Button>}
    </>
  )
}

function Newer(): JSX.Element | null {
  const waiting = useNewVersion()
  if (!waiting) return null
  return (
    <Notice
      title={say('today.version.title')}
      action={<Button look="text" onClick={takeNewVersion}>{say('today.version.action')}</Button>}
    />
  )
}

/** How long it takes, and where what is said goes. */
function Promised(): JSX.Element {
  const alone = ['alone', 'refused'].includes(useSync())
  return <p class="small quiet today-promise">{say(alone ? 'today.promise' : 'today.promise_server')}</p>
}

function SyncMark(): JSX.Element | null {
  const state = useSync()
  if (state === 'alone') return null
  if (state === 'refused') {
    return <Notice icon="info" live title={say('app.sync.refused')}>{say('app.sync.refused_then')}</Notice>
  }
  return <p class="small quiet">{say(`app.sync.${state}`)}</p>
}

/** Several people on one device: whose day it is stands on the screen. */
function Whose(): JSX.Element {
  const persons = usePersons()
  const { person } = useSettings()
  const name = persons.find((one) => one.id === person)?.name || say('today.person.me')
  return (
    <Button look="text" icon="person" href="#/person">
      {persons.length > 1 ? say('today.person.now', { name }) : say('today.person.change')}
    </Button>
  )
}
