// Makes cues heard and felt: voice, sounds, vibration. One cue at a time, each once.
import { hush, speak, speaking, voiceThere } from '../../app/voice.ts'
import type { SoundName } from '../../app/sounds.ts'
import { Tones } from '../../app/tones.ts'
import type { Settings } from '../../app/settings.ts'
import { soon } from '../../app/soon.ts'
import type { SessionAnswer, TimedCue } from '../../engine/verbs.ts'
import { has, sayKey } from '../../words/words.ts'
import { canGuide } from './senses.ts'

type CueName = TimedCue['cue']

const soundOf: Partial<Record<CueName, SoundName>> = {
  press: 'press', one_more: 'press', lighter: 'ease', let_go: 'let_go', check_in: 'check_in', over: 'stop',
  warm: 'next', find: 'next', strokes: 'next', rest: 'next', stretch: 'next', ask_familiar: 'next', done: 'next',
}
/** What stays when sounds are switched off: whatever asks, eases or ends. */
const alwaysHeard: readonly SoundName[] = ['ease', 'let_go', 'check_in', 'stop']

/** Each known from the others by its lengths: short, two short, short and long, one long, three long. */
const shakes: Partial<Record<CueName, number[]>> = {
  press: [60], one_more: [60], check_in: [50, 90, 50], lighter: [50, 90, 220], let_go: [420],
  over: [260, 120, 260, 120, 260],
}

/** What is said for a cue: with its side where the side matters, verb first. */
export function cueWords(cue: TimedCue): string {
  const key = `session.cue.${cue.cue}`
  const sided = `${key}.${cue.side ?? ''}`
  if (has(sided)) return sayKey(sided)
  return has(key) ? sayKey(key) : ''
}

/** Something to be held, that says it can shake. A computer says so too. */
const canShake = (): boolean => 'vibrate' in navigator && navigator.maxTouchPoints > 0

export class Presenter {
  #tones = new Tones()
  #settings: () => Settings
  #open = false

  constructor(settings: () => Settings) {
    this.#settings = settings
  }

  /** From a touch: sounds are allowed from here on. Resolves when it is known whether they are. */
  wake(): Promise<void> {
    this.#open = true
    return this.#tones.wake()
  }

  /** Whether the person can be reached by anything. */
  guides = (): boolean => {
    const visible = document.visibilityState === 'visible'
    return canGuide({ visible, tones: this.#tones.run, voice: voiceThere(), shakes: canShake() }, this.#settings())
  }

  /** The page is heard by itself: what the microphone brings now is no call. */
  sounds = (): boolean => this.#tones.sounding || speaking()

  /** The picture first: sounds and speech take longer to begin than it takes to draw. */
  cue(cue: TimedCue): void {
    soon(() => this.#open && this.#present(cue))
  }

  #present(cue: TimedCue): void {
    const { voice, sounds, vibration } = this.#settings()
    const sound = soundOf[cue.cue]
    if (sound && (sounds || alwaysHeard.includes(sound))) this.#tones.play(sound)
    const shake = shakes[cue.cue]
    if (vibration && shake && 'vibrate' in navigator) navigator.vibrate(shake)
    const words = cueWords(cue)
    if (voice && words) speak(words)
  }

  /** The tone lasts exactly as long as pressing is wanted. */
  show({ state }: SessionAnswer): void {
    this.#tones.hum(state.pressing && this.#settings().sounds)
  }

  close(): void {
    this.#open = false
    hush()
    this.#tones.close()
  }
}
