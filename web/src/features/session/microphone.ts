// Listens for a clap or a loud word. The sound is measured where it comes in and thrown away: nothing is kept or sent.
import { elapsedMs } from '../../app/clock.ts'
import { Ear } from './ear.ts'

/** Looks overlap: each sees a little more than passes between two. */
const lookMs = 20
const samplesALook = 2048

export interface Listening {
  onCall: (said: 'ease_off' | 'stop') => void
  /** The page itself makes a sound. */
  own: () => boolean
  /** The browser or the person said no, or there is no microphone, or it went away. */
  onRefused: () => void
}

const wanted: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: false, autoGainControl: false },
}

/** Listens until the returned function is called. */
export function listenForCalls({ onCall, own, onRefused }: Listening): () => void {
  let wantedStill = true
  let stop = (): void => undefined
  const begin = async (): Promise<void> => {
    const stream = await navigator.mediaDevices.getUserMedia(wanted)
    const end = (): void => stream.getTracks().forEach((track) => track.stop())
    if (!wantedStill) return end()
    stream.getTracks().forEach((track) => track.addEventListener('ended', onRefused))
    const context = new AudioContext()
    const meter = context.createAnalyser()
    meter.fftSize = samplesALook
    context.createMediaStreamSource(stream).connect(meter)
    const samples = new Float32Array(samplesALook)
    const ear = new Ear()
    const timer = setInterval(() => {
      meter.getFloatTimeDomainData(samples)
      const level = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0)
      const said = ear.hear({ at: elapsedMs(), level, own: own() })
      if (said) onCall(said)
    }, lookMs)
    stop = () => {
      clearInterval(timer)
      end()
      context.close().catch(() => undefined)
    }
  }
  begin().catch(onRefused)
  return () => {
    wantedStill = false
    stop()
  }
}
