// What a person chose for this device. No part of the record: lost settings lose nothing that matters.
import type { About, Means } from '../engine/verbs.ts'
import { createStore, useStore } from './store.ts'

export type Theme = 'auto' | 'light' | 'dark'

export interface Settings {
  theme: Theme
  voice: boolean
  sounds: boolean
  vibration: boolean
  /** One sentence and one button a screen in a session. */
  plain: boolean
  /** Whose day it is, when several use the device. */
  person: string
  /** Persons who have seen the three cards before a first session. */
  cardsSeen: string[]
  /** What is at hand, by person. Asked once. */
  means: Record<string, Means>
  /** Age band and possible pregnancy, by person: read back with the standing facts. */
  about: Record<string, About>
}

const key = 'unknot.settings'
const usual: Settings = {
  theme: 'auto', voice: true, sounds: true, vibration: true, plain: false, person: 'me', cardsSeen: [], means: {}, about: {},
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
  applyTheme()
}

export function applyTheme(): void {
  const { theme } = settings.get()
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
