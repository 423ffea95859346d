import { expect, it, vi } from 'vitest'

for (const table of ['en/screens', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
const { cellLook } = await import('./Band.tsx')

it('every number above the ceiling looks like too much, and none below it', () => {
  const looks = (step: number, ceiling: number) => Array.from({ length: 11 }, (_, n) => cellLook(n, step, ceiling))
  for (const ceiling of [1, 2, 3, 4, 5]) {
    expect(looks(1, ceiling).filter((look) => look === 'over')).toHaveLength(10 - ceiling)
    expect(looks(1, ceiling).lastIndexOf('over')).toBe(10)
  }
  expect(looks(2, 3).slice(0, 5)).toEqual(['plain', 'aim', 'aim', 'plain', 'over'])
})
