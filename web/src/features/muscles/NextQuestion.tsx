// The one movement that would tell the candidates apart best. When a press test would, its card says so.
import type { JSX } from 'preact'
import { isEasyMovement, withEasyMovements, withMovements } from '../../app/visit.ts'
import { updateVisit, useVisit } from '../../app/visiting.ts'
import type { Found, Vocabulary } from '../../engine/verbs.ts'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { say } from '../../words/words.ts'

interface NextQuestionProps {
  found: Found
  known: Vocabulary
}

export function NextQuestion({ found, known }: NextQuestionProps): JSX.Element | null {
  // A "no" is no evidence for the core, so the visit remembers that it was asked.
  const visit = useVisit()
  const { kind, movement, side = 'right' } = found.next
  if (kind === 'movement' && movement && !isEasyMovement(visit, { movement, side })) {
    const name = known.movements.find((one) => one.id === movement)?.words['name'] ?? movement
    const answer = (value: 'yes' | 'no'): void => {
      const mark = { movement, side }
      updateVisit((now) =>
        value === 'yes' ? withMovements(now, [...now.movements, mark]) : withEasyMovements(now, [mark]),
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
          value={undefined}
          options={[
            { value: 'yes', label: say('ui.answer.yes') },
            { value: 'no', label: say('ui.answer.no') },
          ]}
          onChange={answer}
        >
          <p class="quiet small">{say('candidates.next_why')}</p>
        </Choice>
      </Card>
    )
  }
  return null
}
