// The record as days: what was done, said and noted, newest first; and the pain numbers for the line.
import { dayOf } from '../../app/clock.ts'
import { signsInWords } from '../../app/guarding.ts'
import { vocabulary } from '../../app/here.ts'
import {
  globalWords, goalWords, middleOf, motionWords, painWords, spreadOf,
} from '../../app/measured.ts'
import { readNote } from '../../app/right_after.ts'
import type { JournalEvent, PainMark, SessionRecord } from '../../engine/verbs.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { capital, say, sayCount, sayKey, sayPlace } from '../../words/words.ts'

/** With fewer entries a picture of all of them would say more than is known. */
export const enough = 5

export interface Entry {
  id: string
  at: number
  icon: IconName
  title: string
  more: string
  /** What was marked, to be shown on the figure. */
  pains?: readonly PainMark[]
  /** Which caps made it smaller when it was planned, in words. */
  cuts?: readonly string[]
}
export interface HistoryDay {
  day: string
  entries: Entry[]
}
export interface PainPoint {
  at: number
  day: string
  pain: number
}

function sessionEntry(record: SessionRecord): Pick<Entry, 'icon' | 'title' | 'more'> {
  const muscles = record.spots.map((spot) => sayPlace('muscle', spot.muscle, spot.side)).join(', ')
  if (record.purpose === 'press_test')
    return { icon: 'hand', title: say('history.press_test'), more: capital(muscles) }
  const seconds = Math.round(record.pressed_ms / 1000)
  return {
    icon: 'ball',
    title: record.stop_sign
      ? say('history.session_stopped')
      : say(record.finished ? 'history.session' : 'history.session_short'),
    more: [capital(muscles), say('history.pressed', { n: seconds })].filter(Boolean).join(' · '),
  }
}

const places = (pains: readonly PainMark[]): string =>
  pains
    .map((pain) => say('ui.figure.painted', { place: sayPlace('zone', pain.zone, pain.side), number: pain.strength }))
    .join('; ')

/** Own words as they are; what was said right after pressing as sentences. */
function noteWords(text: string): string {
  const said = readNote(text)
  if (!said) return text
  const { again, guarding } = said
  const name = vocabulary().movements.find((one) => one.id === again?.movement)?.words['name'] ?? ''
  return [
    ...(again ? [sayKey(`history.after.${again.ease}.${again.side}`, { movement: name })] : []),
    ...(guarding ? [say(`history.after.guarding.${guarding}`)] : []),
  ].join(' ')
}

/** The words that an activity had when it was scored. */
type TextOf = ReadonlyMap<string, string>

function goalTexts(events: readonly JournalEvent[]): TextOf {
  const named = new Map<string, string>()
  const texts = new Map<string, string>()
  for (const event of events) {
    if (event.kind === 'goal_named') named.set(event.body.goal, event.body.text)
    const text = event.kind === 'goal_scored' ? named.get(event.body.goal) : undefined
    if (text !== undefined) texts.set(event.id, text)
  }
  return texts
}

/** What was measured; undefined for every other kind. */
function measuredEntry(event: JournalEvent, goals: TextOf): Omit<Entry, 'id' | 'at'> | undefined {
  switch (event.kind) {
    case 'pain_told':
      return { icon: 'pain', title: painWords(event.body.asked, event.body.side), more: numberWords(event.body.pain) }
    case 'goal_named':
      return { icon: 'walk', title: say('measure.goals.named'), more: event.body.text }
    case 'goal_scored':
      return { icon: 'walk', title: goalWords(goals.get(event.id)), more: numberWords(event.body.ability) }
    case 'global_change_told':
      return { icon: 'say', title: say('measure.overall.title'), more: globalWords(event.body.change) }
    case 'range_measured': {
      const { motion, side, tries } = event.body
      const words = { middle: middleOf(tries), spread: spreadOf(tries) }
      return { icon: 'turn', title: motionWords(motion, side), more: say('measure.range.spread', words) }
    }
    default:
      return undefined
  }
}

const numberWords = (n: number): string => say('measure.of_10', { n })

