import type { JSX } from 'preact'
import { dayWords } from '../../app/dates.ts'
import { vocabulary } from '../../app/here.ts'
import { addressOf } from '../../app/router.ts'
import type { FollowUpAnswer, History } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows } from '../../ui/Card.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { has, say, sayKey } from '../../words/words.ts'
import { EmergencyResult } from './EmergencyResult.tsx'
import './aftercare.css'

const icons: Record<FollowUpAnswer['advice'], IconName> = {
  same: 'tick',
  lighter: 'ease',
  rest: 'rest',
  seek_care: 'doctor',
  emergency: 'phone',
}

/** A symptom says what to do; a reaction says why. What is fine is left out beside what is not. */
function reasons(result: FollowUpAnswer): string[] {
  const telling = result.because.filter(({ advice }) => result.advice === 'same' || advice !== 'same')
  return telling.flatMap(({ rule }) => {
    const [kind, id = ''] = rule.split('.')
    if (kind === 'symptom') return vocabulary().symptoms.find((one) => one.id === id)?.words['do'] ?? []
    return has(`${rule}.why`) ? sayKey(`${rule}.why`) : []
  })
}

function nextRows({ next, advice }: FollowUpAnswer): { icon: IconName; text: string }[] {
  if (advice === 'seek_care') return [{ icon: 'lock', text: say('tomorrow.next_after_seen') }]
  return [
    ...(next.rest_until
      ? [{ icon: 'rest' as const, text: say('tomorrow.next_rest', { day: dayWords(next.rest_until) }) }]
      : []),
    { icon: 'ease', text: say('tomorrow.next_ceiling', { n: next.ceiling }) },
    {
      icon: 'today',
      text:
        next.hold_share === 100
          ? say('tomorrow.next_hold_same')
          : say('tomorrow.next_hold', { share: next.hold_share }),
    },
  ]
}

/** What the answers lead to; an emergency stands alone. */
export function Advice({ result, history, stored }: AdviceProps): JSX.Element {
  return result.advice === 'emergency'
    ? <EmergencyResult said={graveSigns(result)} reasons={reasons(result)} history={history} stored={stored} />
    : <Result result={result} />
}

interface AdviceProps {
  result: FollowUpAnswer
  history: History
  /** It is on record: the check knows it too. */
  stored: boolean
}

/** What was said that led there, in few words. */
const graveSigns = ({ because }: FollowUpAnswer): string[] =>
  because.flatMap(({ rule, advice }) => {
    const words = `after.any_of.${rule.replace(/^symptom\./, '')}`
    return advice === 'emergency' && rule.startsWith('symptom.') && has(words) ? sayKey(words) : []
  })

/** The advice and what it does to the next session. */
function Result({ result }: { result: FollowUpAnswer }): JSX.Element {
  const { advice } = result
  const why = reasons(result)
  return (
    <Screen
      title={say(`tomorrow.advice.${advice}.title`)}
      dock={<Button href={addressOf('today')}>{say('tomorrow.to_today')}</Button>}
    >
      <Card look={advice === 'same' ? 'plain' : 'care'}>
        <IconRows rows={[{ icon: icons[advice], text: say(`tomorrow.advice.${advice}.text`) }]} />
      </Card>
      {why.length > 0 && (
        <>
          <h2>{say(advice === 'seek_care' ? 'tomorrow.what_to_do' : 'tomorrow.because')}</h2>
          <Card>
            <ul class="aftercare-why">
              {why.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Card>
        </>
      )}
      <h2>{say('tomorrow.next')}</h2>
      <Card>
        <IconRows rows={nextRows(result)} />
      </Card>
      <p class="quiet small">{say('tomorrow.movement')}</p>
    </Screen>
  )
}
