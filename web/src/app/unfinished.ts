// A session that has a start in the journal and no end: the page was closed, crashed or put away while it ran. It can
// be gone on with, paused, for as long as a pause may be; after that it is over, and its end is put on record.
import { useEffect, useState } from 'preact/hooks'
import type { History, JournalEvent, Now, SessionEvent, SessionPlan } from '../engine/verbs.ts'
import { call } from '../engine/engine.ts'
import { now, nowFrom } from './clock.ts'
import { journal, record, reportTrouble, vocabulary } from './here.ts'
import { go } from './router.ts'
import { readSettings } from './settings.ts'

export interface Unfinished { session: string; started: Now; plan: SessionPlan; events: SessionEvent[] }

/** The last session that was started on this device, with what happened in it, unless it has ended. */
export function findUnfinished(events: readonly JournalEvent[], device: string | undefined): Unfinished | undefined {
  const start = events.findLast((event) => event.kind === 'session_started' && event.device === device)
  if (start?.kind !== 'session_started' || !start.body.plan) return undefined
  const { session, plan } = start.body
  if (events.some((event) => event.kind === 'session_ended' && event.body.session === session)) return undefined
  const signals = events.flatMap((event) => {
    if (event.kind !== 'session_signalled' || event.body.session !== session) return []
    const { session: _session, ...signalled } = event.body
    return [signalled]
  })
  return { session, plan, started: start.at, events: signals.sort((a, b) => a.at - b.at) }
}

export const readUnfinished = async (): Promise<Unfinished | undefined> =>
  findUnfinished(await journal().events(readSettings().person), await journal().device())

/** Whether the past says that one is open; it may be one of another device. */
const mayBeOpen = ({ recent = [] }: Pick<History, 'recent'>): boolean => recent.some((one) => !one.ended)

/** Looked at again when the past changes; null as long as it is not known. */
export function useUnfinished(history: History | undefined): Unfinished | undefined | null {
  const [unfinished, show] = useState<Unfinished | undefined | null>(null)
  const open = history && mayBeOpen(history)
  useEffect(() => {
    let current = true
    const look = async (): Promise<void> => {
      const found = await readUnfinished()
      const left = found && !(await closeIfOld(found)) ? found : undefined
      if (current) show(left)
    }
    if (open) look().catch(reportTrouble)
    else show(null)
    return () => {
      current = false
    }
  }, [history, open])
  return open === false ? undefined : unfinished
}

/**
 * For the screens from which a session is started: come back to while it is open, they would speak of it as done. Today
 * says that it was cut short. True while they have to wait.
 */
export function useLeavesToOpenSession(history: History | undefined): boolean {
  const unfinished = useUnfinished(history)
  useEffect(() => {
    if (unfinished) go('today', '', { replace: true })
  }, [unfinished])
  return unfinished !== undefined
}

/** A session older than a pause may be is over: its end is put on record as the core counts it. True if it was. */
export async function closeIfOld({ session, started, plan, events }: Unfinished): Promise<boolean> {
  const age = now().at - started.at
  const overAfterMs = vocabulary().numbers.pause_over_seconds * 1_000
  if (age >= 0 && age < overAfterMs) return false
  const at = Math.max(overAfterMs, events.at(-1)?.at ?? 0)
  const { record: done } = call('session', { plan, started, events: [...events, { at, signal: 'stop' }] })
  await record('session_ended', { session, record: done }, { at: nowFrom(started)() })
  return true
}
