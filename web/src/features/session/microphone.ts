// Listens for a clap or a loud word. The sound is measured where it comes in and thrown away: nothing is kept or sent.
import { elapsedMs } from '../../app/clock.ts'
import { Ear } from './ear.ts'

/** Looks overlap: each sees a little more than passes between two. */
const lookMs = 20
const samplesALook = 2048
/** A meter that stands still so long hears nothing; it is asked to run about as often. */
const standsMs = 800

export interface Listening {
  onCall: (said: 'ease_off' | 'stop') => void
  /** The page itself makes a sound. */
  own: () => boolean
  /**
   * False: the browser or the person said no, there is no microphone, it went away, or the browser keeps what measures
   * it from running. True: that is over.
   */
  onHears: (hears: boolean) => void
}

const wanted: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: false, autoGainControl: false },
}

/** Listens until the returned function is called. */
export function listenForCalls(listening: Listening): () => void {
  const ends: (() => void)[] = []
  let over = false
  const stop = (): void => {
    over = true
    for (const end of ends.splice(0)) end()
  }
  const fail = (): void => {
    if (over) return
    stop()
    listening.onHears(false)
  }
  const begin = async (): Promise<void> => {
    const tracks = await navigator.mediaDevices.getUserMedia(wanted)
    // First of all: whatever fails from here on, the microphone is given back.
    ends.push(() => tracks.getTracks().forEach((track) => track.stop()))
    if (over) return stop()
    tracks.getTracks().forEach((track) => track.addEventListener('ended', fail))
    measure(tracks, listening, ends)
  }
  begin().catch(fail)
  return stop
}

/** What has to be undone is put into `ends` as soon as it is there. */
function measure(stream: MediaStream, { onCall, own, onHears }: Listening, ends: (() => void)[]): void {
  const context = new AudioContext()
  ends.push(() => void context.close().catch(() => undefined))
  const meter = context.createAnalyser()
  meter.fftSize = samplesALook
  context.createMediaStreamSource(stream).connect(meter)
  const samples = new Float32Array(samplesALook)
  const ear = new Ear()
  const runs = keptRunning(context, onHears)
  const timer = setInterval(() => {
    if (!runs()) return
    meter.getFloatTimeDomainData(samples)
    const level = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0)
    const said = ear.hear({ at: elapsedMs(), level, own: own() })
    if (said) onCall(said)
  }, lookMs)
  ends.push(() => clearInterval(timer))
}

/** Whether it runs at this look. One that stands still measures silence: it is asked to go on, and that is told. */
function keptRunning(context: AudioContext, onHears: (hears: boolean) => void): () => boolean {
  let told = true
  let ran = elapsedMs()
  const tell = (hears: boolean): void => {
    if (hears !== told) onHears(hears)
    told = hears
  }
  const ask = (): void => void context.resume().catch(() => undefined)
  ask()
  return () => {
    const now = elapsedMs()
    const runs = context.state === 'running'
    if (runs) {
      ran = now
      tell(true)
    } else if (now - ran >= standsMs) {
      ran = now
      tell(false)
      ask()
    }
    return runs
  }
}
