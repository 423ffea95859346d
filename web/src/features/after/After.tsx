// After: the movement again, the pain now, and what goes well with what was done.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { dayWords } from '../../app/dates.ts'
import { record, vocabulary } from '../../app/here.ts'
import { addressOf, go } from '../../app/router.ts'
import { useVisit } from '../../app/visiting.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows, Notice } from '../../ui/Card.tsx'
import type { Answer } from '../../ui/CheckRow.tsx'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { Choice } from '../../ui/Choice.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { say, sayCount, sayKey } from '../../words/words.ts'
import { strongest, useDone, type Done } from './done.ts'

type Ease = 'easier' | 'same' | 'harder' | 'untried'

interface Said {
  pain: number | undefined
  ease: Ease | undefined
  movement: string
  guarding: Answer | undefined
}

/** What was said right after, as the note that stands in the history. */
function noteOf({ ease, movement, guarding }: Said): string {
  return [
    say('after.note.start'),
    ...(ease && ease !== 'untried' && movement ? [say(`after.note.${ease}`, { movement })] : []),
    ...(guarding === 'yes' ? [say('after.note.guarding')] : []),
  ].join(' ')
}

function careRows({ record: done, plan }: Done): { icon: IconName; text: JSX.Element }[] {
  const row = (icon: IconName, title: string, more: string): { icon: IconName; text: JSX.Element } => ({
    icon,
    text: (
      <>
        <b>{title}</b>
        <span class="quiet small">{more}</span>
      </>
    ),
  })
  const stretch = vocabulary().stretches.find((one) => one.id === plan?.stretches[0]?.stretch)?.words['name']
  const warmth = plan?.made_from.clearance.offer.warmth ?? false
  return [
    row('walk', say('after.walk'), say('after.walk_why')),
    ...(stretch && !done.stop_sign
      ? [row('stretch', say('after.stretch', { stretch }), say('after.stretch_why'))]
      : []),
    ...(warmth && !done.stop_sign ? [row('warmth', say('after.warmth'), say('after.warmth_why'))] : []),
    row(
      'rest',
      plan ? say('after.rest', { day: dayWords(plan.next_day) }) : say('after.rest_today'),
      say('after.rest_why'),
    ),
  ]
}

export function After(): JSX.Element {
  const visit = useVisit()
  const done = useDone(visit.session)
  if (done === undefined)
    return (
      <Screen title={say('after.title')}>
        <p class="quiet">{say('ui.loading')}</p>
      </Screen>
    )
  if (done === null) {
    return (
      <Screen
        title={say('after.none_title')}
        back={addressOf('today')}
        dock={<Button href={addressOf('today')}>{say('after.to_today')}</Button>}
      >
        <p>{say('after.none')}</p>
      </Screen>
    )
  }
  return <Asking done={done} movement={visit.movements[0]?.movement} />
}

function Asking({ done, movement }: { done: Done; movement: string | undefined }): JSX.Element {
  const [pain, setPain] = useState<number>()
  const [ease, setEase] = useState<Ease>()
  const [guarding, setGuarding] = useState<Answer>()
  const name = vocabulary().movements.find((one) => one.id === movement)?.words['name'] ?? ''
  const before = strongest(done.pains)
  const stopped = done.record.stop_sign
  const finish = (): void => {
    const text = noteOf({ pain, ease, movement: name, guarding })
    // Not stored: the shell says so, and the answers stay on the screen.
    record('noted', pain === undefined ? { text } : { pain, text }).then(
      () => go('today', '', { replace: true }),
      () => undefined,
    )
  }
  return (
    <Screen
      title={stopped ? say('after.stopped_title') : say('after.title')}
      aside={sayCount('after.spots', done.record.spots.length)}
      dock={
        <Button disabled={pain === undefined} onClick={finish}>
          {say(pain === undefined ? 'after.set_pain' : 'after.done')}
        </Button>
      }
    >
      {stopped && (
        <Notice icon="doctor" tone="care" live title={sayKey(`after.stop.${stopped}`)}>
          {say('after.stop_then')}
        </Notice>
      )}
      {name && !stopped && (
        <Card>
          <Choice
            legend={say('after.again', { movement: name })}
            look="wrapped"
            value={ease}
            options={(['easier', 'same', 'harder', 'untried'] as const).map((value) => ({
              value,
              label: say(`after.ease.${value}`),
            }))}
            onChange={setEase}
          >
            <p class="quiet small">{say('after.again_how')}</p>
          </Choice>
        </Card>
      )}
      <Card>
        {before !== undefined && <p class="quiet small">{say('after.before', { n: before })}</p>}
        <Slider label={say('after.pain_now')} value={pain} onInput={setPain} />
        {pain !== undefined && before !== undefined && (
          <p class="small quiet" role="status">
            {compare(before, pain)}
          </p>
        )}
      </Card>
      <Card look="rows">
        <CheckRow ask={say('after.guarding')} value={guarding} onChange={setGuarding} />
      </Card>
      <Aftercare done={done} />
    </Screen>
  )
}

function Aftercare({ done }: { done: Done }): JSX.Element {
  return (
    <>
      <h2>{say('after.care')}</h2>
      <Card>
        <IconRows rows={careRows(done)} />
      </Card>
      <div class="pair">
        <Card>
          <h3>{say('after.normal')}</h3>
          <p class="small">{say('after.normal_what')}</p>
        </Card>
        <Card>
          <h3>{say('after.not_normal')}</h3>
          <p class="small">{say('after.not_normal_what')}</p>
        </Card>
      </div>
      <Notice icon="no_go" title={say('after.not_today')}>
        {say('after.not_today_what')}
      </Notice>
    </>
  )
}

/** Two points are about the smallest change that people notice; less is said to be none. */
function compare(before: number, now: number): string {
  const change = before - now
  if (Math.abs(change) < 2) return say('after.about_same')
  return change > 0 ? say('after.less', { n: change }) : say('after.more', { n: -change })
}
