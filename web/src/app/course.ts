// The course over weeks as the core tells it, in words. What changed, how sure that is and what matters is the core's
// answer; here numbers only get their names.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { call, EngineRefusal, loadWordsEngine } from '../engine/engine.ts'
import type { JournalEvent, ProgressAnswer, TrialAnswer } from '../engine/verbs.ts'
import { formatTag, say, sayKey } from '../words/words.ts'
import { now } from './clock.ts'
import { goalWords, motionWords, painWords } from './measured.ts'

export type OneCourse = ProgressAnswer['courses'][number]
export type Noticed = ProgressAnswer['notices'][number]
export type Subject = NonNullable<ProgressAnswer['main']>

/** What the core tells from all events of one person. */
interface OverWeeks { progress: ProgressAnswer; trial: TrialAnswer }

/** What became of asking the core. `again` fetches once more what could not be fetched. */
export type Asked<Answer = unknown> =
  | { state: 'coming' }
  | { state: 'failed'; again: () => void }
  | { state: 'refused'; why: string }
  | { state: 'told'; answer: Answer }

function ask<V extends keyof OverWeeks>(verb: V, events: readonly JournalEvent[]): Asked<OverWeeks[V]> {
  try {
    return { state: 'told', answer: call(verb, { now: now(), events: [...events] }) as OverWeeks[V] }
  } catch (failure) {
    if (failure instanceof EngineRefusal) return { state: 'refused', why: failure.message }
    throw failure
  }
}

/** The core's part for this is fetched when it is first asked. `events`: all of one person, undefined until read. */
export function useOverWeeks<V extends keyof OverWeeks>(
  verb: V, events: readonly JournalEvent[] | undefined,
): Asked<OverWeeks[V]> {
  const [core, settle] = useState<'coming' | 'there' | 'failed'>('coming')
  const load = (): void => {
    settle('coming')
    loadWordsEngine().then(() => settle('there'), () => settle('failed'))
  }
  useEffect(load, [])
  return useMemo(() => {
    if (core === 'failed') return { state: 'failed', again: load }
    return core === 'there' && events ? ask(verb, events) : { state: 'coming' }
  }, [core, events])
}

/** What is measured, with its side (S16): "Pain now, on the left". */
export function subjectWords(subject: Subject, text?: string): string {
  const { measure, side, motion } = subject
  switch (measure) {
    case 'pain_now':
      return painWords('now', side)
    case 'pain_worst':
      return painWords('worst', side)
    case 'pain_moving':
      return painWords('moving', side)
    case 'pain_at_visit':
      return sayKey(`course.visit.${side ?? 'all'}`)
    case 'ability':
      return goalWords(text)
    case 'range':
      return motionWords(motion ?? '', side)
  }
}

export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.measure === b.measure && a.side === b.side && a.motion === b.motion && a.goal === b.goal

/** A number in tenths as it is read: "3.5". */
export const tenthsWords = (tenths: number): string =>
  new Intl.NumberFormat(formatTag(), { maximumFractionDigits: 1 }).format(tenths / 10)

export const amountWords = (measure: Subject['measure'], tenths: number): string =>
  say(measure === 'range' ? 'course.amount.degrees' : 'course.amount.points', { n: tenthsWords(tenths) })

/** A difference with its direction in a word: a minus is easily not seen. */
export function changeWords(measure: Subject['measure'], tenths: number): string {
  if (tenths === 0) return say('course.amount.none')
  return say(tenths < 0 ? 'course.amount.less' : 'course.amount.more', {
    n: amountWords(measure, Math.abs(tenths)),
  })
}

/** A soreness or a pain of ten. */
export const pointsChangeWords = (tenths: number): string => changeWords('pain_now', tenths)
