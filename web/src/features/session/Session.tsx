// A session or a press test: the three cards before the first one, the start on record, then the machine.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { now, nowFrom, watchFrom } from '../../app/clock.ts'
import { record, reportTrouble, vocabulary } from '../../app/here.ts'
import { holdSession } from '../../app/one_session.ts'
import { addressOf, go } from '../../app/router.ts'
import { readSettings } from '../../app/settings.ts'
import { soon } from '../../app/soon.ts'
import { Title } from '../../app/Title.tsx'
import { closeIfOld, readUnfinished } from '../../app/unfinished.ts'
import { withGuarding, withoutPlan, withPressTest, withSession } from '../../app/visit.ts'
import { updateVisit, visit } from '../../app/visiting.ts'
import { call } from '../../engine/engine.ts'
import type { SessionPlan, SessionRecord } from '../../engine/verbs.ts'
import { uuid7 } from '../../journal/uuid.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { Cards } from './Cards.tsx'
import { questionOf } from './asked.ts'
import { headset, keepAwake, whenBatteryLow, whenPutAway } from './device.ts'
import { listenForCalls } from './microphone.ts'
import { Presenter } from './presenter.ts'
import { Run, type Begun } from './run.ts'
import { Stage } from './Stage.tsx'
import './session.css'

/** Storing that hangs counts as failed after this long. */
const storeWithinMs = 1_000

/** What is shown: cards, then the machine; or nothing while it is found out. */
type Ready = { plan: SessionPlan; begun?: Begun }

type TurnOfTab = 'asking' | 'here' | 'elsewhere' | 'after_another'

/** Only one tab has a session. One that had to wait for its end starts none by itself. */
export function Session(): JSX.Element {
  const [turn, take] = useState<TurnOfTab>('asking')
  const giveBack = useRef((): void => undefined)
  useEffect(
    () =>
      giveBack.current = holdSession({
        onHeld: () => take((before) => (before === 'elsewhere' ? 'after_another' : 'here')),
        onElsewhere: () => take('elsewhere'),
      }),
    [],
  )
  if (turn === 'asking') return <main class="session" aria-busy="true" aria-label={say('ui.loading')} />
  if (turn !== 'elsewhere') return <Here mayStart={turn === 'here'} onOver={() => giveBack.current()} />
  return (
    <main class="session session-elsewhere">
      <Title text={say('session.elsewhere.title')} />
      <p>{say('session.elsewhere.text')}</p>
      <Button look="outline" href={addressOf('today')}>{say('plan.to_today')}</Button>
    </main>
  )
}

function Here({ mayStart, onOver }: { mayStart: boolean; onOver: () => void }): JSX.Element {
  const [ready, settle] = useState<Ready>()
  const [cards, setCards] = useState(true)
  const [presenter] = useState(() => new Presenter(readSettings))
  useEffect(() => {
    find().then((found) => {
      if (found && (found.begun || mayStart)) settle(found)
      else go(mayStart ? 'plan' : 'today', '', { replace: true })
    }, (failure: unknown) => {
      reportTrouble(failure)
      go('today', '', { replace: true })
    })
  }, [])
  if (!ready) return <main class="session" aria-busy="true" aria-label={say('ui.loading')} />
  if (ready.begun) return <Running begun={ready.begun} presenter={presenter} onOver={onOver} />
  const back = (): void => go(placeBefore(ready.plan), '', { replace: true })
  if (cards) return <Cards onBack={back} onDone={() => setCards(false)} />
  return (
    <Starting
      plan={ready.plan}
      presenter={presenter}
      onBack={back}
      onBegun={(begun) => settle({ plan: ready.plan, begun })}
    />
  )
}

/** A session that was cut short comes before a new one. */
async function find(): Promise<Ready | undefined> {
  const unfinished = await readUnfinished()
  if (unfinished && !(await closeIfOld(unfinished))) {
    return { plan: unfinished.plan, begun: { ...unfinished, brokenOff: true } }
  }
  const { plan } = visit()
  return plan ? { plan } : undefined
}

const placeBefore = ({ made_from: { purpose } }: SessionPlan): 'muscles' | 'plan' =>
  purpose === 'press_test' ? 'muscles' : 'plan'

interface StartingProps {
  plan: SessionPlan
  presenter: Presenter
  onBack: () => void
  onBegun: (begun: Begun) => void
}

/** The start is on record before anything is shown. With nothing to be seen, heard or felt of it there is none. */
function Starting({ plan, presenter, onBack, onBegun }: StartingProps): JSX.Element {
  const [unguided, know] = useState(false)
  // One start at a time: "Try again" may be touched twice before the first touch has led anywhere.
  const stage = useRef<'idle' | 'starting' | 'begun' | 'away'>('idle')
  const leave = (): void => {
    if (stage.current === 'begun') return
    stage.current = 'away'
    presenter.close()
  }
  const start = (): void => {
    know(false)
    const started = now()
    const session = uuid7(started.at)
    const { spots, made_from: { purpose } } = plan
    // A start that came late would count as a session done.
    const once = { at: started, within: storeWithinMs, orNever: true }
    record('session_started', { session, purpose, spots, plan }, once).then(
      () => {
        tellGuarding(session, purpose)
        updateVisit((current) => withoutPlan(withSession(current, session)))
        if (stage.current !== 'away') stage.current = 'begun'
        onBegun({ session, plan, started, events: [] })
      },
      (failure: unknown) => {
        reportTrouble(failure)
        go(placeBefore(plan), '', { replace: true })
      },
    )
  }
  const startIfGuided = (): void => {
    if (stage.current !== 'idle') return
    stage.current = 'starting'
    // Whether it may sound is known a moment after it was asked; who looks at the screen need not wait for it.
    if (presenter.guides()) return start()
    void settled(presenter.wake()).then(() => {
      if (stage.current === 'away') return
      if (presenter.guides()) return start()
      stage.current = 'idle'
      know(true)
    })
  }
  const back = (): void => {
    leave()
    onBack()
  }
  useEffect(() => {
    startIfGuided()
    return leave
  }, [])
  if (unguided) return <Unguided onAgain={startIfGuided} onBack={back} />
  return <main class="session" aria-busy="true" aria-label={say('ui.loading')} />
}

