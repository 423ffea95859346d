// The weeks: what changed as far as it can be told, each measure with its chart and its table. "Too little to tell" is
// an answer of its own, as large as any other.
import type { ComponentChildren, JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { dayOf, now } from '../../app/clock.ts'
import { subjectWords, tenthsWords, useOverWeeks, type OneCourse } from '../../app/course.ts'
import { goesBy, NoCourse, Notices } from '../../app/CourseSays.tsx'
import { dayYearWords } from '../../app/dates.ts'
import { useEvents } from '../../app/events.ts'
import { globalWords } from '../../app/measured.ts'
import { addressOf } from '../../app/router.ts'
import { sourcesShown } from '../../app/sources.ts'
import type { JournalEvent, ProgressAnswer } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Grounds } from '../../ui/Certainty.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say, sayKey } from '../../words/words.ts'
import { AsTable } from './AsTable.tsx'
import { Chart } from './Chart.tsx'
import { DayLoad } from './DayLoad.tsx'
import { Doses } from './Doses.tsx'
import { coursePicture } from './pictures.ts'
import {
  fewDays, findingOf, groupOf, groups, numbersOf, rightAfterWords, rulesOf, sampleOf, type Group,
} from './sentences.ts'
import './Course.css'

const today = (): string => dayOf(now())

/** What the lines and grounds of a chart are; the table and the sentences say the same to who does not see it. */
function Key({ compared, ink }: { compared: boolean; ink: 'pain' | 'accent' }): JSX.Element {
  return (
    <ul class={`course-key course-key-${ink} quiet small`} aria-hidden="true">
      <li class="course-key-day">{say('course.chart.day')}</li>
      {compared && <li class="course-key-middle">{say('course.chart.middle')}</li>}
      {compared && <li class="course-key-likely">{say('course.chart.likely')}</li>}
    </ul>
  )
}

function tableRows({ days }: OneCourse): string[][] {
  return [...days].reverse().map(({ day, tenths, told }) => [dayYearWords(day), tenthsWords(tenths), `${told}`])
}

function CourseCard({ course }: { course: OneCourse }): JSX.Element {
  const picture = useMemo(() => coursePicture(course, today()), [course])
  const name = subjectWords(course, course.text)
  return (
    <Card look={course.change === 'too_little' ? 'empty' : 'plain'}>
      <h3 class="card-title">{name}</h3>
      <p>{findingOf(course).join(' ')}</p>
      <p class="small">{numbersOf(course).join(' ')}</p>
      <Chart picture={picture} />
      <Key compared={course.compared !== undefined} ink={picture.ink === 'pain' ? 'pain' : 'accent'} />
      <p class="quiet small">{sampleOf(course)}</p>
      <AsTable
        of={name}
        columns={[
          say('course.chart.date'),
          say(course.measure === 'range' ? 'course.chart.degrees' : 'course.chart.value'),
          say('course.chart.times'),
        ]}
        rows={() => tableRows(course)}
      />
    </Card>
  )
}

function Courses({ group, courses }: { group: Group; courses: readonly OneCourse[] }): JSX.Element | null {
  const of = courses.filter((course) => groupOf(course) === group)
  if (of.length === 0) return null
  return (
    <Part title={say(`course.group.${group}`)} one={of.length === 1}>
      {of.map((course) => <CourseCard key={subjectWords(course, course.text) + (course.goal ?? '')} course={course} />)}
    </Part>
  )
}

/** On a wide screen parts of one card stand beside each other. */
function Part({ title, one = false, children }: {
  title: string
  one?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <section class={one ? 'course-part' : 'course-part course-part-many'}>
      <h2>{title}</h2>
      <div class="course-cards">{children}</div>
    </section>
  )
}

function RightAfter({ after }: { after: ProgressAnswer['right_after'] }): JSX.Element | null {
  if (!after) return null
  return (
    <Card>
      <h3 class="card-title">{say('course.after.title')}</h3>
      <p>{rightAfterWords(after).join(' ')}</p>
      <p class="quiet small">{say('course.after.why')}</p>
    </Card>
  )
}

/** What was said on the whole, newest first. */
function OnTheWhole({ told }: { told: ProgressAnswer['global'] }): JSX.Element | null {
  const last = told.at(-1)
  if (!last) return null
  const title = say('course.global.title')
  return (
    <Card>
      <h3 class="card-title">{title}</h3>
      <p>{say('course.global.said', { day: dayYearWords(last.day), change: globalWords(last.change) })}</p>
      {told.length > 1 && (
        <AsTable
          of={title}
          columns={[say('course.chart.date'), title]}
          rows={() => [...told].reverse().map(({ day, change }) => [dayYearWords(day), globalWords(change)])}
        />
      )}
    </Card>
  )
}

function HowTold({ answer }: { answer: ProgressAnswer }): JSX.Element {
  return (
    <Part title={say('course.bottom')}>
      {rulesOf(answer).map(({ rule, sources, certainty }) => (
        <Card key={rule}>
          <p>{sayKey(`${rule}.why`)}</p>
          <p class="quiet small">{sayKey(`${rule}.do`)}</p>
          <Grounds level={certainty} sources={sourcesShown(sources)} />
        </Card>
      ))}
      <p class="quiet small">{say('course.not_reviewed')}</p>
    </Part>
  )
}

function Told({ answer, events }: { answer: ProgressAnswer; events: readonly JournalEvent[] }): JSX.Element {
  const by = goesBy(answer)
  return (
    <>
      {by && <p class="quiet">{by}</p>}
      {fewDays(answer) && <p>{say('course.too_little.few_days')}</p>}
      <p class="quiet small">{say('course.not_why')}</p>
      <Notices answer={answer} />
      {answer.courses.length === 0 && (
        <Card look="empty">
          <h2 class="card-title">{say('course.empty')}</h2>
          <p class="quiet">{say('course.empty_why')}</p>
        </Card>
      )}
      <Button look="outline" icon="pain" href={addressOf('measure')}>{say('course.measure')}</Button>
      <Button look="text" icon="ask" href={addressOf('trial')}>{say('trial.open')}</Button>
      <div class="course-parts">
        {groups.map((group) => <Courses key={group} group={group} courses={answer.courses} />)}
        <Part title={say('course.group.dose')} one>
          <Doses answer={answer} today={today()} />
          <RightAfter after={answer.right_after} />
        </Part>
        <Part title={say('course.group.load')} one>
          <DayLoad events={events} today={today()} />
          <OnTheWhole told={answer.global} />
        </Part>
        {answer.courses.length > 0 && <HowTold answer={answer} />}
      </div>
    </>
  )
}

export function Course(): JSX.Element {
  const events = useEvents()
  const asked = useOverWeeks('progress', events)
  const told = asked.state === 'told'
  return (
    <Screen
      title={told ? sayKey(`course.overall.${asked.answer.overall}`) : say('history.title')}
      back={addressOf('history')}
      width="wide"
    >
      <div class="stack">
        {asked.state === 'coming' && <p class="quiet">{say('ui.loading')}</p>}
        <NoCourse asked={asked} />
        {told && <Told answer={asked.answer} events={events ?? []} />}
      </div>
    </Screen>
  )
}
