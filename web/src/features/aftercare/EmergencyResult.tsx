// An answer that may be an emergency: what was said, a number to call, what to do. The way back is that of the check,
// which knows the answer as soon as it is on record.
import type { JSX } from 'preact'
import { listWords } from '../../app/dates.ts'
import { numbersToCall } from '../../app/emergency_numbers.ts'
import { useHistory, vocabulary } from '../../app/here.ts'
import { go } from '../../app/router.ts'
import { Title } from '../../app/Title.tsx'
import { startFromStory } from '../../app/visiting.ts'
import type { History } from '../../engine/verbs.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'

interface EmergencyResultProps {
  said: string[]
  reasons: readonly string[]
  history: History
  stored: boolean
}

export function EmergencyResult({ said, reasons, history, stored }: EmergencyResultProps): JSX.Element {
  const now = useHistory()
  const again = (): void => {
    startFromStory(now)
    go('check')
  }
  return (
    <main class="aftercare-emergency">
      <Title text={say('tomorrow.advice.emergency.title')} />
      {said.length > 0 && <p>{say('tomorrow.you_said', { what: listWords(said) })}</p>}
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
      {stored && (
        <button type="button" class="aftercare-again" onClick={again}>{say('emergency.again')}</button>
      )}
    </main>
  )
}
