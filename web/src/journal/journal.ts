// The person's record: an append-only sequence of events in IndexedDB. Nothing else is stored as truth; the past that
// the core needs is `remember` over the events, kept as a snapshot that is made again when it does not fit.
import { call, EngineRefusal } from '../engine/engine.ts'
import type { EventBodies, EventKind, EventOf, History, JournalEvent, Now } from '../engine/verbs.ts'
import { now } from '../app/clock.ts'
import { openDatabase, type Database, type Facts, type Person, type Snapshot } from './database.ts'
import { asFailure, JournalFailure } from './failure.ts'
import { readJournal, writeJournal } from './file.ts'
import { compareEvents, compareKeys, orderKey } from './order.ts'
import { uuid7 } from './uuid.ts'

export type { Person } from './database.ts'
export { JournalFailure } from './failure.ts'

export const firstPerson = 'me'
const foldAtOnce = 500
const last: IDBValidKey[] = [[]]

export interface Versions { engine: string; content: string }
/** `orNever`: what is not stored `within` its time is taken back if it still can be. */
export interface AppendOptions { person?: string; at?: Now; id?: string; within?: number; orNever?: boolean }

export class Journal {
  #database: Database
  #versions: Versions
  #histories = new Map<string, Snapshot>()
  #listeners = new Set<() => void>()
  #lost = false

  private constructor(database: Database, versions: Versions) {
    this.#database = database
    this.#versions = versions
  }

  /** Opens the journal of this device. Rejects with JournalFailure. */
  static async open(versions: Versions, name?: string): Promise<Journal> {
    let opened: Journal | undefined
    try {
      const database = await openDatabase(() => opened?.markLost(), name)
      opened = new Journal(database, versions)
      return opened
    } catch (failure) {
      throw asFailure(failure)
    }
  }

  private markLost(): void {
    this.#lost = true
    this.#database.close()
  }

  async #do<T>(work: () => Promise<T>): Promise<T> {
    if (this.#lost) throw new JournalFailure('lost')
    try {
      return await work()
    } catch (failure) {
      throw asFailure(failure)
    }
  }

