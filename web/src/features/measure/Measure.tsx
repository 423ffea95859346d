// How it is, in numbers: pain in two touches from Today, and the ways to all else that can be measured.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { record, useHistory } from '../../app/here.ts'
import { painWords, type PainAsked } from '../../app/measured.ts'
import { addressOf, useRoute } from '../../app/router.ts'
import type { History } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { Goals } from './Goals.tsx'
import { NumberPad } from '../../app/NumberPad.tsx'
import { OnTheWhole } from './OnTheWhole.tsx'
import { Range } from './Range.tsx'
import { orNever } from '../../app/saving.ts'
import './Measure.css'

const asked: readonly PainAsked[] = ['now', 'worst', 'moving']
const parts = { goals: Goals, overall: OnTheWhole, range: Range } as const

/** Which side is asked only of whoever marked pain on both. */
const hurtsOnBoth = (history: History | undefined): boolean =>
  (['left', 'right'] as const).every((side) => history?.story?.pains.some((pain) => pain.side === side))

function Pains(): JSX.Element {
  const history = useHistory()
  const [side, choose] = useState<'all' | 'left' | 'right'>('all')
  const of = side === 'all' ? {} : { side }
  return (
    <>
      {hurtsOnBoth(history) && (
        <Choice
          legend={say('measure.side')}
          value={side}
          options={[
            { value: 'all', label: say('measure.all') },
            { value: 'left', label: say('ui.side.left') },
            { value: 'right', label: say('ui.side.right') },
          ]}
          onChange={choose}
        />
      )}
      {asked.map((one) => (
        <Card key={`${one} ${side}`}>
          <NumberPad
            legend={painWords(one, of.side)}
            low={say('ui.strength.none')}
            high={say('ui.strength.severe')}
            put={(pain) => record('pain_told', { asked: one, pain, ...of }, orNever)}
          />
        </Card>
      ))}
    </>
  )
}

export function Measure(): JSX.Element {
  const { rest } = useRoute()
  const Part = Object.hasOwn(parts, rest) ? parts[rest as keyof typeof parts] : undefined
  if (Part) return <Part />
  return (
    <Screen title={say('measure.title')} back={addressOf('today')}>
      <div class="stack">
        <p class="quiet small">{say('measure.why')}</p>
        <Pains />
        <Button look="outline" icon="walk" href={addressOf('measure', 'goals')}>{say('measure.goals.title')}</Button>
        <Button look="outline" icon="turn" href={addressOf('measure', 'range')}>{say('measure.range.title')}</Button>
        <Button look="outline" icon="say" href={addressOf('measure', 'overall')}>{say('measure.overall.title')}</Button>
        <Button look="outline" icon="line" href={addressOf('course')}>{say('measure.see')}</Button>
      </div>
    </Screen>
  )
}
