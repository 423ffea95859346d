// A trial with oneself: begun, under way, or what came of it.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { NoCourse } from '../../app/CourseSays.tsx'
import { useOverWeeks } from '../../app/course.ts'
import { useEvents } from '../../app/events.ts'
import { addressOf } from '../../app/router.ts'
import { sourcesShown } from '../../app/sources.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Grounds } from '../../ui/Certainty.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Table } from '../../ui/Table.tsx'
import { say, sayKey } from '../../words/words.ts'
import { Begin } from './Begin.tsx'
import { Running } from './Running.tsx'
import { againstWords, findingOf, rowsOf, spanWords, type OneTrial } from './sentences.ts'

function Told({ trial, onAgain }: { trial: OneTrial; onAgain: () => void }): JSX.Element {
  const { state, against, rule, certainty, sources } = trial
  return (
    <Screen title={say(state === 'stopped' ? 'trial.told.stopped' : 'trial.told.over')} back={addressOf('course')}>
      <div class="stack">
        <p class="quiet">{spanWords(trial)}</p>
        {against.map((one) => {
          const [finding, ...why] = findingOf(one)
          return (
            <Card key={againstWords(one)} look={one.change === 'too_little' ? 'empty' : 'plain'}>
              <h2 class="card-title">{againstWords(one)}</h2>
              <p><b>{finding}</b></p>
              {why.map((line) => <p key={line}>{line}</p>)}
            </Card>
          )
        })}
        <p>{say('trial.told.knows')}</p>
        <Table
          of={say('trial.told.table')}
          label={say('trial.told.table')}
          columns={[say('trial.told.day'), say('trial.told.lot'), say('trial.told.pain')]}
          rows={() => rowsOf(trial)}
        />
        <Card>
          <p>{sayKey(`${rule}.why`)}</p>
          <p class="quiet small">{sayKey(`${rule}.do`)}</p>
          <Grounds level={certainty} sources={sourcesShown(sources)} />
          <p class="quiet small">{say('course.not_reviewed')}</p>
        </Card>
        <Button look="outline" onClick={onAgain}>{say('trial.told.again')}</Button>
      </div>
    </Screen>
  )
}

export function Trial(): JSX.Element {
  const events = useEvents()
  const asked = useOverWeeks('trial', events)
  const [again, wantAgain] = useState<string>()
  if (asked.state !== 'told') {
    return (
      <Screen title={say('trial.title')} back={addressOf('course')}>
        {asked.state === 'coming' && <p class="quiet">{say('ui.loading')}</p>}
        <NoCourse asked={asked} />
      </Screen>
    )
  }
  const { trials, lengths } = asked.answer
  const last = trials.at(-1)
  if (!last || again === last.trial) return <Begin lengths={lengths} />
  if (last.state === 'running') return <Running trial={last} />
  return <Told trial={last} onAgain={() => wantAgain(last.trial)} />
}
