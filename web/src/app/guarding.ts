// Holding on without meaning to: what a person notices of it before and after pressing, and how that is told.
import type { Guarding, JournalEvent } from '../engine/verbs.ts'
import { say } from '../words/words.ts'
import { dayOf } from './clock.ts'
import { listWords } from './dates.ts'
import { gravest } from './gravity.ts'

export const signs = ['clenching', 'breath_held', 'shoulders_up'] as const
export type Sign = (typeof signs)[number]
export type SignOrNone = Sign | 'none'

/** What was touched becomes a yes, the rest a no: all three stand before the eye. Nothing touched: nothing told. */
export function guardingOf(touched: readonly SignOrNone[]): Guarding | undefined {
  if (touched.length === 0) return undefined
  const told = (sign: Sign): 'yes' | 'no' => (touched.includes(sign) ? 'yes' : 'no')
  return { clenching: told('clenching'), breath_held: told('breath_held'), shoulders_up: told('shoulders_up') }
}

export function touchedOf(guarding: Guarding | undefined): SignOrNone[] {
  if (!guarding) return []
  const there = signs.filter((sign) => guarding[sign] === 'yes')
  return there.length > 0 ? there : ['none']
}

/** A sign takes "none" away, and "none" the signs. */
export function touchedNext(before: readonly SignOrNone[], after: readonly SignOrNone[]): SignOrNone[] {
  if (!after.includes('none')) return [...after]
  return before.includes('none') ? after.filter((one) => one !== 'none') : ['none']
}

export const countOf = (guarding: Guarding): number => signs.filter((sign) => guarding[sign] === 'yes').length

/** "teeth clenched and shoulders up"; "none of it". */
export function signsInWords(guarding: Guarding): string {
  const told = signs.flatMap((sign) => {
    const words = say(`guarding.noticed.${sign}`)
    if (guarding[sign] === 'unsure') return [say('guarding.not_sure', { sign: words })]
    return guarding[sign] === 'yes' ? [words] : []
  })
  return told.length > 0 ? listWords(told) : say('guarding.noticed.none')
}

export type Change = 'fewer' | 'same' | 'more'
export function changeOf(before: Guarding, after: Guarding): Change {
  const change = countOf(after) - countOf(before)
  if (change === 0) return 'same'
  return change < 0 ? 'fewer' : 'more'
}

/** What was told of one session. */
export interface GuardingOfSession {
  session: string
  at: number
  day: string
  before?: Guarding
  after?: Guarding
}

const moreCareful = (one: Guarding, other: Guarding): Guarding => ({
  clenching: gravest(one.clenching, other.clenching),
  breath_held: gravest(one.breath_held, other.breath_held),
  shoulders_up: gravest(one.shoulders_up, other.shoulders_up),
})

/** Oldest first, by what was told first of a session. */
export function guardingBySession(events: readonly JournalEvent[]): GuardingOfSession[] {
  const sessions = new Map<string, GuardingOfSession>()
  for (const event of events) {
    if (event.kind !== 'guarding_told') continue
    const { session, asked, guarding } = event.body
    const known = sessions.get(session) ?? { session, at: event.at.at, day: dayOf(event.at) }
    const told = known[asked]
    sessions.set(session, { ...known, [asked]: told ? moreCareful(told, guarding) : guarding })
  }
  return [...sessions.values()]
}
