// Why the journal could not do what was asked. Always shown to the person, with the words `journal.failure.<reason>`.
import { EngineFailure, EngineRefusal } from '../engine/engine.ts'

export type JournalTrouble =
  | 'unavailable' // the browser gives no storage here (private window, blocked)
  | 'full' // no room left
  | 'slow' // not on disk within the time given
  | 'lost' // the browser closed or emptied the storage
  | 'newer' // written by a newer version of the page
  | 'not_understood' // a file, or a record, that does not read; `detail` is the place
  | 'broken_file' // a file that ends early or was altered

export class JournalFailure extends Error {
  constructor(readonly reason: JournalTrouble, readonly detail: string = '', options?: ErrorOptions) {
    super(detail ? `${reason}: ${detail}` : reason, options)
    this.name = 'JournalFailure'
  }
}

/** Names what IndexedDB or the core threw. */
export function asFailure(thrown: unknown): JournalFailure {
  if (thrown instanceof JournalFailure) return thrown
  if (thrown instanceof EngineRefusal) {
    return new JournalFailure('not_understood', `${thrown.code} ${thrown.path}`, { cause: thrown })
  }
  if (thrown instanceof EngineFailure) return new JournalFailure('not_understood', thrown.message, { cause: thrown })
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : ''
  const options = { cause: thrown }
  const detail = String(thrown)
  if (name === 'QuotaExceededError') return new JournalFailure('full', detail, options)
  if (name === 'VersionError') return new JournalFailure('newer', detail, options)
  if (name === 'InvalidStateError' || name === 'AbortError' || name === 'NotFoundError') {
    return new JournalFailure('lost', detail, options)
  }
  return new JournalFailure('unavailable', detail, options)
}
