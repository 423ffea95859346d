import { describe, expect, it, vi } from 'vitest'
import asked from '../../../tests/words/pairs.json'
import { pieces, plain } from './Words.tsx'

vi.mock('@content/en/screens.json?url', () => ({ default: '' }))
vi.mock('@content/en/learn.json?url', () => ({ default: '' }))
vi.mock('@content/xx/path.json?url', () => ({ default: '' }))
vi.mock('@content/xx/learn.json?url', () => ({ default: '' }))
const { fill, has, localeWanted, putWords, sayKey, sayPlace, SlotMissing } = await import('./words.ts')

interface Pair { name: string; sentence: string; slots: Record<string, string>; filled?: string; slot?: string }
const pairs = asked as unknown as Pair[]

describe('the pairs that the core’s words are put through as well', () => {
  it.each(pairs)('$name', ({ sentence, slots, filled, slot }) => {
    if (filled !== undefined) {
      expect(fill(sentence, slots)).toBe(filled)
      return
    }
    const missing = ((): unknown => {
      try {
        return fill(sentence, slots)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(missing).toBeInstanceOf(SlotMissing)
    expect((missing as InstanceType<typeof SlotMissing>).slot).toBe(slot)
  })
})

describe('words that stand out', () => {
  it('are drawn between stars', () => {
    expect(pieces('*Chest* pressure, or a *sore arm*')).toEqual([
      { text: 'Chest', strong: true }, { text: ' pressure, or a ', strong: false }, { text: 'sore arm', strong: true },
    ])
  })
  it('leave a single star as it is', () => {
    expect(plain('3 * 4')).toBe('3 * 4')
    expect(plain('*a* and * b')).toBe('a and * b')
  })
})

describe('words of the tables', () => {
  it('show the key of a sentence that is not there', () => {
    putWords({ 'zone.neck.name': 'the neck', 'zone.arm.left': 'your left arm' })
    expect(sayKey('nowhere.at_all')).toBe('nowhere.at_all')
    expect(has('zone.neck.name')).toBe(true)
  })
  it('keep the side of a place, and give a midline place its one name', () => {
    expect(sayPlace('zone', 'arm', 'left')).toBe('your left arm')
    expect(sayPlace('zone', 'neck', 'middle')).toBe('the neck')
  })
  it('know the made-up language by the address only', () => {
    expect(localeWanted('?locale=xx')).toBe('xx')
    expect(localeWanted('?locale=nowhere')).toBe('en')
    expect(localeWanted('')).toBe('en')
  })
})
