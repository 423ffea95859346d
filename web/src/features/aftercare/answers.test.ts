import { describe, expect, it } from 'vitest'
import { answersRightAfter, type Said } from './answers.ts'

const said: Said = { pain: 4, soreness: 2, any: 'no' }

describe('the answers right after pressing', () => {
  it('are none until pain, soreness and the symptoms were asked', () => {
    for (const left of ['pain', 'soreness', 'any'] as const) {
      expect(answersRightAfter({ ...said, [left]: undefined }, 5, {})).toBeUndefined()
    }
  })

  it('hold what was said, with the pain before', () => {
    expect(answersRightAfter(said, 5, { fever: 'no' })).toEqual({
      soreness: 2, pain: 4, pain_before: 5, trend: 'better', bruise: 'none', symptoms: { fever: 'no' },
    })
    expect(answersRightAfter(said, undefined, {})).not.toHaveProperty('pain_before')
  })

  it('take the more careful of the movement and the pain', () => {
    const trend = (ease: Said['ease'], before: number | undefined) =>
      answersRightAfter({ ...said, ease }, before, {})?.trend
    expect(trend('harder', 9)).toBe('worse')
    expect(trend('easier', 3)).toBe('worse')
    expect(trend('same', 9)).toBe('same')
    expect(trend('easier', 4)).toBe('better')
    expect(trend('untried', 9)).toBe('better')
    expect(trend(undefined, undefined)).toBe('same')
  })
})
