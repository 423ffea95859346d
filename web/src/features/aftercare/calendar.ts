// The days on which a session is asked about, as a file for the person's own calendar. Others may see a calendar: it
// names no pain and no place.
import { ICalAlarmType, ICalCalendar } from 'ical-generator'
import { dayOf } from '../../app/clock.ts'
import type { Now } from '../../engine/verbs.ts'
import { formatTag, say } from '../../words/words.ts'

interface Asked {
  session: string
  /** When it ended: it is asked about at the same time of day. */
  ended: Now
  /** On so many days after it. */
  days: number
  /** Where the questions are. */
  address: string
}

const dayMs = 86_400_000

/** The file's text (RFC 5545), in the time of wherever the person is then. Opened twice it makes no second entries. */
export function calendarOf({ session, ended, days, address }: Asked, made: Now): string {
  const calendar = new ICalCalendar({ prodId: { company: 'Unknot', product: say('app.name'), language: formatTag() } })
  for (let day = 1; day <= days; day += 1) {
    // Floating times are read from the fields of UTC.
    const start = new Date(ended.at + ended.offset_minutes * 60_000 + day * dayMs)
    const event = calendar.createEvent({
      id: `${session}-${day}`, start, floating: true, stamp: new Date(made.at), summary: say('after.calendar.summary'),
      url: address,
    })
    event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: say('after.calendar.summary') })
  }
  return calendar.toString()
}

export const calendarName = (ended: Now): string => `unknot-${dayOf(ended)}.ics`
