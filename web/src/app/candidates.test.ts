import { describe, expect, it } from 'vitest'
import type { Found, Vocabulary, VocabularyMuscle } from '../engine/verbs.ts'
import { putWords } from '../words/words.ts'
import {
  because, mayAlso, openSpotOf, otherOdds, patternName, placesAcross, sharesOf, spotOf, spreadOf, titleOf,
  type Lettered,
} from './candidates.ts'

const found = (parts: Partial<Found>): Found =>
  ({ candidates: [], patterns: [], may_also: [], ...parts }) as unknown as Found

describe('what may be no muscle', () => {
  it('is named with its side, where it has one', () => {
    putWords({ 'pattern.nerve_root_c6.name': 'a nerve', 'pattern.nerve_root_c6.left': 'a nerve on your left' })
    const pattern = { pattern: 'nerve_root_c6' }
    expect(patternName({ ...pattern, side: 'left' })).toBe('a nerve on your left')
    expect(patternName(pattern)).toBe('a nerve')
  })

  it('tells what was said and what is on both sides, and leaves out what counts for nothing', () => {
    const told = because({
      because: [
        { kind: 'quality', quality: 'tingling', score: 400 },
        { kind: 'both_sides', score: 400 },
        { kind: 'prior', score: -300 },
      ],
    })
    expect(told).toEqual(['candidates.because.quality', 'candidates.because.both_sides'])
  })
})

describe('neighbours', () => {
  it('are named in one sentence, if there are any', () => {
    const masseter = { muscle: 'masseter', side: 'left' } as const
    expect(mayAlso(found({}))).toBeUndefined()
    expect(mayAlso(found({ may_also: [masseter] }))).toBe('candidates.may_also.one')
    expect(mayAlso(found({ may_also: [masseter, { muscle: 'temporalis', side: 'left' }] }))).toBe(
      'candidates.may_also.two',
    )
  })
})

describe('odds without a card', () => {
  it('are all the rest of ten thousand', () => {
    expect(otherOdds([{ odds: 4000 }, { odds: 2500 }] as unknown as Found['candidates'])).toBe(3500)
  })
})

const card = (letter: string, odds: number, tie: number): Lettered => ({ letter, odds, tie }) as Lettered

describe('how many are worth trying', () => {
  it('is said for one to four, and for no other number', () => {
    const cards = ['A', 'B', 'C', 'D'].map((letter) => card(letter, 1000, 0))
    expect(cards.map((_card, i) => titleOf(cards.slice(0, i + 1)))).toEqual(
      ['one', 'two', 'three', 'four'].map((count) => `candidates.title.${count}`),
    )
    expect(() => titleOf([])).toThrow('0 cards')
  })
})

describe('shares', () => {
  it('are equal for what is told as about equal, and keep their sum', () => {
    const shares = sharesOf([card('A', 5000, 1), card('B', 2500, 1), card('C', 900, 0), card('D', 600, 0)])
    expect(shares.map(({ odds }) => odds)).toEqual([3750, 3750, 900, 600])
  })
})

describe('places of a muscle', () => {
  const zones = { zones: [{ id: 'spine-neck', midline: true }, { id: 'neck-back' }] } as unknown as Vocabulary
  const muscle = {
    essential: ['spine-neck', 'neck-back'], home: ['neck-back'], spots: [{ id: 'first', zone: 'neck-back' }],
  } as unknown as VocabularyMuscle
  it('are on its side, those of the midline in the middle, each once', () => {
    expect(spreadOf(zones, muscle, 'left')).toEqual([
      { zone: 'spine-neck', side: 'middle' }, { zone: 'neck-back', side: 'left' },
    ])
    expect(spotOf(zones, muscle, 'right', 0)).toEqual({ zone: 'neck-back', side: 'right', spot: 'first' })
    expect(spotOf(zones, { ...muscle, spots: [] }, 'right', 0)).toBeUndefined()
  })
  it('leave out a spot that the check excludes, on its side alone', () => {
    // S5, S16
    const spots = ['neck-back', 'shoulder-top'].map((zone) => ({ id: `in-${zone}`, zone }))
    const two = { ...muscle, spots } as unknown as VocabularyMuscle
    const [neck, shoulder] = ['neck-back', 'shoulder-top'].map((zone) => ({ zone, side: 'right' as const }))
    const open = (...excluded: (typeof neck)[]): string | undefined =>
      openSpotOf(zones, two, 'right', excluded.filter((one) => one !== undefined))?.spot
    expect(open()).toBe('in-neck-back')
    expect(open(neck)).toBe('in-shoulder-top')
    expect(open(neck, shoulder)).toBeUndefined()
    expect(openSpotOf(zones, two, 'left', [{ zone: 'neck-back', side: 'right' }])?.spot).toBe('in-neck-back')
  })
  it('are on both sides for what has none', () => {
    expect(placesAcross(zones, muscle.essential, ['left', 'right'])).toEqual([
      { zone: 'spine-neck', side: 'middle' }, { zone: 'neck-back', side: 'left' }, { zone: 'neck-back', side: 'right' },
    ])
  })
})