type CutsOf = ReadonlyMap<string, readonly string[]>

/** What was said of each session's plan when it was made. */
const cutsBySession = (events: readonly JournalEvent[]): CutsOf =>
  new Map(events.flatMap((event) =>
    event.kind === 'session_started' && event.body.plan && event.body.purpose === 'session'
      ? [[event.body.session, event.body.plan.cuts.map((cut) => sayKey(`plan.cut.${cut}`))] as const]
      : []))

/** What one entry is told with that stands in others. */
interface Known { cuts: CutsOf; goals: TextOf }

function entryOf(event: JournalEvent, known: Known): Omit<Entry, 'id' | 'at'> | undefined {
  switch (event.kind) {
    case 'session_ended':
      return { ...sessionEntry(event.body.record), cuts: known.cuts.get(event.body.session) ?? [] }
    case 'followed_up':
      return {
        icon: 'ask',
        title: say(event.body.day === 0 ? 'history.right_after' : 'history.follow_up', {
          n: event.body.answers.soreness,
        }),
        more: sayKey(`tomorrow.advice.${event.body.advice}.title`),
      }
    case 'noted':
      return {
        icon: 'note',
        title: event.body.pain === undefined ? say('history.note') : say('history.note_pain', { n: event.body.pain }),
        more: noteWords(event.body.text),
      }
    case 'mapped':
      return {
        icon: 'pain',
        title: sayCount('history.mapped', event.body.pains.length),
        more: capital(places(event.body.pains)),
        pains: event.body.pains,
      }
    case 'checked':
      return event.body.complete
        ? { icon: 'tick', title: say('history.checked'), more: sayKey(`history.verdict.${event.body.verdict}`) }
        : undefined
    case 'guarding_told': {
      const { asked, guarding } = event.body
      return { icon: 'tense', title: say(`guarding.entry.${asked}`, { signs: signsInWords(guarding) }), more: '' }
    }
    case 'taken_back': {
      const short = vocabulary().questions.find((one) => one.id === event.body.question)?.words.short ?? ''
      return { icon: 'undo', title: say('history.taken_back'), more: short }
    }
    default:
      return measuredEntry(event, known.goals)
  }
}

/** A check that a later one of the same visit came to as well: a place was marked, and more was asked. */
function saidAgain(event: JournalEvent, later: JournalEvent | undefined): boolean {
  if (event.kind !== 'checked' || later?.kind !== 'checked' || event.body.verdict !== later.body.verdict) return false
  return later.at.at - event.at.at < vocabulary().numbers.clearance_fresh_seconds * 1_000
}

export function historyDays(events: readonly JournalEvent[]): HistoryDay[] {
  const days = new Map<string, Entry[]>()
  const known = { cuts: cutsBySession(events), goals: goalTexts(events) }
  let later: JournalEvent | undefined
  for (const event of [...events].reverse()) {
    const entry = entryOf(event, known)
    if (!entry || saidAgain(event, later)) continue
    if (event.kind === 'checked') later = event
    const day = dayOf(event.at)
    days.set(day, [...(days.get(day) ?? []), { id: event.id, at: event.at.at, ...entry }])
  }
  return [...days].map(([day, entries]) => ({ day, entries }))
}

/** Every pain number the person gave, oldest first. A map counts with its strongest place. */
export function painPoints(events: readonly JournalEvent[]): PainPoint[] {
  return events.flatMap((event): PainPoint[] => {
    const pain = painOf(event)
    return pain === undefined ? [] : [{ at: event.at.at, day: dayOf(event.at), pain }]
  })
}

function painOf(event: JournalEvent): number | undefined {
  switch (event.kind) {
    case 'noted':
      return event.body.pain
    case 'pain_told':
      return event.body.asked === 'now' ? event.body.pain : undefined
    case 'followed_up':
      return event.body.answers.pain
    case 'mapped':
      return event.body.pains.length > 0 ? Math.max(...event.body.pains.map((one) => one.strength)) : undefined
    default:
      return undefined
  }
}
