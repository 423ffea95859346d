// What a session asks of the device: a screen that stays on, headset buttons, and to be told when it is put away or its
// battery runs out.

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

/** Chromium's; other browsers tell a page nothing of the battery. */
interface Battery extends EventTarget { readonly level: number; readonly charging: boolean }

/** From here down, and not charging, the device may go out in the middle of a hold. */
const lowLevel = 0.05

/** Calls `low` once each time the battery comes to be low, also when it is so from the start. */
export function whenBatteryLow(low: () => void): () => void {
  const ask = (navigator as { getBattery?: () => Promise<Battery> }).getBattery
  let told = false
  let end = (): void => undefined
  let wanted = true
  void ask?.call(navigator).then((battery) => {
    if (!wanted) return
    const look = (): void => {
      const isLow = battery.level <= lowLevel && !battery.charging
      if (isLow && !told) low()
      told = isLow
    }
    const changes = ['levelchange', 'chargingchange'] as const
    for (const change of changes) battery.addEventListener(change, look)
    end = () => changes.forEach((change) => battery.removeEventListener(change, look))
    look()
  }, () => undefined)
  return () => {
    wanted = false
    end()
  }
}

export interface HeadsetButtons {
  forward: () => void
  back: () => void
  pause: () => void
  play: () => void
  stop: () => void
}

/**
 * Headset and lock-screen buttons. Pause lets go; forward is the calm answer; back is the gentler one. A button that is
 * one for both is "play" or "pause" by what `show` was told last.
 */
export function headset(title: string, buttons: HeadsetButtons): { show: (paused: boolean) => void; end: () => void } {
  const session = navigator.mediaSession as MediaSession | undefined
  if (!session) return { show: () => undefined, end: () => undefined }
  const actions: [MediaSessionAction, () => void][] = [
    ['nexttrack', buttons.forward], ['previoustrack', buttons.back], ['pause', buttons.pause], ['stop', buttons.stop],
    ['play', buttons.play],
  ]
  session.metadata = new MediaMetadata({ title })
  for (const [action, run] of actions) session.setActionHandler(action, run)
  return {
    show: (paused) => {
      session.playbackState = paused ? 'paused' : 'playing'
    },
    end: () => {
      session.metadata = null
      session.playbackState = 'none'
      for (const [action] of actions) session.setActionHandler(action, null)
    },
  }
}
