import { expect, it } from 'vitest'
import { shareOf, spanOf } from './span.ts'

it('pictures below one another have one time: what is of one day stands at one place', () => {
  const span = spanOf([{ at: 300 }, { at: 100 }, { at: 200 }])
  expect(span).toEqual({ from: 100, to: 300 })
  expect([100, 200, 300].map((at) => shareOf(at, span))).toEqual([0, 0.5, 1])
  expect(shareOf(100, spanOf([{ at: 100 }]))).toBe(0)
})
