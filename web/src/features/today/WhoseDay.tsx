// Two people on one device: whose day is it?
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { addPerson, switchPerson, usePersons } from '../../app/persons.ts'
import { go } from '../../app/router.ts'
import { useSettings } from '../../app/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'

export function WhoseDay(): JSX.Element {
  const persons = usePersons()
  const { person } = useSettings()
  const [name, setName] = useState('')
  const nameOf = ({ id, name: given }: { id: string; name: string }): string =>
    given || say(id === 'me' ? 'today.person.me' : 'today.person.other')
  const add = async (): Promise<void> => {
    const added = name.trim() === '' ? undefined : await addPerson(name)
    if (!added) return
    switchPerson(added.id)
    go('today')
  }
  return (
    <Screen title={say('today.person.title')} back="#/today" dock={<Button href="#/today">{say('ui.done')}</Button>}>
      <p>{say('today.person.why')}</p>
      <Choice
        legend={say('today.person.title')}
        legendUnseen
        look="wrapped"
        value={person}
        options={persons.map((one) => ({ value: one.id, label: nameOf(one) }))}
        onChange={switchPerson}
      />
      <Card>
        <h2 class="card-title">{say('today.person.add')}</h2>
        <Field
          label={say('today.person.name')}
          value={name}
          maxLength={60}
          onInput={setName}
          onEnter={() => void add()}
        />
        <div class="today-card-action">
          <Button look="outline" disabled={name.trim() === ''} onClick={() => void add()}>
            {say('today.person.save')}
          </Button>
        </div>
      </Card>
    </Screen>
  )
}
