import { beforeEach, describe, expect, it, vi } from 'vitest'
import { momentMs, SoonSaved, type Saving } from './saving.ts'

const put: number[] = []
const shown: Saving[] = []
const says = (n: number) => async (): Promise<void> => {
  put.push(n)
}

describe('a number that was touched', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    put.length = 0
    shown.length = 0
  })
  const saving = (): SoonSaved => new SoonSaved((state) => shown.push(state))

  it('is on record after a moment, once', async () => {
    const soon = saving()
    soon.choose(4, says(4))
    await vi.advanceTimersByTimeAsync(momentMs - 1)
    expect(put).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    soon.putNow()
    await vi.runAllTimersAsync()
    expect(put).toEqual([4])
    expect(shown).toEqual([{ n: 4 }, { n: 4, saved: true }])
  })
  it('gives way to another touch in its moment', async () => {
    const soon = saving()
    soon.choose(4, says(4))
    soon.choose(0, says(0))
    await vi.runAllTimersAsync()
    expect(put).toEqual([0])
  })
  it('is never on record if it was taken back', async () => {
    const soon = saving()
    soon.choose(9, says(9))
    soon.takeBack()
    soon.putNow()
    await vi.runAllTimersAsync()
    expect(put).toEqual([])
    expect(shown.at(-1)).toEqual({ back: true })
  })
  it('is on record at once when the screen is left', () => {
    const soon = saving()
    soon.choose(7, says(7))
    soon.putNow()
    expect(put).toEqual([7])
  })
  it('is kept and said if it could not be stored, and can be put again', async () => {
    const soon = saving()
    let full = true
    soon.choose(5, () => (full ? Promise.reject(new Error('full')) : says(5)()))
    await vi.runAllTimersAsync()
    expect(shown.at(-1)).toEqual({ n: 5, failed: true })
    soon.putNow()
    await vi.runAllTimersAsync()
    expect(shown.at(-1)).toEqual({ n: 5, failed: true })
    full = false
    soon.putNow()
    await vi.runAllTimersAsync()
    expect(put).toEqual([5])
    expect(shown.at(-1)).toEqual({ n: 5, saved: true })
    soon.putNow()
    await vi.runAllTimersAsync()
    expect(put).toEqual([5])
  })
  it('gives way to another touch also when it could not be stored', async () => {
    const soon = saving()
    soon.choose(5, () => Promise.reject(new Error('full')))
    await vi.runAllTimersAsync()
    soon.choose(6, says(6))
    expect(shown.at(-1)).toEqual({ n: 6 })
    await vi.runAllTimersAsync()
    expect(put).toEqual([6])
  })
  it('says nothing of a touch before while another waits', async () => {
    const soon = saving()
    let fail = (): void => undefined
    soon.choose(5, () => new Promise((_, reject) => {
      fail = () => reject(new Error('slow'))
    }))
    await vi.advanceTimersByTimeAsync(momentMs)
    soon.choose(6, says(6))
    fail()
    await vi.advanceTimersByTimeAsync(momentMs - 1)
    expect(shown.at(-1)).toEqual({ n: 6 })
  })
})
