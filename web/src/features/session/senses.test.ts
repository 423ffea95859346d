import { describe, expect, it } from 'vitest'
import { canGuide, type Chosen, type Means } from './senses.ts'

const all: Means = { visible: true, tones: true, voice: true, shakes: true }
const none: Means = { visible: true, tones: false, voice: false, shakes: false }
const looking: Chosen = { voice: true, vibration: true, wholeScreen: false }
const notLooking: Chosen = { ...looking, wholeScreen: true }

describe('a session', () => {
  it('is guided by the screen alone when it is looked at', () => {
    expect(canGuide(none, looking)).toBe(true)
  })

  it('is not guided when nobody looks and nothing sounds or shakes', () => {
    expect(canGuide(none, notLooking)).toBe(false)
  })

  it.each(['tones', 'voice', 'shakes'] as const)('needs no look where there is %s', (one) => {
    expect(canGuide({ ...none, [one]: true }, notLooking)).toBe(true)
  })

  it('does not count a voice or a shaking that was switched off', () => {
    const off: Chosen = { voice: false, vibration: false, wholeScreen: true }
    expect(canGuide({ ...none, voice: true, shakes: true }, off)).toBe(false)
  })

  it('is never guided by a page that is hidden', () => {
    expect(canGuide({ ...all, visible: false }, looking)).toBe(false)
  })
})
