// The numbers to call, wherever somebody is not sure about what would be an emergency.
import type { JSX } from 'preact'
import { numbersToCall } from '../../app/emergency_numbers.ts'
import { vocabulary } from '../../app/here.ts'
import type { History } from '../../engine/verbs.ts'
import { Notice } from '../../ui/Card.tsx'
import { say } from '../../words/words.ts'
import './check.css'

export function CallIfInDoubt({ history }: { history: History | undefined }): JSX.Element {
  const numbers = numbersToCall(vocabulary(), history)
  return (
    <Notice icon="phone" tone="care" title={say('check.call_if_in_doubt')}>
      <ul class="check-numbers">
        {numbers.map(({ number, where }) => (
          <li key={number}><a href={`tel:${number}`}>{number}</a> {where}</li>
        ))}
      </ul>
    </Notice>
  )
}
