import { describe, expect, it, vi } from 'vitest'
import asked from '../../../tests/words/pairs.json'
import type { Vocabulary } from '../engine/verbs.ts'
import { pieces, plain } from './Words.tsx'

vi.mock('@content/en/screens.json?url', () => ({ default: '' }))
vi.mock('@content/en/course.json?url', () => ({ default: '' }))
vi.mock('@content/en/learn.json?url', () => ({ default: '' }))
vi.mock('@content/xx/path.json?url', () => ({ default: '' }))
vi.mock('@content/xx/course.json?url', () => ({ default: '' }))
vi.mock('@content/xx/learn.json?url', () => ({ default: '' }))
const { fill, has, isLight, localeWanted, putWords, sayKey, sayPlace, SlotMissing, strengthWord, takeVocabulary } =
  await import('./words.ts')

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

describe('what a number is called', () => {
  it('follows the bounds that content sets', () => {
    const called = (light_to: number, moderate_to: number, strong_to: number): string[] => {
      const lists = Object.fromEntries([
        'groups', 'questions', 'zones', 'muscles', 'patterns', 'mask', 'movements', 'causes', 'qualities', 'marks',
        'techniques', 'stretches', 'habits', 'symptoms', 'emergency_numbers', 'help_lines',
      ].map((list) => [list, []]))
      putWords({})
      takeVocabulary({ ...lists, numbers: { light_to, moderate_to, strong_to } } as unknown as Vocabulary)
      return [0, 3, 4, 6, 8].map((value) => strengthWord(value).replace('ui.strength.', ''))
    }
    expect(called(3, 5, 7)).toEqual(['none', 'light', 'moderate', 'strong', 'severe'])
    expect([0, 3, 4].map(isLight)).toEqual([true, true, false])
    expect(called(4, 6, 8)).toEqual(['none', 'light', 'light', 'moderate', 'strong'])
    expect([0, 4, 5].map(isLight)).toEqual([true, true, false])
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
    expect(localeWanted('?locale=constructor')).toBe('en')
    expect(localeWanted('')).toBe('en')
  })
})
