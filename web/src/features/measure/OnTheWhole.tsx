// How it is on the whole, in one of seven words.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { record } from '../../app/here.ts'
import { globalWords, type GlobalChange } from '../../app/measured.ts'
import { addressOf } from '../../app/router.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { NotSaved } from '../../app/NotSaved.tsx'
import { orNever } from '../../app/saving.ts'

const seven: readonly GlobalChange[] = [
  'very_much_better', 'much_better', 'a_little_better', 'no_change', 'a_little_worse', 'much_worse', 'very_much_worse',
]

export function OnTheWhole(): JSX.Element {
  const [change, choose] = useState<GlobalChange>()
  const [saved, tell] = useState<GlobalChange>()
  const [failed, fail] = useState(false)
  const save = (told: GlobalChange): void => {
    record('global_change_told', { change: told }, orNever).then(() => {
      tell(told)
      choose(undefined)
      fail(false)
    }, () => fail(true))
  }
  return (
    <Screen
      title={say('measure.overall.title')}
      back={addressOf('measure')}
      dock={change && <Button onClick={() => save(change)}>{say('measure.overall.save')}</Button>}
    >
      <Card>
        <Choice
          legend={say('measure.overall.ask')}
          look="wrapped"
          value={change}
          options={seven.map((one) => ({ value: one, label: globalWords(one) }))}
          onChange={(one) => {
            choose(one)
            tell(undefined)
          }}
        />
      </Card>
      {failed && change && <NotSaved what={globalWords(change)} />}
      {saved && <Notice icon="saved" live title={say('measure.overall.saved', { answer: globalWords(saved) })} />}
    </Screen>
  )
}
