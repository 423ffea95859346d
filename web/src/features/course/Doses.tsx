// Soreness against dose: what was pressed and how sore it was later, on the same days, one strip below the other.
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { tenthsWords } from '../../app/course.ts'
import { dayYearWords } from '../../app/dates.ts'
import type { ProgressAnswer } from '../../engine/verbs.ts'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../words/words.ts'
import { AsTable } from './AsTable.tsx'
import { Chart } from './Chart.tsx'
import { dosePictures } from './pictures.ts'
import { doseWords } from './sentences.ts'

const minutesWords = (seconds: number): string =>
  say('course.dose.minutes', { n: tenthsWords(Math.round(seconds / 6)) })

export function Doses({ answer, today }: { answer: ProgressAnswer; today: string }): JSX.Element {
  const { doses } = answer
  const { soreness, pressed } = useMemo(() => dosePictures(doses, today), [doses, today])
  const title = say('course.dose.title')
  if (doses.length === 0) {
    return (
      <Card look="empty">
        <h3 class="card-title">{title}</h3>
        <p class="quiet">{say('course.dose.empty')}</p>
      </Card>
    )
  }
  return (
    <Card>
      <h3 class="card-title">{title}</h3>
      <p>{doseWords(answer)}</p>
      <p class="quiet small course-strip-name">{say('course.dose.soreness')}</p>
      <Chart picture={soreness} strip />
      <p class="quiet small course-strip-name">{say('course.dose.pressed')}</p>
      <Chart picture={pressed} strip />
      <p class="quiet small">{say('course.dose.why')}</p>
      <AsTable
        of={title}
        columns={[say('course.chart.date'), say('course.dose.pressed_short'), say('course.dose.soreness_short')]}
        rows={() => [...doses].reverse().map((one) =>
          [dayYearWords(one.day), minutesWords(one.pressed_seconds), `${one.soreness}`])}
      />
    </Card>
  )
}
