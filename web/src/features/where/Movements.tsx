import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import { addressOf, go } from '../../app/router.ts'
import { withEasyMovements, withMovements } from '../../app/visit.ts'
import { updateVisit, useVisit } from '../../app/visiting.ts'
import type { Side } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice, ManyChoice } from '../../ui/Choice.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { felt, movementMarked } from './map.ts'

/** The side that hurts most; the right when nothing says which. */
function likelySide(pains: readonly { side: Side; strength: number }[]): 'left' | 'right' {
  const strongest = [...pains].filter((pain) => pain.side !== 'middle').sort((a, b) => b.strength - a.strength)[0]
  return strongest?.side === 'left' ? 'left' : 'right'
}

export function Movements(): JSX.Element {
  const visit = useVisit()
  const [side, setSide] = useState(() => likelySide(felt(visit.pains)))
  const movements = vocabulary().movements
  const chosen = movements.filter((one) => movementMarked(visit, one.id, side)).map((one) => one.id)
  const other = visit.movements.filter((one) => one.side !== side).length
  const choose = (ids: string[]): void =>
    updateVisit((now) =>
      withMovements(now, [
        ...now.movements.filter((one) => one.side !== side),
        ...ids.map((movement) => ({ movement, side })),
      ]),
    )
  const next = (): void => {
    const none = movements.map((one) => ({ movement: one.id, side }))
    if (visit.movements.length === 0) updateVisit((now) => withEasyMovements(now, none))
    go('where', 'day')
  }
  return (
    <Screen
      title={say('where.movements_title')}
      back={addressOf('where')}
      steps={<Steps now={2} of={3} />}
      dock={
        <Button onClick={next}>
          {visit.movements.length > 0 ? say('ui.next') : say('where.movements_none')}
        </Button>
      }
    >
      <p class="quiet">{say('where.movements_why')}</p>
      <Choice
        legend={say('where.movements_side')}
        value={side}
        options={[
          { value: 'left', label: say('ui.side.left') },
          { value: 'right', label: say('ui.side.right') },
        ]}
        onChange={setSide}
      />
      <ManyChoice
        legend={say(side === 'left' ? 'where.movements_left' : 'where.movements_right')}
        look="rows"
        values={chosen}
        options={movements.map((one) => ({ value: one.id, label: one.words['name'] ?? one.id }))}
        onChange={choose}
      />
      {other > 0 && (
        <p class="quiet small" role="status">
          {say(side === 'left' ? 'where.also_right' : 'where.also_left', { n: other })}
        </p>
      )}
    </Screen>
  )
}
