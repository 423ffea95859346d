import { describe, expect, it } from 'vitest'
import { isAnother, lineOf } from './place.ts'

describe('the line a refusal is about', () => {
  it('is counted from one', () => expect(lineOf('not_understood', '/0')).toBe(1))
  it('lies under the head line for an event', () => expect(lineOf('not_understood', '/events/0/body/pains')).toBe(2))
  it('is not made up when the file as a whole is broken', () => expect(lineOf('broken_file', 'end')).toBeUndefined())
})

describe('a file of another kind', () => {
  it('is one whose first line is not ours, and not one that was altered', () => {
    expect(isAnother('not_understood', '/0')).toBe(true)
    expect(isAnother('not_understood', '/3')).toBe(false)
    expect(isAnother('broken_file', 'end')).toBe(false)
  })
})
