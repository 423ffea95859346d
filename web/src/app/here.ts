// What the page stands on once it has started: the journal, the vocabulary, and what went wrong with storing.
import { useEffect, useState } from 'preact/hooks'
import type { EventBodies, EventKind, EventOf, History, Vocabulary } from '../engine/verbs.ts'
import { asFailure } from '../journal/failure.ts'
import type { AppendOptions, Journal, JournalFailure } from '../journal/journal.ts'
import { readSettings, useSettings } from './settings.ts'
import { createStore, useStore } from './store.ts'

export interface Here { journal: Journal | undefined; vocabulary: Vocabulary }

let here: Here | undefined

export function settleHere(value: Here): void {
  here = value
}

function standing(): Here {
  if (!here) throw new Error('the page has not started')
  return here
}

export const vocabulary = (): Vocabulary => standing().vocabulary
/** The journal, or the JournalFailure that says why there is none. */
export function journal(): Journal {
  const { journal: opened } = standing()
  if (!opened) throw troubles.get() ?? asFailure(undefined)
  return opened
}

const troubles = createStore<JournalFailure | undefined>(undefined)
/** What could not be stored. Shown until it is mended: the shell draws it above every screen. */
export const useTrouble = (): JournalFailure | undefined => useStore(troubles)
export const reportTrouble = (failure: unknown): void => troubles.set(asFailure(failure))
export const clearTrouble = (): void => troubles.set(undefined)

/** Outside of pressing storage gets so long before the person is told that it hangs. */
const patienceMs = 4_000

/**
 * Records what happened for the person whose day it is. Resolves when it is on disk. When it cannot be stored the
 * person is told by the shell, and the returned promise rejects with JournalFailure: nothing may go on as if it were.
 */
export async function record<K extends EventKind>(
  kind: K, body: EventBodies[K], options: AppendOptions = {},
): Promise<EventOf<K>> {
  try {
    const event = await journal().append(kind, body, { person: readSettings().person, within: patienceMs, ...options })
    clearTrouble()
    return event
  } catch (failure) {
    reportTrouble(failure)
    throw asFailure(failure)
  }
}

/** The past of the person whose day it is. Rejects with JournalFailure. */
export const readHistory = async (): Promise<History> => journal().history(readSettings().person)

/** The past for drawing a screen; undefined until it is read. Follows every change of the journal. */
export function useHistory(): History | undefined {
  const { person } = useSettings()
  const [history, show] = useState<History>()
  useEffect(() => {
    let current = true
    const read = (): void => {
      readHistory().then((past) => current && show(past), reportTrouble)
    }
    read()
    const end = standing().journal?.onChange(read)
    return () => {
      current = false
      end?.()
    }
  }, [person])
  return history
}
