import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { TrialAnswer } from '../../engine/verbs.ts'
import type { Against, OneTrial } from './sentences.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
for (const table of ['en/screens', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
const { putWords } = await import('../../words/words.ts')
const { againstWords, findingOf, rowsOf, spanWords } = await import('./sentences.ts')
const { lengthFor } = await import('./lengths.ts')

const words = new URL('../../../../build/release/content/words/en/course.json', import.meta.url)
const against = (more: Partial<Against> = {}): Against =>
  ({ arm: 'massage', other: 'nothing', rounds: 14, change: 'too_little', ...more })

beforeAll(() => {
  putWords(JSON.parse(readFileSync(words, 'utf8')) as Record<string, string>)
})

describe('what a trial told', () => {
  it('names both ways, and says the finding before its bounds', () => {
    expect(againstWords(against())).toBe('“Massage” against “None of these”')
    const shift = { tenths: -30, low_tenths: -40, high_tenths: -20 }
    expect(findingOf(against({ change: 'better', shift }))).toEqual([
      'On “Massage” days it hurt less, by an amount that matters.',
      'Likely difference: between 4 less and 2 less.', 'From 14 rounds in which both were told.',
    ])
  })

  it('says why there is nothing to tell', () => {
    const [finding, sample, why] = findingOf(against({ rounds: 1 }))
    expect(finding).toBe('Too little to tell.')
    expect(sample).toBe('From one round in which both were told.')
    expect(why).toContain('six rounds')
  })

  it('shows the days, newest first, and a day that was not told as that', () => {
    const trial = {
      from: '2026-10-25', to: '2026-11-21', days_kept: 25, days_gone: 28,
      turns: [
        { from: '2026-10-25', days: 1, arm: 'massage', pain_tenths: 35 }, { from: '2026-10-26', days: 1, arm: 'heat' },
      ],
    } as unknown as OneTrial
    expect(rowsOf(trial).map(([, arm, pain]) => [arm, pain])).toEqual([['Heat', 'not told'], ['Massage', '3.5']])
    expect(spanWords(trial)).toContain('25 of 28')
    expect(spanWords({ ...trial, state: 'stopped', days: 28, days_gone: 9, days_kept: 4 })).toContain('9 of 28 days')
  })
})

describe('how long a trial may be', () => {
  const lengths: TrialAnswer['lengths'] = [
    { arms: 2, turn_days: 1, rounds: 7, days: 14 }, { arms: 2, turn_days: 1, rounds: 14, days: 28 },
    { arms: 2, turn_days: 2, rounds: 7, days: 28 }, { arms: 3, turn_days: 1, rounds: 7, days: 21 },
    { arms: 3, turn_days: 1, rounds: 9, days: 27 },
  ]

  it('is what was chosen, else the longest that there is with turns as long', () => {
    expect(lengthFor(lengths, { arms: 2, turn_days: 1, rounds: 7 })?.days).toBe(14)
    expect(lengthFor(lengths, { arms: 2, turn_days: 1, rounds: 0 })?.days).toBe(28)
    expect(lengthFor(lengths, { arms: 3, turn_days: 2, rounds: 7 })).toMatchObject({ turn_days: 1, days: 27 })
  })

  it('is none for one way or four', () => {
    expect(lengthFor(lengths, { arms: 1, turn_days: 1, rounds: 7 })).toBeUndefined()
    expect(lengthFor(lengths, { arms: 4, turn_days: 1, rounds: 7 })).toBeUndefined()
  })
})
