// What the person wants to be able to do, in their own words, and how well each goes.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { now } from '../../app/clock.ts'
import { useEvents } from '../../app/events.ts'
import { record, vocabulary } from '../../app/here.ts'
import { goalsOf, type Goal } from '../../app/measured.ts'
import { addressOf } from '../../app/router.ts'
import { uuid7 } from '../../journal/uuid.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { NotSaved } from '../../app/NotSaved.tsx'
import { NumberPad } from '../../app/NumberPad.tsx'
import { orNever } from '../../app/saving.ts'

const lengthMost = 200

/** Puts words under an id; blanks alone name nothing. What could not be stored stays written. */
function Naming({ id, label, action, hint, onDone }: {
  id: () => string
  label: string
  action: string
  hint?: string
  onDone?: () => void
}): JSX.Element {
  const [text, write] = useState('')
  const [failed, fail] = useState(false)
  const [goal] = useState(id) // the same when it is tried again
  const name = text.trim()
  const save = (): void => {
    if (name === '') return
    record('goal_named', { goal, text: name }, orNever).then(() => {
      write('')
      fail(false)
      onDone?.()
    }, () => fail(true))
  }
  return (
    <div class="stack">
      <Field label={label} hint={hint} value={text} maxLength={lengthMost} onInput={write} onEnter={save} />
      {failed && name !== '' && <NotSaved what={name} />}
      <Button look="outline" disabled={name === ''} onClick={save}>{action}</Button>
    </div>
  )
}

function OneGoal({ id, text }: Goal): JSX.Element {
  const [open, turn] = useState(false)
  const change = say('measure.goals.change', { goal: text })
  return (
    <Card>
      <div class="stack">
        <NumberPad
          legend={say('measure.goals.score', { goal: text })}
          low={say('measure.goals.low')}
          high={say('measure.goals.high')}
          ink="accent"
          put={(ability) => record('goal_scored', { goal: id, ability }, orNever)}
        />
        {open
          ? (
            <Naming id={() => id} label={change} hint={say('measure.goals.change_why')}
              action={say('measure.goals.change_save')} onDone={() => turn(false)} />
          )
          : <Button look="text" onClick={() => turn(true)}>{change}</Button>}
      </div>
    </Card>
  )
}

export function Goals(): JSX.Element {
  const events = useEvents()
  const goals = events ? goalsOf(events) : []
  const most = vocabulary().numbers.goals_most
  return (
    <Screen title={say('measure.goals.title')} back={addressOf('measure')}>
      <div class="stack">
        <p>{say('measure.goals.why', { n: most })}</p>
        {goals.map((goal) => <OneGoal key={`${goal.id} ${goal.text}`} {...goal} />)}
        {goals.length < most
          ? (
            <Card>
              <Naming
                key={goals.length}
                id={() => uuid7(now().at)}
                label={say('measure.goals.name')}
                action={say('measure.goals.add')}
              />
            </Card>
          )
          : <p class="quiet small">{say('measure.goals.full', { n: most })}</p>}
      </div>
    </Screen>
  )
}
