// One screen of questions. "None of these" stands after the rows, so that it cannot be pressed before they were seen.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import { numbersToCall } from '../../app/emergency_numbers.ts'
import type { Visit } from '../../app/visit.ts'
import type { Answer, History, Offer, VocabularyQuestion } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { say, sayKey } from '../../words/words.ts'
import { Comfort } from './Comfort.tsx'
import './check.css'
import type { Step } from './flow.ts'

interface QuestionsProps {
  step: Extract<Step, { kind: 'questions' }>
  visit: Visit
  history: History
  progress: { now: number; of: number }
  offer: Offer
  onBack: () => void
  onAnswers: (answers: Record<string, Answer>) => void
}

function titleOf(step: QuestionsProps['step']): string {
  if (step.title === 'again') return say('check.again')
  if (step.title === 'group') return sayKey(`group.${step.of}.title`)
  return say('check.parts', { short: sayKey(`question.${step.of}.short`) })
}

/** What was answered before: in this visit, or by standing facts that are being gone through again. */
function answersBefore(step: QuestionsProps['step'], visit: Visit, history: History): Record<string, Answer> {
  const remembered = visit.rereading ? (history.answers ?? []) : []
  const before = Object.fromEntries(remembered.map(({ question, answer }) => [question, answer]))
  return Object.fromEntries(
    step.questions.flatMap((id) => {
      const answer = visit.answers[id] ?? before[id]
      return answer ? [[id, answer]] : []
    }),
  )
}

/** One yes that means an emergency is not put together with the other answers: it counts at once. */
const endsAtOnce = (question: VocabularyQuestion, answer: Answer): boolean =>
  answer === 'yes' && question.yes === 'emergency'

export function Questions(props: QuestionsProps): JSX.Element {
  const { step, visit, history, progress } = props
  const [answers, setAnswers] = useState(() => answersBefore(step, visit, history))
  const questions = step.questions.flatMap((id) => vocabulary().questions.find((one) => one.id === id) ?? [])
  const open = questions.filter((question) => !(question.id in answers))
  const choose = (question: VocabularyQuestion, answer: Answer): void => {
    const next = { ...answers, [question.id]: answer }
    setAnswers(next)
    if (endsAtOnce(question, answer)) props.onAnswers(next)
  }
  const none = (): void =>
    props.onAnswers({ ...answers, ...Object.fromEntries(open.map((question) => [question.id, 'no' as const])) })
  const words = open.length === 0 ? 'check.next' : open.length === questions.length ? 'check.none' : 'check.none_other'
  return (
    <Screen
      title={titleOf(step)}
      back={props.onBack}
      steps={<Steps now={progress.now} of={progress.of} />}
      dockFloats={false}
      dock={
        <>
          <Button icon={open.length === 0 ? undefined : 'tick'} onClick={none}>{say(words)}</Button>
          <Comfort offer={props.offer} />
          <Button look="text" href="#/health">{say('check.health')}</Button>
        </>
      }
    >
      {step.title === 'parts' && <CallIfInDoubt history={history} />}
      <Card look="rows">
        {questions.map((question) => (
          <CheckRow
            key={question.id}
            ask={sayKey(`question.${question.id}.ask`)}
            value={answers[question.id]}
            onChange={(answer) => choose(question, answer)}
            note={answers[question.id] === 'unsure' && question.yes === 'emergency' && step.title !== 'parts'
              ? say('check.unsure_note')
              : undefined}
          />
        ))}
      </Card>
    </Screen>
  )
}

function CallIfInDoubt({ history }: { history: History }): JSX.Element {
  const numbers = numbersToCall(vocabulary(), history)
  return (
    <Notice icon="phone" tone="care" title={say('check.call_if_in_doubt')}>
      <ul class="check-numbers">
        {numbers.map(({ number, where }) => (
          <li key={number}><a href={`tel:${number}`}>{number}</a> {where}</li>
        ))}
      </ul>
    </Notice>
  )
}