/** A browser that waits for a touch before it sounds never answers. */
const soundWithinMs = 800
const settled = (waking: Promise<void>): Promise<unknown> =>
  Promise.race([waking, new Promise((over) => setTimeout(over, soundWithinMs))])

function Unguided({ onAgain, onBack }: { onAgain: () => void; onBack: () => void }): JSX.Element {
  return (
    <main class="session session-elsewhere">
      <Title text={say('session.unguided.title')} />
      <p>{say('session.unguided.text')}</p>
      <Button onClick={onAgain}>{say('session.unguided.again')}</Button>
      <Button look="text" onClick={onBack}>{say('ui.back')}</Button>
    </main>
  )
}

/** What was noticed in the plan belongs to the session that comes of it. Nothing waits for it. */
function tellGuarding(session: string, purpose: SessionPlan['made_from']['purpose']): void {
  const { guarding } = visit()
  if (!guarding || purpose === 'press_test') return
  updateVisit((current) => withGuarding(current, undefined))
  record('guarding_told', { session, asked: 'before', guarding }).catch(() => undefined)
}

/** After a press test its answer is put on record and the muscles are ranked again; after a session comes After. */
function lead(plan: SessionPlan, done: SessionRecord): void {
  if (plan.made_from.purpose !== 'press_test') return go('after', '', { replace: true })
  const spot = done.spots[0]
  const { familiar } = spot ?? {}
  if (!spot || !familiar) return go(done.stop_sign ? 'after' : 'muscles', '', { replace: true })
  const test = { muscle: spot.muscle, side: spot.side, familiar }
  updateVisit((current) => withPressTest(current, test))
  record('spot_tested', test).catch(() => undefined).finally(() => go('muscles', '', { replace: true }))
}

function makeRun(begun: Begun, presenter: Presenter, onOver: () => void): Run {
  const stamp = nowFrom(begun.started)
  return new Run(begun, {
    call,
    watch: watchFrom(begun.started.at),
    numberEases: vocabulary().numbers.pressure_ease,
    guides: presenter.guides,
    hidden: () => document.visibilityState !== 'visible',
    store: (kind, body) => record(kind, body, { at: stamp(), within: storeWithinMs }),
    soon,
    onCue: (cue) => presenter.cue(cue),
    onShow: (answer) => presenter.show(answer),
    onEnd: () => {
      updateVisit((current) => withSession(current, begun.session))
      onOver()
    },
  })
}

function Running({ begun, presenter, onOver }: {
  begun: Begun
  presenter: Presenter
  onOver: () => void
}): JSX.Element | null {
  const [run, setRun] = useState<Run>()
  const [unheard, refuse] = useState(false)
  useEffect(() => {
    void presenter.wake()
    const ends: (() => void)[] = []
    const release = (): void => ends.splice(0).forEach((end) => end())
    const made = makeRun(begun, presenter, () => {
      release()
      onOver()
    })
    made.start()
    setRun(made)
    ends.push(
      keepAwake(),
      whenPutAway(() => made.interrupt()),
      whenBatteryLow(() => made.interrupt('battery')),
      byHeadset(made),
      ...(readSettings().microphone ? [byCalls(made, presenter, (hears) => refuse(!hears))] : []),
    )
    return () => {
      made.close()
      release()
      presenter.close()
    }
  }, [])
  if (!run) return null
  return (
    <Stage
      run={run}
      unheard={unheard}
      onTouch={() => void presenter.wake()}
      onLead={(done) => lead(begun.plan, done)}
    />
  )
}

/** Headset buttons, until the session ends or its screen is gone. */
function byHeadset(run: Run): () => void {
  const buttons = headset(say('app.name'), {
    forward: () => {
      const question = questionOf(run.shown.get())
      if (question && question.calm !== 'resume') run.say(question.calm)
    },
    back: () => run.say('ease_off'),
    pause: () => run.say('pause'),
    play: () => run.shown.get().answer.state.phase === 'paused' && run.say('resume'),
    stop: () => run.say('stop'),
  })
  let told: boolean | undefined
  const show = (): void => {
    const paused = run.shown.get().answer.state.phase === 'paused'
    if (paused === told) return
    told = paused
    soon(() => buttons.show(paused))
  }
  show()
  const unwatch = run.shown.watch(show)
  return () => {
    unwatch()
    buttons.end()
  }
}

/** A clap or a loud word. A noise is no word: it eases what is pressed now, and clears nothing. */
function byCalls(run: Run, presenter: Presenter, onHears: (hears: boolean) => void): () => void {
  return listenForCalls({
    own: presenter.sounds,
    onCall: (said) => (said === 'stop' ? run.say('stop') : run.slip()),
    onHears,
  })
}
