// The time, where the page reads it. Times are milliseconds since 1970 (UTC) and the minutes that local time is ahead.
import type { Now } from '../engine/verbs.ts'

export function now(): Now {
  const date = new Date()
  return { at: date.getTime(), offset_minutes: -date.getTimezoneOffset() }
}

/** Now, but never before what it said last: a session's events stay after its start when the clock is set back. */
export function nowFrom(start: Now): () => Now {
  let last = start
  return () => {
    const read = now()
    return (last = read.at > last.at ? read : last)
  }
}

/** Milliseconds on the clock that only runs forward, the one that touches are stamped with. */
export const elapsedMs = (): number => performance.now()

/** The local day of a moment: "2026-11-22". */
export function dayOf({ at, offset_minutes }: Now): string {
  return new Date(at + offset_minutes * 60_000).toISOString().slice(0, 10)
}

/** Whole local days from one moment to another. */
export function daysBetween(from: Now, to: Now): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000)
}

/**
 * Milliseconds since a moment, from two clocks: the one of the wall and the one that only runs forward. `drift` is how
 * far they have come apart since the watch was made: a clock that was set, or a device that slept.
 */
export interface Watch { elapsed(): number; drift(): number }

export function watchFrom(start: number): Watch {
  const wallThen = Date.now()
  const runThen = performance.now()
  const drift = (): number => Date.now() - wallThen - (performance.now() - runThen)
  return {
    drift,
    elapsed: () =>
      Math.max(0, Math.floor(wallThen - start + Math.max(performance.now() - runThen, Date.now() - wallThen))),
  }
}
