// Which session the person is to be asked about today.
import type { History, Now, SessionDone } from '../engine/verbs.ts'
import { daysBetween } from './clock.ts'

export interface Due {
  session: SessionDone
  day: number
  painBefore: number | undefined
}

/** The latest day that was answered; right after a session says little and is no answer of a later day. */
const answeredTo = ({ follow_ups: answers }: SessionDone): number => Math.max(0, ...answers.map(({ day }) => day))

/**
 * First whatever a stop sign has ended, the oldest before the others: its spots wait for this answer (S9). Then the
 * last session, once on each of `askedDays`. A press test without a stop sign is not asked about.
 */
export function dueFollowUp(history: History, now: Now, askedDays: number): Due | undefined {
  const pains = history.story?.pains ?? []
  const painBefore = pains.length > 0 ? Math.max(...pains.map((pain) => pain.strength)) : undefined
  const known = (history.recent ?? []).filter((one) => one.ended || one.record.stop_sign)
  const before = known.filter((one) => daysBetween(one.at, now) >= 1)
  const session = before.find((one) => one.record.stop_sign && answeredTo(one) === 0)
    ?? before.findLast((one) => one.record.purpose === 'session')
  if (!session) return undefined
  const day = daysBetween(session.at, now)
  return answeredTo(session) < Math.min(day, askedDays) ? { session, day, painBefore } : undefined
}
