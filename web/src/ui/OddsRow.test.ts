import { describe, expect, it, vi } from 'vitest'

vi.mock('./OddsRow.css', () => ({}))
const { discsOf } = await import('./OddsRow.tsx')

describe('the row of ten discs', () => {
  it('always has ten', () => {
    for (const odds of [
      [3333, 3333, 1],
      [9999, 0, 0],
      [1, 1, 1],
      [2500, 2500, 2500],
    ]) {
      const parts = odds.map((share, i) => ({ letter: 'ABC'[i] ?? '', odds: share }))
      const { letters, others } = discsOf(parts, 10_000 - odds.reduce((sum, share) => sum + share, 0))
      expect(letters.length + others).toBe(10)
    }
  })

  it('never gives more discs to the one that is less likely', () => {
    const { letters } = discsOf(
      [
        { letter: 'A', odds: 3500 },
        { letter: 'B', odds: 3400 },
        { letter: 'C', odds: 500 },
      ],
      2600,
    )
    const count = (letter: string): number => letters.filter((one) => one === letter).length
    expect(count('A')).toBeGreaterThanOrEqual(count('B'))
    expect(count('B')).toBeGreaterThanOrEqual(count('C'))
  })
})
