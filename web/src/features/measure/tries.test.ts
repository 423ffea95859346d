import { describe, expect, it, vi } from 'vitest'
import { degreesOf, triesOf } from './tries.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
for (const table of ['en/screens', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
const { goalsOf, middleOf, spreadOf } = await import('../../app/measured.ts')
type Events = Parameters<typeof goalsOf>[0]

describe('degrees that are typed', () => {
  it('are whole numbers from 0 to 180, and nothing is made of anything else', () => {
    expect(['0', '95', ' 180 '].map(degreesOf)).toEqual([0, 95, 180])
    for (const text of ['', ' ', '181', '-5', '9.5', '9,5', 'ninety', '1e2', '0x10', '1000']) {
      expect(degreesOf(text), text).toBeUndefined()
    }
  })
  it('make three tries only when all are there', () => {
    expect(triesOf(['95', '100', '92'])).toEqual([95, 100, 92])
    expect(triesOf(['95', '', '92'])).toBeUndefined()
  })
})

describe('three tries', () => {
  it('are told by their middle, and by how far they lie apart', () => {
    expect(middleOf([95, 110, 92])).toBe(95)
    expect(spreadOf([95, 110, 92])).toBe(18)
    expect(spreadOf([90, 90, 90])).toBe(0)
  })
})

describe('own activities', () => {
  const told = (kind: string, body: object): object => ({ kind, body })
  it('keep the last number told of them, and lose it with other words', () => {
    const named = told('goal_named', { goal: 'a', text: 'the kettle' })
    const again = told('goal_named', { goal: 'a', text: 'the big kettle' })
    const scored = (ability: number): object => told('goal_scored', { goal: 'a', ability })
    const of = (...events: object[]): unknown => goalsOf(events as Events)
    expect(of(named)).toEqual([{ id: 'a', text: 'the kettle' }])
    expect(of(named, scored(3), scored(0))).toEqual([{ id: 'a', text: 'the kettle', ability: 0 }])
    expect(of(named, scored(3), named)).toEqual([{ id: 'a', text: 'the kettle', ability: 3 }])
    expect(of(named, scored(3), again)).toEqual([{ id: 'a', text: 'the big kettle' }])
    expect(of(scored(3))).toEqual([])
  })
})
