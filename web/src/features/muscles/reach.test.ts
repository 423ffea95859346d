import { describe, expect, it } from 'vitest'
import type { Means, Planned } from '../../engine/verbs.ts'
import { wouldReach } from './reach.ts'

const bare: Means = {
  ball: false, cane: false, wall: false, left_arm_works: true, right_arm_works: false, posture: 'either', minutes: 10,
}
const none = (because: string) => ({ none: { because } }) as Planned
const core = (fits: (means: Means) => boolean) => (means: Means) =>
  fits(means) ? ({ plan: {} } as Planned) : none('no_technique_fits')

describe('what would reach a muscle', () => {
  it('is nothing where it is in reach, or where something else stands in the way', () => {
    expect(wouldReach(bare, core(() => true))).toBeUndefined()
    expect(wouldReach(bare, () => none('check_locks'))).toBeUndefined()
    expect(wouldReach(bare, () => undefined)).toBeUndefined()
  })
  it('is no tool that the check does not allow today', () => {
    expect(wouldReach({ ...bare, ball: true }, () => none('hand_only'))).toBe('hand_only')
    expect(wouldReach(bare, ({ ball }) => none(ball ? 'hand_only' : 'no_technique_fits'))).toBe('hand_only')
  })
  it('is the least that makes a way fit', () => {
    expect(wouldReach(bare, core(({ wall }) => wall))).toBe('wall')
    expect(wouldReach(bare, core(({ ball, wall }) => ball && wall))).toBe('ball')
    expect(wouldReach({ ...bare, wall: true }, core(({ ball, wall }) => ball && wall))).toBe('ball')
    expect(wouldReach(bare, core(({ cane }) => cane))).toBe('cane')
    expect(wouldReach(bare, core(() => false))).toBe('other')
  })
})
