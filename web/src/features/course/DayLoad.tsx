// What the days were like, as it was marked with the places that hurt: counted, and set beside the rest. Nothing is
// made of it: what has to do with the pain cannot be told from counts.
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { dayYearWords, listWords } from '../../app/dates.ts'
import type { JournalEvent } from '../../engine/verbs.ts'
import { Card } from '../../ui/Card.tsx'
import { say, sayCount, sayName } from '../../words/words.ts'
import { AsTable } from './AsTable.tsx'
import { Chart } from './Chart.tsx'
import { causesByDays, loadDays, loadPicture, type LoadDay } from './pictures.ts'

const causeWords = (cause: string): string => sayName('cause', cause)

function rowsOf(days: readonly LoadDay[]): string[][] {
  return [...days].reverse().map(({ day, causes }) => [
    dayYearWords(day), causes.length > 0 ? listWords(causes.map(causeWords)) : say('course.load.nothing'),
  ])
}

export function DayLoad({ events, today }: { events: readonly JournalEvent[]; today: string }): JSX.Element {
  const days = useMemo(() => loadDays(events), [events])
  const picture = useMemo(() => loadPicture(days, today), [days, today])
  const title = say('course.load.title')
  if (days.length === 0) return <Card look="empty"><p class="quiet">{say('course.load.empty')}</p></Card>
  return (
    <Card>
      <p>{say('course.load.why')}</p>
      <Chart picture={picture} strip />
      <ul class="course-causes">
        {causesByDays(days).map((one) => (
          <li key={one.cause}>{sayCount('course.load.on', one.days, { cause: causeWords(one.cause) })}</li>
        ))}
      </ul>
      <AsTable of={title} columns={[say('course.chart.date'), say('course.load.count')]} rows={() => rowsOf(days)} />
    </Card>
  )
}
