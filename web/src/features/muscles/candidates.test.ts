import { describe, expect, it } from 'vitest'
import type { Found, Vocabulary } from '../../engine/verbs.ts'
import { because, mayAlso, otherOdds, patternName, sharesOf, type Lettered } from './candidates.ts'

const known = {
  muscles: [
    { id: 'masseter', words: { name: 'chewing muscle', left: 'your left chewing muscle' } },
    { id: 'temporalis', words: { name: 'temple muscle' } },
  ],
  patterns: [{ id: 'nerve_root_c6', words: { name: 'a nerve', left: 'a nerve on your left' } }],
  qualities: [{ id: 'tingling', words: { name: 'Tingling' } }],
} as unknown as Vocabulary

const found = (parts: Partial<Found>): Found =>
  ({ candidates: [], patterns: [], may_also: [], ...parts }) as unknown as Found

describe('what may be no muscle', () => {
  it('is named with its side, where it has one', () => {
    const pattern = { pattern: 'nerve_root_c6', odds: 1, stops: true, advice: 'ask_first', because: [] } as const
    expect(patternName(known, { ...pattern, because: [], side: 'left' })).toBe('a nerve on your left')
    expect(patternName(known, { ...pattern, because: [] })).toBe('a nerve')
  })

  it('tells what was said and what is on both sides, and leaves out what counts for nothing', () => {
    const told = because(known, {
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
    expect(mayAlso(known, found({}))).toBeUndefined()
    expect(mayAlso(known, found({ may_also: [masseter] }))).toBe('candidates.may_also.one')
    expect(mayAlso(known, found({ may_also: [masseter, { muscle: 'temporalis', side: 'left' }] }))).toBe(
      'candidates.may_also.two',
    )
  })
})

describe('odds without a card', () => {
  it('are all the rest of ten thousand', () => {
    expect(otherOdds([{ odds: 4000 }, { odds: 2500 }] as unknown as Found['candidates'])).toBe(3500)
  })
})

describe('shares', () => {
  const card = (letter: string, odds: number, tie: number): Lettered => ({ letter, odds, tie }) as Lettered
  it('are equal for what is told as about equal, and keep their sum', () => {
    const shares = sharesOf([card('A', 5000, 1), card('B', 2500, 1), card('C', 900, 0), card('D', 600, 0)])
    expect(shares.map(({ odds }) => odds)).toEqual([3750, 3750, 900, 600])
  })
})
