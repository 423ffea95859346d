// The session that was just done, read from the journal: the record, the plan it followed, the pain before it.
import { useEffect, useState } from 'preact/hooks'
import { guardingBySession } from '../../app/guarding.ts'
import { journal, reportTrouble } from '../../app/here.ts'
import { readSettings } from '../../app/settings.ts'
import type { Guarding, JournalEvent, Now, PainMark, SessionPlan, SessionRecord } from '../../engine/verbs.ts'

export interface Done {
  session: string
  at: Now
  record: SessionRecord
  plan: SessionPlan | undefined
  pains: PainMark[]
  /** What was noticed before pressing. */
  guardingBefore: Guarding | undefined
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
    guardingBefore: guardingBySession(events).find((told) => told.session === end.body.session)?.before,
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

/** How many spots were looked for and not found, so that nothing was pressed there. */
export const notFound = ({ spots }: SessionRecord): number =>
  spots.filter(({ end, holds }) => end === 'not_found' && holds === 0).length

export const strongest = (pains: readonly PainMark[]): number | undefined =>
  pains.length > 0 ? Math.max(...pains.map((pain) => pain.strength)) : undefined
