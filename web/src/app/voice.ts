// Speech, only by voices that the device speaks itself: nothing that is said leaves it.
import { localeTag } from '../words/words.ts'

function localVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  const here = speechSynthesis.getVoices().filter((voice) => voice.localService)
  return here.find((voice) => voice.lang.toLowerCase().startsWith(localeTag()) && voice.default)
    ?? here.find((voice) => voice.lang.toLowerCase().startsWith(localeTag()))
}

export const voiceThere = (): boolean => localVoice() !== undefined

/** Says it instead of whatever is being said. Silent when the device has no voice of its own. */
export function speak(text: string): void {
  const voice = localVoice()
  if (!voice) return
  speechSynthesis.cancel()
  const said = new SpeechSynthesisUtterance(text)
  said.voice = voice
  said.lang = voice.lang
  said.rate = 0.92
  said.volume = 0.9
  speechSynthesis.speak(said)
}

export function hush(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
}
