// Before pressing: what the body holds on to, and how to let go of it. Nothing has to be said to start.
import type { JSX } from 'preact'
import { GuardingAsk } from '../../app/GuardingAsk.tsx'
import { signs } from '../../app/guarding.ts'
import { withGuarding } from '../../app/visit.ts'
import { updateVisit, useVisit } from '../../app/visiting.ts'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../words/words.ts'

/** `folded`: opens at a touch. */
export function BeforeStart({ folded }: { folded: boolean }): JSX.Element {
  const { guarding } = useVisit()
  const there = guarding ? signs.filter((sign) => guarding[sign] === 'yes') : []
  const asked = (
    <div class="plan-before">
      <p class="quiet small">{say('guarding.before_how')}</p>
      <GuardingAsk
        legend={say('guarding.before')}
        legendUnseen
        value={guarding}
        onChange={(said) => updateVisit((visit) => withGuarding(visit, said))}
      />
      <div class="plan-let-go" role="status">
        {there.map((sign) => <p key={sign}>{say(`guarding.let_go.${sign}`)}</p>)}
      </div>
    </div>
  )
  return (
    <Card>
      {folded ? (
        <details class="plan-fold" open={guarding !== undefined}>
          <summary>{say('guarding.before')}</summary>
          {asked}
        </details>
      ) : (
        <>
          <h2 class="card-title">{say('guarding.before')}</h2>
          {asked}
        </>
      )}
    </Card>
  )
}
