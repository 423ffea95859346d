// The journal's tables in the browser. `events` and `tombstones` are the truth; the rest can be made again.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { History, JournalEvent } from '../engine/verbs.ts'
import type { OrderKey } from './order.ts'

/** A folded past, and what it was folded from: the last event in it and how many. */
export interface Snapshot {
  person: string
  history: History
  last: OrderKey
  events: number
  engine: string
  content: string
}

export interface Person { id: string; name: string }

export interface Facts {
  device: string
  counter: number
  persons: Person[]
  pulledTo: number
  erasuresToSend: string[]
}

interface Tables extends DBSchema {
  events: { key: string; value: JournalEvent; indexes: { order: IDBValidKey[] } }
  tombstones: { key: string; value: { id: string } }
  snapshots: { key: string; value: Snapshot }
  unsent: { key: string; value: { id: string } }
  facts: { key: string; value: { name: string; value: unknown } }
}

export type Database = IDBPDatabase<Tables>
export const databaseName = 'unknot'

export function openDatabase(onLost: () => void, name: string = databaseName): Promise<Database> {
  return openDB<Tables>(name, 2, {
    upgrade(database, from, _to, transaction) {
      if (from === 1) { // a plan with its check stood there beside the journal, out of reach of an erasure
        void transaction.objectStore('facts').delete('underWay')
        return
      }
      const events = database.createObjectStore('events', { keyPath: 'id' })
      events.createIndex('order', ['person', 'at.at', 'device', 'counter', 'id'])
      database.createObjectStore('tombstones', { keyPath: 'id' })
      database.createObjectStore('snapshots', { keyPath: 'person' })
      database.createObjectStore('unsent', { keyPath: 'id' })
      database.createObjectStore('facts', { keyPath: 'name' })
    },
    blocking() {
      onLost()
    },
    terminated: onLost,
  })
}
