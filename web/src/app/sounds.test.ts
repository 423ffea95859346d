import { describe, expect, it } from 'vitest'
import { loudest, peakOf, secondsOf, sounds, type Note, type SoundName } from './sounds.ts'

const names = Object.keys(sounds) as SoundName[]

/** What an ear keeps of a sound: how many notes, which way it goes, whether it lasts. */
function course(name: SoundName): string {
  const notes: readonly Note[] = sounds[name]
  const way = Math.sign((notes.at(-1)?.to ?? 0) - (notes[0]?.from ?? 0))
  return [notes.length, way, notes[0]?.wooden ? 'wood' : 'note', secondsOf(name) > 0.8 ? 'long' : 'short'].join(' ')
}

describe('the sounds of a session', () => {
  it('are known from each other by their course', () => {
    expect(new Set(names.map(course)).size).toBe(names.length)
  })

  it('are each there: press, ease, let go, check-in, stop', () => {
    expect(names).toEqual(expect.arrayContaining(['press', 'ease', 'let_go', 'check_in', 'stop']))
  })

  it('are none of them too loud, notes and hum together at the clamp or below it', () => {
    expect(names.filter((name) => peakOf(name) > loudest + 1e-9)).toEqual([])
  })

  it('are over within a second and a half, so that none runs into the next word', () => {
    expect(names.map(secondsOf).filter((seconds) => seconds > 1.5)).toEqual([])
  })
})
