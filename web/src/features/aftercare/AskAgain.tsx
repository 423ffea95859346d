// An alarm for the questions of the next days in the person's own calendar, for whoever wants one.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { now } from '../../app/clock.ts'
import { saveFile } from '../../app/export.ts'
import { reportTrouble, vocabulary } from '../../app/here.ts'
import { addressOf } from '../../app/router.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { say } from '../../words/words.ts'
import type { Done } from './done.ts'

export function AskAgain({ done: { session, at } }: { done: Done }): JSX.Element {
  const [saved, tell] = useState(false)
  const save = async (): Promise<void> => {
    const { calendarOf, calendarName } = await import('./calendar.ts')
    const address = `${location.origin}${location.pathname}${addressOf('tomorrow')}`
    const days = vocabulary().numbers.follow_up_days
    saveFile(calendarName(at), calendarOf({ session, ended: at, days, address }, now()), 'text/calendar')
    tell(true)
  }
  return (
    <Card>
      <h3>{say('after.calendar.title')}</h3>
      <p class="small quiet">{say('after.calendar.what')}</p>
      <Button look="outline" icon="saved" onClick={() => void save().catch(reportTrouble)}>
        {say('after.calendar.save')}
      </Button>
      <p class="small" role="status">{saved && say('after.calendar.saved')}</p>
    </Card>
  )
}
