import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { addPerson, switchPerson, usePersons } from '../../app/persons.ts'
import { useSettings } from '../../app/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'

/** Each has a check and a record of their own; names stay on this device. */
export function Persons(): JSX.Element {
  const persons = usePersons()
  const { person } = useSettings()
  const [name, write] = useState('')
  const nameOf = (given: string): string => given || say('settings.person_unnamed')
  const add = async (): Promise<void> => {
    if (name.trim() !== '' && (await addPerson(name))) write('')
  }
  return (
    <Card>
      <div class="stack">
        <ul class="settings-persons">
          {persons.map((one) => (
            <li key={one.id}>
              <Icon name="person" />
              <span>{nameOf(one.name)}</span>
              {one.id === person ? (
                <b class="small">{say('settings.person_today')}</b>
              ) : (
                <Button
                  look="text"
                  onClick={() => switchPerson(one.id)}
                  label={say('settings.person_switch_to', { name: nameOf(one.name) })}
                >
                  {say('settings.person_switch')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Field
          label={say('settings.person_name')}
          hint={say('settings.person_why')}
          value={name}
          maxLength={60}
          onInput={write}
          onEnter={() => void add()}
        />
        <Button look="outline" small disabled={name.trim() === ''} onClick={() => void add()}>
          {say('settings.person_add')}
        </Button>
      </div>
    </Card>
  )
}
