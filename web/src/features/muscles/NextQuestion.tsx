// The one movement that would tell the candidates apart best. When a press test would, its card says so.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isEasyMovement, withEasyMovements, withMovements, withoutEasyMovement } from '../../app/visit.ts'
import { updateVisit, useVisit } from '../../app/visiting.ts'
import type { Found } from '../../engine/verbs.ts'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { say, sayName } from '../../words/words.ts'

export function NextQuestion({ found }: { found: Found }): JSX.Element | null {
  // A "no" is no evidence for the core, so the visit remembers that it was asked.
  const visit = useVisit()
  const { kind, movement, side = 'right' } = found.next
  // Answered on this screen: it stays there, to be changed.
  const [denied, deny] = useState('')
  const here = `${movement ?? ''} ${side}`
  const easy = movement !== undefined && isEasyMovement(visit, { movement, side })
  if (kind === 'movement' && movement && (!easy || denied === here)) {
    const name = sayName('movement', movement)
    const answer = (value: 'yes' | 'no'): void => {
      const mark = { movement, side }
      deny(value === 'no' ? here : '')
      updateVisit((now) =>
        value === 'yes'
          ? withMovements(withoutEasyMovement(now, mark), [...now.movements, mark])
          : withEasyMovements(now, [mark]),
      )
    }
    const title =
      side === 'left'
        ? say('candidates.next_left', { movement: name })
        : say('candidates.next_right', { movement: name })
    return (
      <Card>
        <Choice
          legend={title}
          value={easy ? ('no' as const) : undefined}
          options={[
            { value: 'yes', label: say('ui.answer.yes') },
            { value: 'no', label: say('ui.answer.no') },
          ]}
          onChange={answer}
        >
          <p class="quiet small" role={easy ? 'status' : undefined}>
            {say(easy ? 'candidates.next_noted' : 'candidates.next_why')}
          </p>
        </Choice>
      </Card>
    )
  }
  return null
}
