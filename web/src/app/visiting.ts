// Holds the visit of this tab. Kept by the settings so that a reload loses nothing; gone when the tab is closed.
import { now } from './clock.ts'
import { vocabulary } from './here.ts'
import { keepVisit, readKeptVisit, readSettings } from './settings.ts'
import { createStore, useStore, type Store } from './store.ts'
import { newVisit, type Visit } from './visit.ts'

/** A visit older than a check may be is not gone on with: the check has to be new anyway. */
function read(): Visit {
  const keptFor = vocabulary().numbers.clearance_fresh_seconds * 1_000
  const fresh = newVisit(readSettings().person, now())
  const kept = readKeptVisit()
  const age = kept ? fresh.began - kept.began : Infinity
  return kept && kept.person === fresh.person && age >= 0 && age < keptFor ? { ...fresh, ...kept } : fresh
}

let held: Store<Visit> | undefined
/** Read when it is first asked for: how long a visit is kept is content's, and comes with the vocabulary. */
const visits = (): Store<Visit> => (held ??= createStore(read()))
export const visit = (): Visit => visits().get()
export const useVisit = (): Visit => useStore(visits())

/** `updateVisit((visit) => withPains(visit, pains))` */
export function updateVisit(change: (visit: Visit) => Visit): void {
  visits().update(change)
  keepVisit(visit())
}

/**
 * A whole new visit: nothing of the last one is carried over. `again`: questions that were taken back, to be asked
 * before all others: the core lifts what they led to only when they are answered with no.
 */
export const startVisit = (again: string[] = []): void =>
  updateVisit(() => ({ ...newVisit(readSettings().person, now()), again }))
