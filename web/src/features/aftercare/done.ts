// The session that was just done, read from the journal: the record, the plan it followed, the pain before it.
import { useEffect, useState } from 'preact/hooks'
import { journal, reportTrouble } from '../../app/here.ts'
import { readSettings } from '../../app/settings.ts'
import type { JournalEvent, Now, PainMark, SessionPlan, SessionRecord } from '../../engine/verbs.ts'

export interface Done {
  session: string
  at: Now
  record: SessionRecord
  plan: SessionPlan | undefined
  pains: PainMark[]
}

/** The session of this visit, or the last one that ended. */
export function findDone(events: readonly JournalEvent[], session?: string): Done | undefined {
  const ended = events.filter((event) => event.kind === 'session_ended')
  const end = ended.find((event) => event.body.session === session) ?? ended.at(-1)
  if (!end) return undefined
  const start = events.find((event) => event.kind === 'session_started' && event.body.session === end.body.session)
  const mapped = events.filter((event) => event.kind === 'mapped' && event.at.at <= end.at.at).at(-1)
  return {
    session: end.body.session,
    at: end.at,
    record: end.body.record,
    plan: start?.kind === 'session_started' ? start.body.plan : undefined,
    pains: mapped?.kind === 'mapped' ? mapped.body.pains : [],
  }
}

/** undefined while it is read, null when there is none. */
export function useDone(session: string | undefined): Done | null | undefined {
  const [done, show] = useState<Done | null>()
  useEffect(() => {
    const read = async (): Promise<void> =>
      show(findDone(await journal().events(readSettings().person), session) ?? null)
    read().catch((failure: unknown) => {
      reportTrouble(failure)
      show(null)
    })
  }, [session])
  return done
}

export const strongest = (pains: readonly PainMark[]): number | undefined =>
  pains.length > 0 ? Math.max(...pains.map((pain) => pain.strength)) : undefined
