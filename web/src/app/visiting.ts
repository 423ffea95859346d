// Holds the visit of this tab. Kept by the settings so that a reload loses nothing; gone when the tab is closed.
import { now } from './clock.ts'
import { keepVisit, readKeptVisit, readSettings } from './settings.ts'
import { createStore, useStore } from './store.ts'
import { newVisit, type Visit } from './visit.ts'

/** A visit older than this is not gone on with: the check has to be new anyway. */
const keptFor = 60 * 60_000

function read(): Visit {
  const fresh = newVisit(readSettings().person, now())
  const kept = readKeptVisit()
  const age = kept ? fresh.began - kept.began : Infinity
  return kept && kept.person === fresh.person && age >= 0 && age < keptFor ? { ...fresh, ...kept } : fresh
}

const visits = createStore<Visit>(read())
export const visit = (): Visit => visits.get()
export const useVisit = (): Visit => useStore(visits)

/** `updateVisit((visit) => withPains(visit, pains))` */
export function updateVisit(change: (visit: Visit) => Visit): void {
  visits.update(change)
  keepVisit(visits.get())
}

/**
 * A whole new visit: nothing of the last one is carried over. `again`: questions that were taken back, to be asked
 * before all others: the core lifts what they led to only when they are answered with no.
 */
export const startVisit = (again: string[] = []): void =>
  updateVisit(() => ({ ...newVisit(readSettings().person, now()), again }))
