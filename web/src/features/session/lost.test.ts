import { expect, it } from 'vitest'
import type { SessionRecord } from '../../engine/verbs.ts'
import { leftOutBefore } from './lost.ts'

type Spots = SessionRecord['spots']
const spot = (end: Spots[number]['end'], holds = 0): Spots[number] => ({
  muscle: 'infraspinatus', side: 'left', pressed_ms: 0, holds, highest: 0, too_much: 0, spread: false, end,
})

it('the step after a spot that was not found says so, once', () => {
  const looking = { phase: 'find', item: 0 } as const
  const here = spot('stopped')
  expect(leftOutBefore(looking, { spots: [spot('not_found'), here] })).toBe('next_spot')
  expect(leftOutBefore(looking, { spots: [spot('completed', 2), here] })).toBeUndefined()
  expect(leftOutBefore(looking, { spots: [here] })).toBeUndefined()
  expect(leftOutBefore(looking, { spots: [spot('not_found'), spot('stopped', 1)] })).toBeUndefined()
})

it('when nothing was found the stretch says that nothing was pressed there', () => {
  const spots = [spot('not_found')]
  expect(leftOutBefore({ phase: 'stretch', item: 0 }, { spots })).toBe('then_on')
  expect(leftOutBefore({ phase: 'stretch', item: 1 }, { spots })).toBeUndefined()
  expect(leftOutBefore({ phase: 'rest', item: 0 }, { spots })).toBeUndefined()
})

it('says nothing of the kind of a spot that was pressed and not found again after a pause', () => {
  const pressed = spot('not_found', 1)
  expect(leftOutBefore({ phase: 'find', item: 0 }, { spots: [pressed, spot('stopped')] })).toBeUndefined()
  expect(leftOutBefore({ phase: 'stretch', item: 0 }, { spots: [pressed] })).toBeUndefined()
})
