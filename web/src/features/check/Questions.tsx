// One screen of questions. "None of these" stands after the rows, so that it cannot be pressed before they were seen.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import type { Visit } from '../../app/visit.ts'
import { useUnsent } from '../../app/visiting.ts'
import type { Answer, History, Offer, VocabularyQuestion } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { BriefRow } from './BriefRow.tsx'
import { Card } from '../../ui/Card.tsx'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { say, sayKey } from '../../words/words.ts'
import { CallIfInDoubt } from './CallIfInDoubt.tsx'
import { Comfort } from '../../app/Comfort.tsx'
import './check.css'
import type { Step } from './flow.ts'

interface Given {
  answers: Record<string, Answer>
  /** Those that were answered to a few words. */
  briefs: string[]
  /** Left as the person's own words raised them. */
  asWritten: string[]
}

interface QuestionsProps {
  step: Extract<Step, { kind: 'questions' }>
  visit: Visit
  history: History
  progress: { now: number; of: number }
  offer: Offer
  onBack: () => void
  onAnswers: (given: Given) => void
}

const allBrief = ({ questions, briefs }: QuestionsProps['step']): boolean => briefs.length === questions.length

function titleOf(step: QuestionsProps['step']): string {
  if (step.title === 'again' || step.title === 'words') return say('check.again')
  if (step.title === 'group') return sayKey(`group.${step.of}.${allBrief(step) ? 'brief' : 'title'}`)
  return say('check.parts', { short: sayKey(`question.${step.of}.short`) })
}

/** What was answered before: in this visit, or by standing facts that are being gone through again. */
function answersBefore(step: QuestionsProps['step'], visit: Visit, history: History): Record<string, Answer> {
  const remembered = visit.rereading ? (history.answers ?? []) : []
  const before = Object.fromEntries(remembered.map(({ question, answer }) => [question, answer]))
  return Object.fromEntries(
    step.questions.flatMap((id) => {
      if (id in (visit.fromWords ?? {})) return [] // raised, and no answer that the person gave
      const owedWhole = visit.inBrief?.includes(id) && !step.briefs.includes(id)
      const answer = owedWhole ? undefined : (visit.answers[id] ?? before[id])
      return answer ? [[id, answer]] : []
    }),
  )
}

interface Part { title?: string; rows: VocabularyQuestion[] }

/** One yes that means an emergency is not put together with the other answers: it counts at once. */
const endsAtOnce = (question: VocabularyQuestion, answer: Answer): boolean =>
  answer === 'yes' && question.yes === 'emergency'

export function Questions(props: QuestionsProps): JSX.Element {
  const { step, visit, history, progress } = props
  const [unsent, keep] = useUnsent<Record<string, Answer>>('check', {})
  const drafts = Object.fromEntries(Object.entries(unsent).filter(([id]) => step.questions.includes(id)))
  const answers = { ...answersBefore(step, visit, history), ...drafts }
  const [opened, open] = useState<string[]>([])
  const questions = step.questions.flatMap((id) => vocabulary().questions.find((one) => one.id === id) ?? [])
  const left = questions.filter((question) => !(question.id in answers))
  const short = step.briefs.filter((id) => !opened.includes(id) && !(id in drafts))
  /** No touch of the big button denies what the person wrote. */
  const raised = left.map(({ id }) => id).filter((id) => id in (visit.fromWords ?? {}))
  const give = (given: Record<string, Answer>): void =>
    props.onAnswers({ answers: given, briefs: short, asWritten: raised.filter((id) => !(id in given)) })
  const choose = (question: VocabularyQuestion, answer: Answer): void => {
    if (endsAtOnce(question, answer)) give({ ...answers, [question.id]: answer })
    else keep((before) => ({ ...before, [question.id]: answer }))
  }
  const none = (): void => {
    const denied = left.filter(({ id }) => !raised.includes(id))
    give({ ...answers, ...Object.fromEntries(denied.map(({ id }) => [id, 'no' as const])) })
  }
  const others = left.length === questions.length ? 'check.none' : 'check.none_other'
  const words = left.length === 0 ? 'check.next' : raised.length > 0 ? 'check.as_written' : others
  return (
    <Screen
      title={titleOf(step)}
      back={props.onBack}
      steps={<Steps now={progress.now} of={progress.of} />}
      dockFloats={false}
      dock={
        <>
          <Button icon={left.length === 0 ? undefined : 'tick'} onClick={none}>{say(words)}</Button>
          <Comfort offer={props.offer} />
        </>
      }
    >
      {(step.title === 'parts' || step.title === 'words') && <CallIfInDoubt history={history} />}
      <Written visit={visit} questions={step.questions} />
      {parted(questions, step).map(({ title, rows }) => (
        <section key={rows[0]?.id} class="check-part">
          {title && <h2 class="check-part-title">{title}</h2>}
          <Card look="rows">
            {rows.map((question) =>
              short.includes(question.id) ? (
                <BriefRow
                  key={question.id}
                  words={sayKey(`question.${question.id}.brief`)}
                  grave={question.yes === 'emergency'}
                  onOpen={() => open([...opened, question.id])}
                />
              ) : (
                <CheckRow
                  key={question.id}
                  ask={sayKey(`question.${question.id}.ask`)}
                  value={answers[question.id]}
                  onChange={(answer) => choose(question, answer)}
                  focused={opened.at(-1) === question.id}
                  note={answers[question.id] === 'unsure' && question.yes === 'emergency' && step.title !== 'parts'
                    ? say('check.unsure_note')
                    : undefined}
                />
              ),
            )}
          </Card>
        </section>
      ))}
    </Screen>
  )
}

/** The person's own words that made a question stand here. */
function Written({ visit, questions }: { visit: Visit; questions: string[] }): JSX.Element | null {
  const quotes = new Set(questions.flatMap((id) => visit.fromWords?.[id] || []))
  if (quotes.size === 0) return null
  return <p>{say('check.from_words', { words: [...quotes].join(' … ') })}</p>
}

/** A screen in few words holds several groups: each under where or since when its lines are meant. */
function parted(questions: VocabularyQuestion[], step: QuestionsProps['step']): Part[] {
  if (step.title !== 'group' || !allBrief(step)) return [{ rows: questions }]
  const parts: Part[] = []
  let under = titleOf(step)
  for (const question of questions) {
    const title = sayKey(`group.${question.group}.brief`)
    const part = parts.at(-1)
    if (part && title === under) part.rows.push(question)
    else parts.push(title === under ? { rows: [question] } : { title, rows: [question] })
    under = title
  }
  return parts
}
