// Days and hours in the person's language, from the browser itself.
import { formatTag } from '../words/words.ts'

export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(formatTag(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))

/** As short as it can be read: below a picture, in a narrow column. */
export const shortDayWords = (day: string): string =>
  new Intl.DateTimeFormat(formatTag(), { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))

/** Where a large text leaves no room for more: "22/11". */
export const tightDayWords = (day: string): string =>
  new Intl.DateTimeFormat(formatTag(), { day: 'numeric', month: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))

/** Short, and with its year: where a course of years is told. */
export const dayYearWords = (day: string): string =>
  new Intl.DateTimeFormat(formatTag(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** Where a picture is too narrow for days: "Nov 2026". */
export const monthWords = (day: string): string =>
  new Intl.DateTimeFormat(formatTag(), { month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))

/** With its year, for what is kept on paper. */
export const dateWords = (day: string): string =>
  new Intl.DateTimeFormat(formatTag(), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** With its date: a weekday alone may be a week away. */
export const momentWords = (at: number): string =>
  new Intl.DateTimeFormat(formatTag(), {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit',
  }).format(new Date(at))

/** "a, b and c", as the language joins them. */
export const listWords = (words: string[]): string =>
  new Intl.ListFormat(formatTag(), { type: 'conjunction' }).format(words)
