// Whether the guide can reach the person at all, as far as a page can know it (docs/decisions).
import type { Settings } from '../../app/settings.ts'

export interface Means {
  /** The page is in front. */
  visible: boolean
  /** The browser lets the page sound. */
  tones: boolean
  /** The device has a voice for the language. */
  voice: boolean
  /** It is a device to be held, and it can shake. */
  shakes: boolean
}

export type Chosen = Pick<Settings, 'voice' | 'vibration' | 'wholeScreen'>

/**
 * At least one of sound, sight and vibration is to be had. Who made the whole screen the control does not look at it:
 * then sight does not count. A hidden page is not seen, and its timers sleep, so it guides nobody.
 */
export function canGuide(means: Means, chosen: Chosen): boolean {
  if (!means.visible) return false
  const sight = !chosen.wholeScreen
  return sight || means.tones || (means.voice && chosen.voice) || (means.shakes && chosen.vibration)
}
