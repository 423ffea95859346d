import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { journal, reportTrouble } from '../../app/here.ts'
import { switchPerson, usePersons } from '../../app/persons.ts'
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
  const add = (): void => {
    if (name.trim() === '') return
    try {
      journal()
        .addPerson(name.trim())
        .then(() => write(''), reportTrouble)
    } catch (failure) {
      reportTrouble(failure)
    }
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
          onEnter={add}
        />
        <Button look="outline" small disabled={name.trim() === ''} onClick={add}>
          {say('settings.person_add')}
        </Button>
      </div>
    </Card>
  )
}
