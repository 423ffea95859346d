import { describe, expect, it } from 'vitest'
import { addressOf, readRoute } from './router.ts'

describe('an address', () => {
  it('leads to its place and back', () => {
    expect(readRoute(addressOf('learn', 'what is/50 %'))).toEqual({ place: 'learn', rest: 'what is/50 %' })
  })
  it('that nobody made leads to the place all the same', () => {
    expect(readRoute('#/learn/%E0%A4%A')).toEqual({ place: 'learn', rest: '%E0%A4%A' })
    expect(readRoute('#/nowhere/%E0%A4%A')).toEqual({ place: 'today', rest: '' })
  })
})
