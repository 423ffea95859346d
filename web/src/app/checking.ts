// The gate. Every way to pressing leads over the place `check`: it asks the core what is still to be asked, records the
// check when there is nothing left, and goes on: to `where` while no pain is known, then to `muscles`. A screen that
// changes pains or marks calls `go('check')`; when there is nothing to ask the person does not notice it.
import { call } from '../engine/engine.ts'
import type { Clearance, History, OpensBy } from '../engine/verbs.ts'
import { now } from './clock.ts'
import { record } from './here.ts'
import { questionOf } from './reasons.ts'
import { changeSettings, readSettings } from './settings.ts'
import { screenRequest, withClearance, type Visit } from './visit.ts'
import { updateVisit } from './visiting.ts'

/** No pressing with these verdicts, the gravest first. */
const locking = ['emergency', 'seek_care', 'ask_first'] as const
export type Lock = (typeof locking)[number]

export const lockOf = ({ verdict }: Pick<Clearance, 'verdict'>): Lock | undefined =>
  locking.find((lock) => lock === verdict)
export const locks = (clearance: Clearance): boolean => lockOf(clearance) !== undefined

/** What the core says to the visit so far. */
export const screenNow = (visit: Visit, history?: History): Clearance =>
  call('screen', screenRequest(visit, now(), history))

/** What the core says of the past alone, before anything was answered today. */
export const screenPast = (history: History): Clearance =>
  call('screen', { answers: {}, now: now(), person: readSettings().person, pains: [], history })

/** What earlier answers lock by themselves: what was not asked yet today locks too, and is no news. */
export function rememberedLock({ reasons }: Clearance): Lock | undefined {
  const verdicts = reasons
    .filter((reason) => reason.remembered && !reason.clinician_allowed)
    .map((reason) => reason.verdict)
  return locking.find((verdict) => verdicts.includes(verdict))
}

function recordChecked(visit: Visit, clearance: Clearance): Promise<unknown> {
  return record('checked', {
    answers: visit.answers, about: visit.about, marks: visit.marks, marks_off: visit.marksOff,
    standing_confirmed: visit.standingConfirmed, verdict: clearance.verdict, scope: clearance.scope,
    complete: clearance.complete, ...(visit.pains ? { pains: visit.pains } : {}),
  })
}

/** What own words raised is answered now, by the check or by taking it back. */
function forgetRaised(): void {
  const { person, raised: { [person]: _answered, ...raised } } = readSettings()
  changeSettings({ raised })
}

/**
 * Ends the check. A lock is shown at once and stored after; a check that allows pressing counts only when it is stored.
 * Rejects with JournalFailure, which the shell shows.
 */
export async function settleCheck(visit: Visit, clearance: Clearance): Promise<void> {
  if (locks(clearance)) updateVisit((current) => withClearance(current, clearance))
  await recordChecked(visit, clearance)
  forgetRaised()
  if (!locks(clearance)) updateVisit((current) => withClearance(current, clearance))
}

export type TakenBackBecause = 'mistake' | 'changed' | 'seen'

/** Takes answers back, on record. A whole new check has to follow. */
export async function takeBack(questions: string[], because: TakenBackBecause): Promise<void> {
  forgetRaised()
  for (const question of questions) await record('taken_back', { question, because })
}

export const openedBy = (clearance: Clearance, opening: OpensBy['opening']): string[] =>
  clearance.opens_by.filter((one) => one.opening === opening).flatMap((one) => questionOf(one.rule) ?? [])
