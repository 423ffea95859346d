import type { JSX } from 'preact'
import type { History, NoGoMark } from '../engine/verbs.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { capital, say, sayName, sayPlace } from '../words/words.ts'
import { marksBefore, withMarkOver, type Visit } from './visit.ts'
import { updateVisit } from './visiting.ts'
import './MarksBefore.css'

function Row({ mark, over }: { mark: NoGoMark; over: boolean }): JSX.Element {
  const place = sayPlace('zone', mark.zone, mark.side)
  return (
    <li>
      <Icon name="no_go" large />
      <span class={over ? 'marks-before-over' : ''}>
        {capital(place)}
        <span class="quiet small">{sayName('mark', mark.reason)}</span>
      </span>
      <Button look="text" onClick={() => updateVisit((visit) => withMarkOver(visit, mark, !over))}>
        {say(over ? 'ui.marks_before.still' : 'ui.marks_before.over')}
      </Button>
    </li>
  )
}

/** What was not to be pressed at an earlier visit still is not, until the person says that it is over. */
export function MarksBefore({ visit, history }: { visit: Visit; history: History | undefined }): JSX.Element | null {
  const marks = marksBefore(visit, history)
  if (marks.length === 0) return null
  return (
    <Card>
      <h2 class="card-title">{say('ui.marks_before.title')}</h2>
      <ul class="marks-before">
        {marks.map((one) => <Row key={`${one.mark.zone}${one.mark.side}${one.mark.reason}`} {...one} />)}
      </ul>
      {marks.some(({ over }) => over) && <p class="quiet small" role="status">{say('ui.marks_before.wait')}</p>}
    </Card>
  )
}
