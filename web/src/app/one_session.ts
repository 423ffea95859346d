// One session at a time on a device: the tab that holds the lock has it, and frees it when it leaves or is gone.
// A browser without locks lets every tab have its own, as before there were any.
const lockName = 'unknot.session'

/** Calls `onHeld` once the lock is this tab's, and returns what gives it back, or stops waiting for it. */
export function holdSession(onHeld: () => void, locks: LockManager | undefined = navigator.locks): () => void {
  if (!locks) {
    onHeld()
    return () => undefined
  }
  const waiting = new AbortController()
  let giveBack = (): void => waiting.abort()
  const held = (): Promise<void> => {
    if (waiting.signal.aborted) return Promise.resolve()
    const over = new Promise<void>((resolve) => {
      giveBack = resolve
    })
    onHeld()
    return over
  }
  locks.request(lockName, { signal: waiting.signal }, held).catch(() => {
    if (!waiting.signal.aborted) onHeld() // the browser gives no locks here
  })
  return () => giveBack()
}
