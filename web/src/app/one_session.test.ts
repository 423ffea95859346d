import { expect, it, vi } from 'vitest'
import { holdSession } from './one_session.ts'

/** Locks as browsers give them: one at a time, in the order in which they were asked for. */
function locksOfABrowser(): LockManager {
  let last: Promise<unknown> = Promise.resolve()
  const request = (_name: string, { signal }: LockOptions, held: () => Promise<void>): Promise<unknown> => {
    const turn = last.then(() => (signal?.aborted ? Promise.reject(new Error('given up')) : held()))
    last = turn.catch(() => undefined)
    return turn
  }
  return { request } as unknown as LockManager
}
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

it('has a session in one tab at a time, and frees it when that tab leaves', async () => {
  const locks = locksOfABrowser()
  const [one, other] = [vi.fn(), vi.fn()]
  const leave = holdSession(one, locks)
  holdSession(other, locks)
  await soon()
  expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 0])
  leave()
  await soon()
  expect(other).toHaveBeenCalledOnce()
})

it('gives nothing to a tab that stopped waiting', async () => {
  const locks = locksOfABrowser()
  const [left, next] = [vi.fn(), vi.fn()]
  const leave = holdSession(() => undefined, locks)
  holdSession(left, locks)()
  holdSession(next, locks)
  leave()
  await soon()
  expect([left.mock.calls.length, next.mock.calls.length]).toEqual([0, 1])
})

it('lets every tab have its own where there are no locks, or the browser refuses them', async () => {
  const [without, refused] = [vi.fn(), vi.fn()]
  vi.stubGlobal('navigator', {})
  holdSession(without)
  const refusing = { request: () => Promise.reject(new Error('no locks here')) } as unknown as LockManager
  holdSession(refused, refusing)
  await soon()
  expect([without.mock.calls.length, refused.mock.calls.length]).toEqual([1, 1])
})
