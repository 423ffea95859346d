// What a session asks of the device: a screen that stays on, headset buttons, and to be told when it is put away.

/**
 * Keeps the screen on until the returned function is called. Without the wish granted the session works all the same.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let wanted = true
  const ask = (): void => {
    if (!wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    navigator.wakeLock.request('screen').then((granted) => {
      if (wanted) lock = granted
      else void granted.release()
    }, () => undefined)
  }
  ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}

/** Calls `away` when the page is hidden, left or frozen. */
export function whenPutAway(away: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') away()
  }
  document.addEventListener('visibilitychange', hidden)
  document.addEventListener('freeze', away)
  window.addEventListener('pagehide', away)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    document.removeEventListener('freeze', away)
    window.removeEventListener('pagehide', away)
  }
}

export interface HeadsetButtons { forward: () => void; back: () => void; pause: () => void; play: () => void }

/** Headset and lock-screen buttons. Pause lets go; forward is the calm answer; back is the gentler one. */
export function headset(title: string, buttons: HeadsetButtons): () => void {
  const session = navigator.mediaSession as MediaSession | undefined
  if (!session) return () => undefined
  const actions: [MediaSessionAction, () => void][] = [
    ['nexttrack', buttons.forward], ['previoustrack', buttons.back], ['pause', buttons.pause], ['stop', buttons.pause],
    ['play', buttons.play],
  ]
  session.metadata = new MediaMetadata({ title })
  for (const [action, run] of actions) session.setActionHandler(action, run)
  return () => {
    session.metadata = null
    for (const [action] of actions) session.setActionHandler(action, null)
  }
}
