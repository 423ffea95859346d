// The export file (.unknot): a head line, one event a line in the order of the fold, tombstones, and a last line with
// the count of the lines before it and the digest of their bytes.
import type { JournalEvent } from '../engine/verbs.ts'
import { canonical, sha256 } from './canonical.ts'
import { JournalFailure } from './failure.ts'
import { compareEvents } from './order.ts'

export interface JournalText { events: JournalEvent[]; erased: string[] }

const head = '{"unknot_journal":1}'

export async function writeJournal({ events, erased }: JournalText): Promise<string> {
  const lines = [
    head,
    ...[...events].sort(compareEvents).map(canonical),
    ...[...erased].sort().map((id) => canonical({ erased: id })),
  ]
  const body = lines.map((line) => `${line}\n`).join('')
  return `${body}${canonical({ end: { lines: lines.length, sha256: await sha256(body) } })}\n`
}

function readLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new JournalFailure('not_understood', `/${number}`)
  }
}

/** Reads a whole file or nothing: a missing, altered or additional byte is refused. */
export async function readJournal(text: string): Promise<JournalText> {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new JournalFailure('broken_file', 'end')
  const last = lines.pop() ?? ''
  if (lines[0] !== head) throw new JournalFailure('not_understood', '/0')
  const body = lines.map((line) => `${line}\n`).join('')
  if (last !== canonical({ end: { lines: lines.length, sha256: await sha256(body) } })) {
    throw new JournalFailure('broken_file', 'end')
  }
  const events: JournalEvent[] = []
  const erased: string[] = []
  lines.slice(1).forEach((line, index) => {
    const value = readLine(line, index + 1) as JournalEvent & { erased?: string }
    if (typeof value.erased === 'string') erased.push(value.erased)
    else events.push(value)
  })
  return { events, erased }
}
