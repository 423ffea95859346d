import ICAL from 'ical.js'
import { expect, it, vi } from 'vitest'

vi.mock('../../words/words.ts', () => ({ formatTag: () => 'en', say: (key: string) => `${key}, “é”; 痛み` }))
const { calendarName, calendarOf } = await import('./calendar.ts')

const hour = 3_600_000
/** 23:30 on the 27th of March where local time is an hour ahead. */
const ended = { at: Date.UTC(2026, 2, 27, 22, 30), offset_minutes: 60 }
const made = { at: ended.at + hour, offset_minutes: 60 }
const asked = { session: '0192-a', ended, days: 2, address: 'http://127.0.0.1:8080/#/tomorrow' }

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

it('each day that is asked about has one event, at the same time of day wherever the person is then', () => {
  const events = eventsOf(calendarOf(asked, made))
  expect(events.map(({ uid }) => uid)).toEqual(['0192-a-1', '0192-a-2'])
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2026-03-28T23:30:00', '2026-03-29T23:30:00'])
  expect(events.every(({ startDate }) => startDate.zone === ICAL.Timezone.localTimezone)).toBe(true)
  expect(calendarName(ended)).toBe('unknot-2026-03-27.ics')
})

it('each has an alarm at its time, and says in whatever script what it is for', () => {
  for (const event of eventsOf(calendarOf(asked, made))) {
    const alarm = event.component.getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT0S')
    expect(event.summary).toBe('after.calendar.summary, “é”; 痛み')
    expect(event.component.getFirstPropertyValue('url')).toBe(asked.address)
  }
})

it('the same file made twice adds nothing to a calendar', () => {
  const [one, other] = [made, { ...made, at: made.at + hour }].map((at) => eventsOf(calendarOf(asked, at)))
  expect(other?.map(({ uid }) => uid)).toEqual(one?.map(({ uid }) => uid))
})

it('no line is longer than 75 bytes, and none names a pain or a place', () => {
  const text = calendarOf(asked, made)
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text).not.toMatch(/pain|shoulder|massage/i)
})
