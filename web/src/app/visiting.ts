// Holds the visit of this tab. Kept by the settings so that a reload loses nothing; gone when the tab is closed.
import type { History } from '../engine/verbs.ts'
import { now } from './clock.ts'
import { vocabulary } from './here.ts'
import { keepSteps, keepVisit, readKeptVisit, readSettings } from './settings.ts'
import { createStore, useStore, type Store } from './store.ts'
import { newVisit, withoutUnsent, withRaised, withStory, withUnsent, type Visit } from './visit.ts'

/** A visit older than a check may be is not gone on with: the check has to be new anyway. */
export function isOld({ began }: Visit): boolean {
  const age = now().at - began
  return age < 0 || age >= vocabulary().numbers.clearance_fresh_seconds * 1_000
}

/** With what own words have raised since the last check. */
function freshVisit(): Visit {
  const { person, raised } = readSettings()
  return withRaised(newVisit(person, now()), raised[person] ?? {})
}

function read(): Visit {
  const fresh = freshVisit()
  const kept = readKeptVisit()
  if (kept && kept.person === fresh.person && !isOld(kept)) return { ...fresh, ...kept }
  keepSteps(undefined)
  return fresh
}

let held: Store<Visit> | undefined
/** Read when it is first asked for: how long a visit is kept is content's, and comes with the vocabulary. */
const visits = (): Store<Visit> => (held ??= createStore(read()))
export const visit = (): Visit => visits().get()
export const useVisit = (): Visit => useStore(visits())

/** `updateVisit((visit) => withPains(visit, pains))` */
export function updateVisit(change: (visit: Visit) => Visit): void {
  const { began } = visit()
  visits().update(change)
  if (visit().began !== began) keepSteps(undefined)
  keepVisit(visit())
}

/**
 * A whole new visit: nothing of the last one is carried over. `again`: questions that were taken back, to be asked
 * before all others: the core lifts what they led to only when they are answered with no.
 */
export const startVisit = (again: string[] = []): void =>
  updateVisit(() => {
    const fresh = freshVisit()
    return { ...fresh, again: [...new Set([...again, ...fresh.again])] }
  })

/** The same for what was taken back on the way: what was shown on the map is not lost with it. */
export function startAgain(again: string[]): void {
  const { pains, touched, painted, redraw, marks, marksOff, movements, causes, qualities, mapOpen, carried, unsent } =
    visit()
  startVisit(again)
  const told = { pains, touched, painted, redraw, qualities, mapOpen, carried, unsent }
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  updateVisit((fresh) => ({ ...fresh, ...known, marks, marksOff, movements, causes }))
}

/** A whole new visit about the pain of the last one. */
export function startFromStory(history: History | undefined): void {
  startVisit()
  updateVisit((fresh) => withStory(fresh, history))
}

/** What a screen holds until it is sent, kept with the visit. It stands there again; nothing is sent by itself. */
export function useUnsent<T>(screen: string, initial: T): [T, (change: (before: T) => T) => void] {
  const read = ({ unsent }: Visit): T => (unsent?.[screen] as T | undefined) ?? initial
  return [
    read(useVisit()),
    (change) => updateVisit((current) => withUnsent(current, screen, change(read(current)))),
  ]
}
export const forgetUnsent = (screen: string): void => updateVisit((current) => withoutUnsent(current, screen))
