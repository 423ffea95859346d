// Exchange with the server that the page came from, if it is one: what is new goes there, what is missing comes back.
// Never waited for, never in the way. A static host, no network or no permission: the page simply works alone.
import type { JournalEvent } from '../engine/verbs.ts'
import type { Journal } from '../journal/journal.ts'
import { createStore, useStore } from './store.ts'

export type SyncState = 'alone' | 'busy' | 'same' | 'waiting' | 'refused'

const states = createStore<SyncState>('alone')
export const useSync = (): SyncState => useStore(states)

const atOnce = 200
const everyMs = 60_000
const soonMs = 1_500

const addressOf = (path: string): URL => new URL(path, document.baseURI)

async function isServer(): Promise<boolean> {
  const response = await fetch(addressOf('health'), { cache: 'no-store' })
  if (!response.ok || !response.headers.get('content-type')?.includes('json')) return false
  const health = (await response.json()) as { status?: string; engine_version?: string }
  return health.status === 'ok' && health.engine_version !== undefined
}

class Refused extends Error {}

async function ask<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(addressOf(`v1/journal/${path}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  })
  if (response.status === 401 || response.status === 403) throw new Refused(path)
  if (!response.ok) throw new Error(`${response.status}`)
  return (await response.json()) as T
}

async function sendErasures(journal: Journal): Promise<void> {
  for (const person of await journal.erasuresToSend()) {
    await ask('erase', { person })
    await journal.markErasureSent(person)
  }
}

async function send(journal: Journal): Promise<void> {
  for (;;) {
    const events = await journal.unsent(atOnce)
    if (events.length === 0) return
    await ask('push', { events })
    await journal.markSent(events.map((event) => event.id))
  }
}

interface Pulled { events: JournalEvent[]; erased: string[]; next: number; more: boolean }

async function fetchNew(journal: Journal): Promise<void> {
  for (;;) {
    const pulled = await ask<Pulled>('pull', { after: await journal.pulledTo(), limit: 500 })
    if (pulled.events.length > 0 || pulled.erased.length > 0) await journal.receive(pulled.events, pulled.erased)
    await journal.setPulledTo(pulled.next)
    if (!pulled.more) return
  }
}

let running: Promise<void> | undefined

/** One at a time. */
function run(journal: Journal): Promise<void> {
  running ??= exchange(journal).finally(() => {
    running = undefined
  })
  return running
}

async function exchange(journal: Journal): Promise<void> {
  try {
    if (!(await isServer())) return states.set('alone')
    states.set('busy')
    await sendErasures(journal)
    await send(journal)
    await fetchNew(journal)
    states.set('same')
  } catch (failure) {
    states.set(failure instanceof Refused ? 'refused' : states.get() === 'alone' ? 'alone' : 'waiting')
  }
}

/** Tells the server now, and says how far that went. What takes too long is not known to have arrived. */
export async function exchangeNow(journal: Journal, within: number): Promise<SyncState> {
  const told = Promise.resolve(running).then(() => run(journal))
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), within))
  return (await Promise.race([told, late])) === 'late' ? 'waiting' : states.get()
}

/** Once now, a moment after every change, when network or page come back, and every minute while the page is seen. */
export function startSync(journal: Journal): void {
  let soon: ReturnType<typeof setTimeout> | undefined
  const again = (): void => void run(journal)
  journal.onChange(() => {
    if (states.get() === 'alone' || running) return
    clearTimeout(soon)
    soon = setTimeout(again, soonMs)
  })
  window.addEventListener('online', again)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && states.get() !== 'alone') again()
  })
  setInterval(() => {
    if (document.visibilityState === 'visible' && states.get() !== 'alone') again()
  }, everyMs)
  again()
}
