import type { JournalTrouble } from '../../journal/failure.ts'

/** A file of another kind: its first line already is not ours. */
export const isAnother = (reason: JournalTrouble, detail: string): boolean =>
  reason === 'not_understood' && detail === '/0'

/** The line of the file, counted from one, that a refusal is about: "/3" of the reader is line 4. The core names places
 *  inside the events ("/events/0/body"): its numbers count events, which start on line 2. */
export function lineOf(reason: JournalTrouble, detail: string): number | undefined {
  if (reason !== 'not_understood') return undefined
  const event = /^\/events\/(\d+)/.exec(detail)
  if (event) return Number(event[1]) + 2
  const line = /^\/(\d+)$/.exec(detail)
  return line ? Number(line[1]) + 1 : undefined
}
