// A day of rest: why, until when, and what is fine all the same. The check stays within reach.
import type { JSX } from 'preact'
import { dayWords } from '../../app/dates.ts'
import { addressOf } from '../../app/router.ts'
import type { Clearance } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { has, say, sayKey } from '../../words/words.ts'
import { Fine } from '../../app/Fine.tsx'

interface RestingProps { until: string; past: Clearance; words: string; onCheck: () => void }

export function Resting({ until, past, words, onCheck }: RestingProps): JSX.Element {
  const why = past.reasons.map(({ rule }) => `${rule}.why`).filter((key) => key.startsWith('house.') && has(key))
  return (
    <Screen
      title={say('today.rest.title', { day: dayWords(until) })}
      back={addressOf('today')}
      dock={<Button look="outline" onClick={onCheck}>{words}</Button>}
    >
      <Card look="care">
        {why.map((key) => <p key={key}>{sayKey(key)}</p>)}
        <p>{say('today.rest.why')}</p>
      </Card>
      <Fine offer={past.offer} />
      <p class="quiet small">{say('today.rest.more')}</p>
    </Screen>
  )
}
