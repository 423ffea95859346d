// One session at a time on a device: the tab that holds the lock has it, and frees it when it leaves or is gone.
// A browser without locks lets every tab have its own, as before there were any.
const lockName = 'unknot.session'

export interface Turn {
  onHeld(): void
  /** Another tab has it; `onHeld` follows when it has let go. */
  onElsewhere(): void
}

/** Asks for the lock, and returns what gives it back, or stops waiting for it. */
export function holdSession(
  { onHeld, onElsewhere }: Turn, locks: LockManager | undefined = navigator.locks,
): () => void {
  if (!locks) {
    onHeld()
    return () => undefined
  }
  const waiting = new AbortController()
  const { signal } = waiting
  let giveBack = (): void => waiting.abort()
  const held = (): Promise<void> => {
    if (signal.aborted) return Promise.resolve()
    const over = new Promise<void>((resolve) => {
      giveBack = resolve
    })
    onHeld()
    return over
  }
  const refused = (): void => {
    if (!signal.aborted) onHeld() // the browser gives no locks here
  }
  const first = (lock: Lock | null): Promise<void> | void => {
    if (lock) return held()
    if (signal.aborted) return undefined
    onElsewhere()
    locks.request(lockName, { signal }, held).catch(refused)
  }
  locks.request(lockName, { ifAvailable: true }, first).catch(refused)
  return () => giveBack()
}
