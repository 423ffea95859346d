// Speech, only by voices that the device speaks itself: nothing that is said leaves it.
import { useEffect, useState } from 'preact/hooks'
import { localeTag } from '../words/words.ts'
import { readSettings, type VoicePace, type VoiceVolume } from './settings.ts'

const paces: Record<VoicePace, number> = { slow: 0.75, usual: 0.92, quick: 1.15 }
const volumes: Record<VoiceVolume, number> = { soft: 0.45, usual: 0.8, loud: 1 }

function localVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  const here = speechSynthesis.getVoices().filter((voice) => voice.localService)
  return here.find((voice) => voice.lang.toLowerCase().startsWith(localeTag()) && voice.default)
    ?? here.find((voice) => voice.lang.toLowerCase().startsWith(localeTag()))
}

/** Whether the device has a voice of its own that speaks the language. */
export const voiceThere = (): boolean => localVoice() !== undefined

/** The same for drawing: voices are often known only a moment after the page has asked for them. */
export function useVoiceThere(): boolean {
  const [there, know] = useState(voiceThere)
  useEffect(() => {
    if (!('speechSynthesis' in window)) return undefined
    const look = (): void => know(voiceThere())
    look()
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [])
  return there
}

/**
 * Says it instead of whatever is being said, as fast and as loud as was chosen. Silent when the device has no voice of
 * its own.
 */
export function speak(text: string): void {
  const voice = localVoice()
  const { voicePace, voiceVolume } = readSettings()
  if (!voice) return
  speechSynthesis.cancel()
  const said = new SpeechSynthesisUtterance(text)
  said.voice = voice
  said.lang = voice.lang
  said.rate = paces[voicePace]
  said.volume = volumes[voiceVolume]
  speechSynthesis.speak(said)
}

export const speaking = (): boolean => 'speechSynthesis' in window && speechSynthesis.speaking

export function hush(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
}
