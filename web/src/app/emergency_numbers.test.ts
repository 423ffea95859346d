import { describe, expect, it } from 'vitest'
import type { History, Vocabulary } from '../engine/verbs.ts'
import { linesToCall, numbersToCall } from './emergency_numbers.ts'

const question = 'self_harm_thoughts'
const lines = [{ country: 'AU', number: '131114', question }, { country: 'GB', number: '116123', question }]
const numbers = [
  { country: '', number: '112' }, { country: '', number: '911' }, { country: 'AU', number: '000' },
  { country: 'IT', number: '112' },
]
const known = { help_lines: lines, emergency_numbers: numbers } as unknown as Vocabulary
const chose = (country?: string): History => ({ country }) as History

describe('the lines to call', () => {
  const of = (country?: string): string[] =>
    linesToCall(known, chose(country), [question]).map((line) => line.country)
  const every = lines.map(({ country }) => country)

  it('are the one of the chosen country, and all while none is chosen', () => {
    expect(of('AU')).toEqual(['AU'])
    expect(of()).toEqual(every)
    expect(linesToCall(known, undefined, [question])).toEqual(lines)
  })

  it('are all for a country that has none, like Italy', () => {
    expect(of('IT')).toEqual(every)
  })

  it('are those about the question alone', () => {
    expect(linesToCall(known, chose(), ['chest_pain'])).toEqual([])
  })
})

describe('the emergency numbers', () => {
  it('are those of the chosen country, or the common ones where it has none', () => {
    const of = (country?: string): string[] => numbersToCall(known, chose(country)).map((one) => one.country)
    expect(of('IT')).toEqual(['IT'])
    expect(of('XX')).toEqual(['', ''])
    expect(of()).toEqual(['', ''])
  })
})
