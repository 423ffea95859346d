// The sounds of a session, made here: low, soft, short. While pressing is wanted a quiet tone lasts; its end means let
// go, so whatever stops the page stops the tone. Never louder than `loudest`.
const loudest = 0.2
const humLevel = 0.05

interface Hum { gain: GainNode; voices: OscillatorNode[] }

export class Tones {
  #context: AudioContext | undefined
  #hum: Hum | undefined

  /** Has to be called from a touch or a key: browsers keep silent before. */
  wake(): void {
    try {
      this.#context ??= new AudioContext()
      this.#context.resume().catch(() => undefined)
    } catch {
      this.#context = undefined
    }
  }

  #note(from: number, to: number, seconds: number, level: number, delay = 0, type: OscillatorType = 'sine'): void {
    const context = this.#context
    if (!context) return
    const at = context.currentTime + delay
    const voice = context.createOscillator()
    const gain = context.createGain()
    voice.type = type
    voice.frequency.setValueAtTime(from, at)
    voice.frequency.exponentialRampToValueAtTime(to, at + seconds)
    gain.gain.setValueAtTime(0.0001, at)
    gain.gain.exponentialRampToValueAtTime(Math.min(level, loudest), at + 0.03)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
    voice.connect(gain).connect(context.destination)
    voice.start(at)
    voice.stop(at + seconds + 0.05)
  }

  /** One rising two-note figure. */
  press(): void {
    this.#note(262, 262, 0.22, 0.14)
    this.#note(330, 330, 0.34, 0.14, 0.2)
  }

  /** One wooden knock. */
  knock(): void {
    this.#note(420, 180, 0.09, loudest, 0, 'triangle')
  }

  /** One long falling note: the only one that lasts. */
  letGo(): void {
    this.#note(330, 147, 1.1, 0.16)
  }

  soft(): void {
    this.#note(294, 294, 0.3, 0.1)
  }

  /** The tone that lasts as long as pressing is wanted. */
  hum(wanted: boolean): void {
    if (wanted === (this.#hum !== undefined)) return
    const context = this.#context
    if (!wanted) {
      this.#endHum()
    } else if (context) {
      const gain = context.createGain()
      gain.gain.setValueAtTime(0.0001, context.currentTime)
      gain.gain.exponentialRampToValueAtTime(humLevel, context.currentTime + 0.4)
      gain.connect(context.destination)
      const voices = [110, 165].map((pitch) => {
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
    gain?.gain.setTargetAtTime(0, now, 0.04)
    for (const voice of voices ?? []) voice.stop(now + 0.3)
    this.#hum = undefined
  }

  /** Silence at once. */
  close(): void {
    this.hum(false)
    this.#context?.close().catch(() => undefined)
    this.#context = undefined
  }
}
