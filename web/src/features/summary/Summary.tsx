// A page for a clinician: the person chooses the days and what it tells; the browser prints it. Its words are loaded
// when it is opened.
import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { dayOf, now } from '../../app/clock.ts'
import { useEvents } from '../../app/events.ts'
import { addressOf, go } from '../../app/router.ts'
import { useVisit } from '../../app/visiting.ts'
import { call, EngineRefusal, loadWordsEngine } from '../../engine/engine.ts'
import type { JournalEvent, SummaryAnswer } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { Loading, Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { Choices, parts, type Chosen } from './Choices.tsx'
import { Paper } from './Paper.tsx'
import './Summary.css'

const dayMs = 86_400_000
/** What is chosen at first, if there is so much. */
const firstDays = 90

function firstChoice(events: readonly JournalEvent[]): Chosen {
  const today = now()
  const oldest = Math.min(...events.map(({ at }) => at.at), today.at)
  const from = Math.max(oldest, today.at - (firstDays - 1) * dayMs)
  return { from: dayOf({ ...today, at: from }), to: dayOf(today), parts }
}

/** undefined: these days can not be asked for. */
function summaryOf(events: JournalEvent[], chosen: Chosen): SummaryAnswer | undefined {
  try {
    return call('summary', { now: now(), ...chosen, parts: [...chosen.parts], events })
  } catch (refusal) {
    if (refusal instanceof EngineRefusal && refusal.code === 'span_wrong') return undefined
    throw refusal
  }
}

function Choosing({ events }: { events: JournalEvent[] }): JSX.Element {
  const [chosen, choose] = useState(() => firstChoice(events))
  const some = chosen.parts.length > 0
  const told = useMemo(() => (some ? summaryOf(events, chosen) : undefined), [events, chosen])
  const drawn = `${chosen.from} ${chosen.to} ${chosen.parts.join()} ${events.length}`
  return (
    <Screen
      title={say('paper.choose.title')}
      back={addressOf('history')}
      dock={told && <Button onClick={() => window.print()}>{say('paper.choose.print')}</Button>}
    >
      <div class="not-printed stack">
        <p class="quiet">{say('paper.choose.how')}</p>
        <Card>
          <Choices chosen={chosen} today={dayOf(now())} onChoose={choose} />
        </Card>
      </div>
      {told ? (
        <Paper key={drawn} told={told} today={dayOf(now())} />
      ) : (
        <Notice live title={some ? say('paper.choose.wrong') : say('paper.choose.none')} />
      )}
    </Screen>
  )
}

export function Summary(): JSX.Element {
  const events = useEvents()
  const [there, settle] = useState(false)
  const [failed, fail] = useState<unknown>()
  const emergency = useVisit().clearance?.verdict === 'emergency'
  useEffect(() => {
    loadWordsEngine().then(() => settle(true), fail)
  }, [])
  useEffect(() => {
    if (emergency) go('emergency', '', { replace: true })
  }, [emergency])
  if (failed) throw failed
  if (!there || !events || emergency) return <Loading />
  return <Choosing events={events} />
}
