// Steps back over the map, however it was changed: painted, from the list, or in words. They are kept with the visit
// and go with it.
import { keepSteps, readKeptSteps } from '../../app/settings.ts'
import { createStore, useStore } from '../../app/store.ts'
import { mapOf, withMap, type Visit } from '../../app/visit.ts'
import { updateVisit, useVisit, visit } from '../../app/visiting.ts'
import { read, written, type Steps } from './steps.ts'

const mostSteps = 60
const none = (began: number): Steps => ({ began, past: [], future: [], last: '' })
const steps = createStore<Steps>(read(readKeptSteps() ?? '') ?? none(0))
const stepsOf = ({ began }: Visit): Steps => (steps.get().began === began ? steps.get() : none(began))

function keep(next: Steps): void {
  steps.set(next)
  keepSteps(written(next))
}

/** `about`: with the same words again, as a slider gives them, it is still the same step. */
export function changeMap(change: (visit: Visit) => Visit, about = ''): void {
  const before = visit()
  const { began, past, last } = stepsOf(before)
  updateVisit(change)
  if (visit() === before) return
  const same = about !== '' && about === last
  keep({ began, past: same ? past : [...past, mapOf(before)].slice(-mostSteps), future: [], last: about })
}

function step(from: 'past' | 'future', to: 'past' | 'future'): void {
  const known = stepsOf(visit())
  const map = known[from].at(-1)
  if (!map) return
  const here = mapOf(visit())
  updateVisit((now) => withMap(now, map))
  const moved = { [from]: known[from].slice(0, -1), [to]: [...known[to], here] }
  keep({ ...known, ...moved, last: '' })
}

export interface UndoSteps { undo: (() => void) | undefined; redo: (() => void) | undefined }

/** The step back and the step forward, where there is one. */
export function useUndo(): UndoSteps {
  useStore(steps)
  const { past, future } = stepsOf(useVisit())
  return {
    undo: past.length > 0 ? () => step('past', 'future') : undefined,
    redo: future.length > 0 ? () => step('future', 'past') : undefined,
  }
}
