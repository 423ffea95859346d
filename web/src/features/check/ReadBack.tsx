// Later visits: the standing facts in one list, confirmed with one tap.
import type { ComponentChildren, JSX } from 'preact'
import type { About, History, PainMark } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows } from '../../ui/Card.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { capital, say, sayKey, sayPlace } from '../../words/words.ts'

interface ReadBackProps {
  /** What else of earlier visits is to be confirmed. */
  children?: ComponentChildren
  questions: string[]
  history: History
  about: About
  progress: { now: number; of: number }
  onBack: () => void
  /** The places of the last visit, as long as nobody said that they changed. */
  pains: PainMark[]
  onConfirm: () => void
  onElsewhere: () => void
  onChanged: () => void
}

export function ReadBack(props: ReadBackProps): JSX.Element {
  const { questions, history, about, pains, progress } = props
  const answers = new Map((history.answers ?? []).map((one) => [one.question, one.answer]))
  const short = (id: string): string => sayKey(`question.${id}.short`)
  const kept = questions.filter((id) => (answers.get(id) ?? 'no') !== 'no')
  const none = questions.filter((id) => (answers.get(id) ?? 'no') === 'no')
  return (
    <Screen
      title={say('check.read_back.title')}
      back={props.onBack}
      steps={<Steps now={progress.now} of={progress.of} />}
      dockFloats={false}
      dock={
        <>
          <Button icon="tick" onClick={props.onConfirm}>{say('check.read_back.confirm')}</Button>
          <Button look="outline" onClick={props.onChanged}>{say('check.read_back.changed')}</Button>
          {pains.length > 0 && (
            <Button look="text" onClick={props.onElsewhere}>{say('check.read_back.elsewhere')}</Button>
          )}
        </>
      }
    >
      {pains.length > 0 && (
        <Card>
          <h2 class="card-title">{say('check.read_back.hurts')}</h2>
          <IconRows rows={pains.map(({ zone, side, strength }) => ({
            icon: 'pain',
            text: say('ui.figure.painted', { place: capital(sayPlace('zone', zone, side)), number: strength }),
          }))} />
        </Card>
      )}
      {props.children}
      {kept.length > 0 && (
        <Card>
          <h2 class="card-title">{say('check.read_back.yes')}</h2>
          <IconRows rows={kept.map((id) => ({
            icon: 'tick',
            text: say(answers.get(id) === 'unsure' ? 'check.read_back.unsure' : 'check.read_back.item', {
              short: short(id),
            }),
          }))} />
        </Card>
      )}
      <Card>
        <h2 class="card-title">{say('check.read_back.no')}</h2>
        <p>{none.map(short).join(' · ')}</p>
      </Card>
      {about.age_band && (
        <p class="quiet">
          {say('check.read_back.about', {
            age: say(`check.about.${about.age_band}`),
            pregnant: say(about.maybe_pregnant ? 'check.about.pregnant_yes_short' : 'check.about.pregnant_no_short'),
          })}
        </p>
      )}
    </Screen>
  )
}
