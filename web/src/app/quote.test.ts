import { describe, expect, it } from 'vitest'
import type { Span } from '../engine/verbs.ts'
import { quoteOf, quotesOf } from './quote.ts'

const span = (from: number, to: number, ids: string[]): Span =>
  ({ from, to, ids, kind: 'question', negated: false, past: false, other_person: false, doubt: false }) as Span

describe('the words that raised an answer', () => {
  it('are those that the core understood, also behind letters of several bytes', () => {
    const spans = [span(4, 24, ['chest'])]
    expect(quoteOf('Ö, my chest feels tight', { spans }, 'chest')).toBe('my chest feels tight')
  })
  it('are one piece where what was understood overlaps', () => {
    const spans = [span(0, 14, ['chest']), span(9, 19, ['chest']), span(30, 35, ['chest'])]
    expect(quoteOf('crushing chest pain that also aches', { spans }, 'chest')).toBe('crushing chest pain … aches')
  })
  it('are the whole text, cut, where the core does not say which', () => {
    expect(quoteOf('  tight   today ', { spans: [] }, 'chest')).toBe('tight today')
    expect(quoteOf('a '.repeat(200), { spans: [] }, 'chest').length).toBeLessThan(130)
    expect(quotesOf('tight', { spans: [] }, ['a', 'b'])).toEqual({ a: 'tight', b: 'tight' })
  })
})
