// Makes cues heard and felt: voice, tones, vibration. One cue at a time, each once.
import { hush, speak } from '../../app/voice.ts'
import { Tones } from '../../app/tones.ts'
import type { Settings } from '../../app/settings.ts'
import type { SessionAnswer, TimedCue } from '../../engine/verbs.ts'
import { has, sayKey } from '../../words/words.ts'

/** Press: one short. Check-in: two short. Let go: one long. */
const shakes: Record<string, number[]> = { press: [60], one_more: [60], check_in: [50, 90, 50], let_go: [420] }

/** What is said for a cue: with its side where the side matters, verb first. */
export function cueWords(cue: TimedCue): string {
  const key = `session.cue.${cue.cue}`
  const sided = `${key}.${cue.side ?? ''}`
  if (has(sided)) return sayKey(sided)
  return has(key) ? sayKey(key) : ''
}

export class Presenter {
  #tones = new Tones()
  #settings: () => Settings

  constructor(settings: () => Settings) {
    this.#settings = settings
  }

  /** From a touch: sounds are allowed from here on. */
  wake(): void {
    this.#tones.wake()
  }

  cue(cue: TimedCue): void {
    const { voice, sounds, vibration } = this.#settings()
    // "Quiet" leaves the knock and the falling note.
    if (cue.cue === 'let_go') this.#tones.letGo()
    else if (cue.cue === 'check_in') this.#tones.knock()
    else if (sounds && (cue.cue === 'press' || cue.cue === 'one_more')) this.#tones.press()
    else if (sounds && (cue.cue === 'find' || cue.cue === 'stretch' || cue.cue === 'rest')) this.#tones.soft()
    const shake = shakes[cue.cue]
    if (vibration && shake && 'vibrate' in navigator) navigator.vibrate(shake)
    const words = cueWords(cue)
    if (voice && words) speak(words)
  }

  /** The tone lasts exactly as long as pressing is wanted. */
  show({ state }: SessionAnswer): void {
    this.#tones.hum(state.pressing && this.#settings().sounds)
    if (state.phase === 'over') hush()
  }

  close(): void {
    hush()
    this.#tones.close()
  }
}
