// An answer that may be an emergency: a number to call and what to do, and nothing beside it.
import type { JSX } from 'preact'
import { numbersToCall } from '../../app/emergency_numbers.ts'
import { vocabulary } from '../../app/here.ts'
import { Title } from '../../app/Title.tsx'
import type { History } from '../../engine/verbs.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'

export function EmergencyResult({ reasons, history }: { reasons: readonly string[]; history: History }): JSX.Element {
  return (
    <main class="aftercare-emergency">
      <Title text={say('tomorrow.advice.emergency.title')} />
      {numbersToCall(vocabulary(), history)
        .slice(0, 3)
        .map((one) => (
          <div key={one.country + one.number}>
            <a class="aftercare-call" href={`tel:${one.number}`}>
              <Icon name="phone" large />
              {one.number}
            </a>
            <p>{one.where}</p>
          </div>
        ))}
      {reasons.slice(0, 3).map((why) => (
        <p key={why}>{why}</p>
      ))}
      <p>{say('tomorrow.advice.emergency.text')}</p>
    </main>
  )
}
