// What may be said of the weeks in a sentence, and what is noticed, gravest first, each with why and what to do.
import type { ComponentChildren, JSX } from 'preact'
import type { ProgressAnswer } from '../engine/verbs.ts'
import { Button } from '../ui/Button.tsx'
import { Card, Notice } from '../ui/Card.tsx'
import { Grounds } from '../ui/Certainty.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { say, sayKey } from '../words/words.ts'
import { sameSubject, subjectWords, type Asked, type Noticed, type Subject } from './course.ts'
import { sourcesShown } from './sources.ts'

const icons: Record<Noticed['counsel'], IconName> = {
  say_how_it_is: 'pain', go_gently: 'ease', see_somebody: 'doctor',
}

interface NoticeProps { notice: Noticed; subjects: readonly Subject[]; answer: ProgressAnswer }

function OneNotice({ notice, subjects, answer }: NoticeProps): JSX.Element {
  const { rule, counsel, certainty, sources } = notice
  const textOf = (subject: Subject): string | undefined =>
    answer.courses.find((course) => sameSubject(course, subject))?.text
  return (
    <Notice
      icon={icons[counsel]}
      tone={counsel === 'see_somebody' ? 'care' : 'plain'}
      title={<><b>{sayKey(`${rule}.do`)}</b> {sayKey(`${rule}.why`)}</>}
    >
      {subjects.map((subject) => {
        const words = subjectWords(subject, textOf(subject))
        return <p key={words}>{words}</p>
      })}
      <Grounds level={certainty} sources={sourcesShown(sources)} />
    </Notice>
  )
}

/** In the core's order; what is noticed of several measures is said once, with all of them. */
export function Notices({ answer }: { answer: ProgressAnswer }): JSX.Element {
  const { notices } = answer
  const rules = [...new Set(notices.map(({ rule }) => rule))]
  return (
    <>
      {rules.map((rule) => {
        const same = notices.filter((one) => one.rule === rule)
        const [notice] = same
        const subjects = same.flatMap(({ subject }) => (subject ? [subject] : []))
        return notice && <OneNotice key={rule} notice={notice} subjects={subjects} answer={answer} />
      })}
    </>
  )
}

/** Whose change the sentence is; nothing where there is none, or another course makes it graver than that. */
export function goesBy({ main, overall, courses }: ProgressAnswer): string | undefined {
  if (overall === 'too_little') return undefined
  const of = main && courses.find((course) => sameSubject(course, main))
  return of?.change === overall ? say('course.goes_by', { what: subjectWords(of, of.text) }) : undefined
}

/** Why there is no course to show, and the way on. */
export function NoCourse({ asked }: { asked: Asked }): JSX.Element | null {
  if (asked.state === 'failed') {
    return (
      <Notice
        live
        title={say('course.failed')}
        action={<Button look="text" onClick={asked.again}>{say('course.again')}</Button>}
      />
    )
  }
  return asked.state === 'refused' ? <Notice live title={say('course.refused', { why: asked.why })} /> : null
}

/** On the record: the sentence, what is noticed, and the way to all of it. Before the first number: nothing. */
export function CourseSays({ asked, way }: {
  asked: Asked<ProgressAnswer>
  way: ComponentChildren
}): JSX.Element | null {
  if (asked.state !== 'told') return <NoCourse asked={asked} />
  const { answer } = asked
  if (answer.courses.length === 0 && answer.notices.length === 0) return null
  const by = goesBy(answer)
  return (
    <>
      <Card look={answer.overall === 'too_little' ? 'empty' : 'plain'}>
        <h2 class="card-title">{sayKey(`course.overall.${answer.overall}`)}</h2>
        {by && <p class="quiet small">{by}</p>}
        {way}
      </Card>
      <Notices answer={answer} />
    </>
  )
}
