// What a person chose for this device. No part of the record: lost settings lose nothing that matters.
import type { About, Answer, Means } from '../engine/verbs.ts'
import type { Build } from '../ui/figure/drawing.ts'
import { createStore, useStore } from './store.ts'
import type { Visit } from './visit.ts'

export type Theme = 'auto' | 'light' | 'dark'
/** How large the words are, on top of what the browser is set to. */
export const textSizes = ['usual', 'large', 'larger', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

export const voicePaces = ['slow', 'usual', 'quick'] as const
export type VoicePace = (typeof voicePaces)[number]
export const voiceVolumes = ['soft', 'usual', 'loud'] as const
export type VoiceVolume = (typeof voiceVolumes)[number]

export interface Settings {
  theme: Theme
  textSize: TextSize
  /** Which of the two body figures is shown. */
  figure: Build
  voice: boolean
  voicePace: VoicePace
  voiceVolume: VoiceVolume
  /** The language for which it was said that no voice speaks it here. */
  noVoiceTold: string
  sounds: boolean
  vibration: boolean
  /** One sentence and one button a screen in a session. */
  plain: boolean
  /** In a session the whole screen is the one control. */
  wholeScreen: boolean
  /** While pressing a finger rests on the control; lifting it eases off. */
  restingFinger: boolean
  /** In a session a clap or a loud word is heard, and only ever eases or stops. */
  microphone: boolean
  /** Whose day it is, when several use the device. */
  person: string
  /** Persons who have seen the three cards before a first session. */
  cardsSeen: string[]
  /** Persons who have practised with the scale, or left it out. */
  practised: string[]
  /** What is at hand, by person. Asked once. */
  means: Record<string, Means>
  /** Age band and possible pregnancy, by person: read back with the standing facts. */
  about: Record<string, About>
  /** Questions of the check that own words raised after a session, by person, until a check is on record. */
  raised: Record<string, Record<string, Answer>>
  /** The last day of a trial that runs, by person. */
  trialUntil: Record<string, string>
}

const key = 'unknot.settings'
const usual: Settings = {
  theme: 'auto', textSize: 'usual', figure: 'slimmer', voice: true, voicePace: 'usual', voiceVolume: 'usual',
  noVoiceTold: '', sounds: true, vibration: true, plain: false, wholeScreen: false, restingFinger: false,
  microphone: false,
  person: 'me', cardsSeen: [], practised: [], means: {}, about: {}, raised: {}, trialUntil: {},
}

function read(): Settings {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) }
  } catch {
    return usual
  }
}

const settings = createStore<Settings>(read())
export const readSettings = (): Settings => settings.get()
export const useSettings = (): Settings => useStore(settings)

export function changeSettings(change: Partial<Settings>): void {
  settings.update((before) => ({ ...before, ...change }))
  try {
    localStorage.setItem(key, JSON.stringify(settings.get()))
  } catch {
    // No storage: the choice holds until the page is closed.
  }
  applyLooks()
}

/** Theme and text size. Called before anything is drawn, so that nothing is seen in the wrong size first. */
export function applyLooks(): void {
  const { theme, textSize } = settings.get()
  document.documentElement.dataset['text'] = textSize
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

const visitKey = 'unknot.visit'

/** The visit that this tab kept, so that a reload loses nothing; undefined when there is none or it cannot be read. */
export function readKeptVisit(): Visit | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(visitKey) ?? 'null') as Visit | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps the visit until the tab is closed. */
export function keepVisit(visit: Visit): void {
  try {
    sessionStorage.setItem(visitKey, JSON.stringify(visit))
  } catch {
    // No room: the visit lives until a reload.
  }
}

const stepsKey = 'unknot.steps'

/** The steps back over the map of this visit, as they were kept; undefined when there are none. */
export function readKeptSteps(): string | undefined {
  try {
    return sessionStorage.getItem(stepsKey) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps them until the tab is closed or the visit is another. Without room there are none after a reload. */
export function keepSteps(steps: string | undefined): void {
  try {
    sessionStorage.removeItem(stepsKey)
    if (steps !== undefined) sessionStorage.setItem(stepsKey, steps)
  } catch {
    // No room: the steps live until a reload.
  }
}
