// The sounds of a session, made here. While pressing is wanted a quiet tone lasts; its end means let go, so whatever
// stops the page stops the tone. All of them go through one clamp, so that nothing is ever louder than `loudest`.
import { hum, loudest, secondsOf, sounds, type Note, type SoundName } from './sounds.ts'

interface Hum { gain: GainNode; voices: OscillatorNode[] }

/** After its end a sound may still be heard in the room. */
const echo = 0.2
const fade = 0.02

export class Tones {
  #context: AudioContext | undefined
  #out: AudioNode | undefined
  #playing: GainNode | undefined
  #hum: Hum | undefined
  #soundsUntil = 0

  /** Has to be called from a touch or a key: browsers keep silent before. Resolves when it is known whether it runs. */
  async wake(): Promise<void> {
    if (this.run) return
    try {
      this.#context ??= new AudioContext()
      this.#out ??= clampedOut(this.#context)
      await this.#context.resume()
    } catch {
      if (this.#context?.state === 'closed') this.#context = undefined
    }
  }

  /** Whether a sound can be heard, as far as a page knows: the device may be turned down. */
  get run(): boolean {
    return this.#context?.state === 'running'
  }

  /** A sound of its own, other than the hum, is in the room. */
  get sounding(): boolean {
    return (this.#context?.currentTime ?? 0) < this.#soundsUntil
  }

  /** One sound at a time: what still sounds ends. */
  play(name: SoundName): void {
    const context = this.#context
    if (!context || !this.#out) return
    this.#playing?.gain.setTargetAtTime(0, context.currentTime, fade)
    const all = context.createGain()
    all.connect(this.#out)
    this.#playing = all
    for (const note of sounds[name]) sing(context, all, note)
    this.#soundsUntil = context.currentTime + secondsOf(name) + echo
  }

  /** The tone that lasts as long as pressing is wanted. */
  hum(wanted: boolean): void {
    if (wanted === (this.#hum !== undefined)) return
    const context = this.#context
    if (!wanted) {
      this.#endHum()
    } else if (context && this.#out) {
      const gain = context.createGain()
      gain.gain.setValueAtTime(0.0001, context.currentTime)
      gain.gain.exponentialRampToValueAtTime(hum.level, context.currentTime + hum.rises)
      gain.connect(this.#out)
      const voices = hum.pitches.map((pitch) => {
        const voice = context.createOscillator()
        voice.frequency.value = pitch
        voice.connect(gain)
        voice.start()
        return voice
      })
      this.#hum = { gain, voices }
    }
  }

  #endHum(): void {
    const { gain, voices } = this.#hum ?? {}
    const now = this.#context?.currentTime ?? 0
    gain?.gain.cancelScheduledValues(now)
    gain?.gain.setTargetAtTime(0, now, hum.ends)
    for (const voice of voices ?? []) voice.stop(now + 8 * hum.ends)
    this.#hum = undefined
  }

  /** Silence at once. */
  close(): void {
    this.hum(false)
    this.#context?.close().catch(() => undefined)
    this.#context = undefined
    this.#out = undefined
    this.#playing = undefined
  }
}

/** Where all sound goes out: as it is up to `loudest`, and no further. */
function clampedOut(context: AudioContext): AudioNode {
  const clamp = context.createWaveShaper()
  const places = 401
  clamp.curve = Float32Array.from({ length: places }, (_, i) => {
    const level = (2 * i) / (places - 1) - 1
    return Math.max(-loudest, Math.min(loudest, level))
  })
  clamp.connect(context.destination)
  return clamp
}

function sing(context: AudioContext, out: AudioNode, { from, to, seconds, level, delay, wooden }: Note): void {
  const at = context.currentTime + delay
  const voice = context.createOscillator()
  const gain = context.createGain()
  voice.type = wooden ? 'triangle' : 'sine'
  voice.frequency.setValueAtTime(from, at)
  voice.frequency.exponentialRampToValueAtTime(to, at + seconds)
  gain.gain.setValueAtTime(0.0001, at)
  gain.gain.exponentialRampToValueAtTime(level, at + 0.03)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
  voice.connect(gain).connect(out)
  voice.start(at)
  voice.stop(at + seconds + 0.05)
}
