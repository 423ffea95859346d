// The order of the fold: (at, device, counter, id). Union is on the id.
import type { JournalEvent } from '../engine/verbs.ts'

export type OrderKey = [at: number, device: string, counter: number, id: string]

export const orderKey = (event: JournalEvent): OrderKey => [event.at.at, event.device, event.counter, event.id]

export function compareKeys(a: OrderKey, b: OrderKey): number {
  for (let index = 0; index < a.length; index++) {
    const left = a[index] as number | string
    const right = b[index] as number | string
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

export const compareEvents = (a: JournalEvent, b: JournalEvent): number => compareKeys(orderKey(a), orderKey(b))
