// What no question asked about. It may only add: a warning sign in it is asked about, and nothing is cleared by it.
import type { JSX } from 'preact'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { say } from '../../words/words.ts'

const longest = 500

export function OwnWords({ text, onInput }: { text: string; onInput: (text: string) => void }): JSX.Element {
  return (
    <Card>
      <Field
        label={say('tomorrow.words')}
        hint={say('tomorrow.words_why')}
        value={text}
        long
        maxLength={longest}
        onInput={onInput}
      />
    </Card>
  )
}