  /** Called after every change, whoever made it. Returns what ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }

  async #fact<N extends keyof Facts>(name: N): Promise<Facts[N] | undefined> {
    return (await this.#database.get('facts', name))?.value as Facts[N] | undefined
  }

  async #setFact<N extends keyof Facts>(name: N, value: Facts[N]): Promise<void> {
    await this.#database.put('facts', { name, value })
  }

  /**
   * Records what happened. Resolves when it is on disk, with the event; rejects with JournalFailure when it is not, or
   * not within `within` milliseconds (then it may still arrive later, and counts).
   */
  append<K extends EventKind>(kind: K, body: EventBodies[K], options: AppendOptions = {}): Promise<EventOf<K>> {
    const late = new AbortController()
    const work = this.#do(() => this.#append(kind, body, options, late.signal))
    if (options.within === undefined) return work
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        if (options.orNever) late.abort()
        reject(new JournalFailure('slow'))
      }, options.within)
      work.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  async #append<K extends EventKind>(
    kind: K, body: EventBodies[K], options: AppendOptions, late: AbortSignal,
  ): Promise<EventOf<K>> {
    const at = options.at ?? now()
    const id = options.id ?? uuid7(at.at)
    const transaction = this.#database.transaction(['events', 'facts', 'unsent'], 'readwrite', { durability: 'strict' })
    late.addEventListener('abort', () => takeBack(transaction))
    const facts = transaction.objectStore('facts')
    const device = ((await facts.get('device'))?.value as string | undefined) ?? `page-${uuid7(at.at).slice(-12)}`
    const counter = (((await facts.get('counter'))?.value as number | undefined) ?? 0) + 1
    const event: EventOf<K> = {
      id, person: options.person ?? firstPerson, at, device, counter, kind,
      engine: this.#versions.engine, content: this.#versions.content, body,
    }
    await Promise.all([
      facts.put({ name: 'device', value: device }),
      facts.put({ name: 'counter', value: counter }),
      transaction.objectStore('events').add(event as unknown as JournalEvent),
      transaction.objectStore('unsent').put({ id }),
      transaction.done,
    ])
    this.#changed()
    return event
  }

  /** The name under which this device records; undefined before its first event. */
  device = (): Promise<string | undefined> => this.#do(() => this.#fact('device'))

  /** All events of a person in the order of the fold, or of everybody. */
  events(person?: string): Promise<JournalEvent[]> {
    return this.#do(async () => {
      if (person === undefined) return (await this.#database.getAll('events')).sort(compareEvents)
      return this.#database.getAllFromIndex('events', 'order', IDBKeyRange.bound([person], [person, last]))
    })
  }

  /** The past as the core wants it: what `screen`, `plan` and `follow_up` are given. */
  history(person: string = firstPerson): Promise<History> {
    return this.#do(async () => {
      const known = this.#histories.get(person) ?? (await this.#database.get('snapshots', person))
      const fitting = known && (await this.#fits(known)) ? known : undefined
      const from = fitting ? [person, ...fitting.last] : [person]
      const range = IDBKeyRange.bound(from, [person, last], fitting !== undefined)
      const fresh = await this.#database.getAllFromIndex('events', 'order', range)
      if (fitting && fresh.length === 0) return fitting.history
      const snapshot = this.#fold(person, fitting, fresh)
      if (fresh.length > 0) await this.#keep(snapshot)
      this.#histories.set(person, snapshot)
      return snapshot.history
    })
  }

  /** What was erased while it was folded is not put down again. */
  async #keep(snapshot: Snapshot): Promise<void> {
    const transaction = this.#database.transaction(['events', 'snapshots'], 'readwrite')
    const events = await transaction.objectStore('events').index('order').count(rangeOf(snapshot))
    if (events === snapshot.events) await transaction.objectStore('snapshots').put(snapshot)
    await transaction.done
  }

  /** A snapshot fits when nothing arrived before its last event and it was made by this engine and content. */
  async #fits(snapshot: Snapshot): Promise<boolean> {
    if (snapshot.engine !== this.#versions.engine || snapshot.content !== this.#versions.content) return false
    return (await this.#database.countFromIndex('events', 'order', rangeOf(snapshot))) === snapshot.events
  }

  #fold(person: string, start: Snapshot | undefined, events: JournalEvent[]): Snapshot {
    let history = start?.history
    for (let index = 0; index < events.length || history === undefined; index += foldAtOnce) {
      const request = { person, events: events.slice(index, index + foldAtOnce) }
      history = call('remember', history === undefined ? request : { ...request, history }).history
    }
    const newest = events.at(-1)
    return {
      person, history,
      last: newest ? orderKey(newest) : (start?.last ?? [0, '', 0, '']),
      events: (start?.events ?? 0) + events.length,
      ...this.#versions,
    }
  }

  // ---- persons ---------------------------------------------------------------------------------------------------

  /** Who uses this device. Names stay on the device; the journal knows ids. */
  persons(): Promise<Person[]> {
    return this.#do(async () => (await this.#fact('persons')) ?? [{ id: firstPerson, name: '' }])
  }

  addPerson(name: string): Promise<Person> {
    return this.#do(async () => {
      const person = { id: `person-${uuid7(now().at).slice(-12)}`, name }
      await this.#setFact('persons', [...(await this.persons()), person])
      this.#changed()
      return person
    })
  }

  // ---- export, import, erase --------------------------------------------------------------------------------------

  /** The whole journal as a `.unknot` text. */
  exportText(): Promise<string> {
    return this.#do(async () => {
      const erased = await this.#database.getAllKeys('tombstones')
      return writeJournal({ events: await this.#database.getAll('events'), erased })
    })
  }

  /** Takes a `.unknot` text in, whole or not at all. Returns how many events were new. */
  importText(text: string): Promise<number> {
    return this.#do(async () => {
      const { events, erased } = await readJournal(text)
      return this.#merge(events, erased, true)
    })
  }

  /** Takes events of another device in. They are not sent back to where they came from. */
  receive(events: JournalEvent[], erased: string[]): Promise<number> {
    return this.#do(() => this.#merge(events, erased, false))
  }

  async #merge(events: JournalEvent[], erased: string[], send: boolean): Promise<number> {
    this.#understand(events)
    const tables = ['events', 'tombstones', 'unsent', 'facts', 'snapshots'] as const
    const transaction = this.#database.transaction(tables, 'readwrite', { durability: 'strict' })
    const [stored, tombstones, unsent, facts, snapshots] = tables.map((table) => transaction.objectStore(table))
    if (erased.length > 0) await snapshots?.clear() // of whom they are is not known, and a snapshot is made again
    for (const id of erased) {
      await tombstones?.put({ id } as never)
      await stored?.delete(id)
      await unsent?.delete(id)
    }
    let fresh = 0
    for (const event of events) {
      if ((await tombstones?.getKey(event.id)) !== undefined) continue
      if ((await stored?.getKey(event.id)) !== undefined) continue
      await stored?.add(event as never)
      if (send) await unsent?.put({ id: event.id } as never)
      fresh += 1
    }
    const row = (await facts?.get('persons')) as { value: Person[] } | undefined
    const persons = row?.value ?? [{ id: firstPerson, name: '' }]
    const named = [...new Set(events.map((event) => event.person))]
    const unknown = named.filter((id) => !persons.some((one) => one.id === id))
    if (unknown.length > 0) {
      await facts?.put({ name: 'persons', value: [...persons, ...unknown.map((id) => ({ id, name: '' }))] } as never)
    }
    await transaction.done
    this.#histories.clear()
    this.#changed()
    return fresh
  }

  /** Every event is put before the core; one that it refuses refuses all of them, with its place. */
  #understand(events: JournalEvent[]): void {
    const sorted = [...events].sort((a, b) => compareKeys(orderKey(a), orderKey(b)))
    try {
      for (let index = 0; index < sorted.length; index += foldAtOnce) {
        call('remember', { events: sorted.slice(index, index + foldAtOnce) })
      }
    } catch (refusal) {
      if (refusal instanceof EngineRefusal) throw new JournalFailure('not_understood', refusal.path, { cause: refusal })
      throw refusal
    }
  }

  /** Removes what is known of a person and leaves the ids, so that no other device can bring it back. */
  erase(person: string): Promise<number> {
    return this.#do(async () => {
      const tables = ['events', 'tombstones', 'unsent', 'snapshots', 'facts'] as const
      const transaction = this.#database.transaction(tables, 'readwrite', { durability: 'strict' })
      const events = transaction.objectStore('events')
      const ids = (await events.index('order').getAllKeys(IDBKeyRange.bound([person], [person, last]))) as string[]
      for (const id of ids) {
        await events.delete(id)
        await transaction.objectStore('tombstones').put({ id })
        await transaction.objectStore('unsent').delete(id)
      }
      await transaction.objectStore('snapshots').delete(person)
      const facts = transaction.objectStore('facts')
      const waiting = ((await facts.get('erasuresToSend'))?.value as string[] | undefined) ?? []
      await facts.put({ name: 'erasuresToSend', value: [...new Set([...waiting, person])] })
      const persons = ((await facts.get('persons'))?.value as Person[] | undefined) ?? []
      await facts.put({ name: 'persons', value: persons.filter((one) => one.id !== person || one.id === firstPerson) })
      await transaction.done
      this.#histories.delete(person)
      this.#changed()
      return ids.length
    })
  }

  // ---- for the exchange with a server -----------------------------------------------------------------------------

  unsent(limit: number): Promise<JournalEvent[]> {
    return this.#do(async () => {
      const ids = await this.#database.getAllKeys('unsent', undefined, limit)
      const events = await Promise.all(ids.map((id) => this.#database.get('events', id)))
      return events.filter((event) => event !== undefined)
    })
  }

  markSent(ids: string[]): Promise<void> {
    return this.#do(async () => {
      const transaction = this.#database.transaction('unsent', 'readwrite')
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
    })
  }

  pulledTo = (): Promise<number> => this.#do(async () => (await this.#fact('pulledTo')) ?? 0)
  setPulledTo = (sequence: number): Promise<void> => this.#do(() => this.#setFact('pulledTo', sequence))
  erasuresToSend = (): Promise<string[]> => this.#do(async () => (await this.#fact('erasuresToSend')) ?? [])

  /** Of somebody erased since they were read the server is still to be told. */
  markErasureSent(person: string): Promise<void> {
    return this.#do(async () => {
      const { store, done } = this.#database.transaction('facts', 'readwrite')
      const waiting = ((await store.get('erasuresToSend'))?.value as string[] | undefined) ?? []
      await store.put({ name: 'erasuresToSend', value: waiting.filter((one) => one !== person) })
      await done
    })
  }
}

/** The events that a snapshot was folded from. */
const rangeOf = ({ person, last: newest }: Snapshot): IDBKeyRange => IDBKeyRange.bound([person], [person, ...newest])

/** One that is on its way to the disk cannot be taken back any more: it arrives, and counts. */
function takeBack(transaction: { abort(): void; done: Promise<void> }): void {
  transaction.done.catch(() => undefined)
  try {
    transaction.abort()
  } catch {
    return
  }
}

/** Asks the browser not to throw the journal away when space runs short. True if it promised. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) || ((await navigator.storage?.persist?.()) ?? false)
  } catch {
    return false
  }
}
