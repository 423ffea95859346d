import type { JSX } from 'preact'
import { GuardingAsk } from '../../app/GuardingAsk.tsx'
import { changeOf, countOf, signsInWords } from '../../app/guarding.ts'
import type { Guarding } from '../../engine/verbs.ts'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../words/words.ts'

interface StillHoldingProps {
  /** What was noticed before pressing, if anything was said. */
  before: Guarding | undefined
  value: Guarding | undefined
  onChange: (guarding: Guarding | undefined) => void
}

function compare(before: Guarding, now: Guarding): string {
  const change = changeOf(before, now)
  if (change === 'same') return say('guarding.same')
  return say(`guarding.${change}`, { before: countOf(before), now: countOf(now) })
}

const beforeWords = (before: Guarding): string =>
  countOf(before) === 0 ? say('guarding.signs_before.none')
    : say('guarding.signs_before.some', { signs: signsInWords(before) })

/** The same three signs as before pressing, and what became of them. */
export function StillHolding({ before, value, onChange }: StillHoldingProps): JSX.Element {
  return (
    <Card>
      {before && <p class="quiet small after-before">{beforeWords(before)}</p>}
      <GuardingAsk legend={say('guarding.after')} value={value} onChange={onChange} />
      <p class="quiet small after-compared" role="status">
        {value && [
          ...(before ? [compare(before, value)] : []),
          ...(countOf(value) > 0 ? [say('guarding.lighter')] : []),
        ].join(' ')}
      </p>
    </Card>
  )
}
