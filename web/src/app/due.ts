// Which session the person is to be asked about today.
import type { History, Now, SessionDone, Vocabulary } from '../engine/verbs.ts'
import { daysBetween } from './clock.ts'

export interface Due {
  session: SessionDone
  day: number
  painBefore: number | undefined
}

type Asking = Pick<Vocabulary['numbers'], 'follow_up_days' | 'answered_after_seconds'>

const isSession = (one: SessionDone): boolean => one.record.purpose === 'session' && wasDone(one)

/** What the answers to the last session advised, if it was to see somebody: it stands until the next session. */
export function seesSomebody(history: Pick<History, 'recent'>): boolean {
  const last = (history.recent ?? []).findLast((one) => isSession(one) || one.follow_ups.length > 0)
  return last?.follow_ups.at(-1)?.advice === 'seek_care'
}

/** Something was pressed in it, or a stop sign was said. */
const wasDone = ({ record }: SessionDone): boolean => record.pressed_ms > 0 || record.stop_sign !== undefined

/**
 * First whatever a stop sign has ended, the oldest before the others: its spots wait for this answer (S9). Then the
 * last session, once on each of the days on which it is asked. A press test without a stop sign is not asked
 * about. What is said too soon, right after the session or past midnight, says little and is no answer of a later day.
 */
export function dueFollowUp(history: History, now: Now, numbers: Asking): Due | undefined {
  const afterMs = numbers.answered_after_seconds * 1_000
  const answeredTo = ({ at, follow_ups: answers }: SessionDone): number =>
    Math.max(0, ...answers.filter((answer) => answer.at - at.at >= afterMs).map(({ day }) => day))
  const pains = history.story?.pains ?? []
  const painBefore = pains.length > 0 ? Math.max(...pains.map((pain) => pain.strength)) : undefined
  const known = (history.recent ?? []).filter((one) => one.ended || one.record.stop_sign)
  const before = known.filter((one) => daysBetween(one.at, now) >= 1 && now.at - one.at.at >= afterMs)
  const session = before.find((one) => one.record.stop_sign && answeredTo(one) === 0)
    ?? before.findLast((one) => one.record.purpose === 'session' && wasDone(one))
  if (!session) return undefined
  const day = daysBetween(session.at, now)
  return answeredTo(session) < Math.min(day, numbers.follow_up_days) ? { session, day, painBefore } : undefined
}
