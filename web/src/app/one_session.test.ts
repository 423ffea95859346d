import { expect, it, vi } from 'vitest'
import { holdSession } from './one_session.ts'

/** Locks as browsers give them: one at a time, in the order in which they were asked for. */
function locksOfABrowser(): LockManager {
  let last: Promise<unknown> = Promise.resolve()
  let taken = 0
  const request = (
    _name: string, { signal, ifAvailable }: LockOptions, held: (lock: unknown) => Promise<void>,
  ): Promise<unknown> => {
    if (ifAvailable && taken > 0) return Promise.resolve().then(() => held(null))
    taken += 1
    const turn = last.then(() => (signal?.aborted ? Promise.reject(new Error('given up')) : held({})))
    last = turn.catch(() => undefined).then(() => {
      taken -= 1
    })
    return turn
  }
  return { request } as unknown as LockManager
}
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
const tab = () => ({ onHeld: vi.fn(), onElsewhere: vi.fn() })
type Tab = ReturnType<typeof tab>
const told = ({ onHeld, onElsewhere }: Tab): number[] => [onHeld.mock.calls.length, onElsewhere.mock.calls.length]

it('has a session in one tab at a time, and frees it when that tab leaves', async () => {
  const locks = locksOfABrowser()
  const [one, other] = [tab(), tab()]
  const leave = holdSession(one, locks)
  holdSession(other, locks)
  await soon()
  expect([told(one), told(other)]).toEqual([[1, 0], [0, 1]])
  leave()
  await soon()
  expect([told(one), told(other)]).toEqual([[1, 0], [1, 1]])
})

it('gives nothing to a tab that stopped waiting', async () => {
  const locks = locksOfABrowser()
  const [left, next] = [tab(), tab()]
  const leave = holdSession(tab(), locks)
  const stopWaiting = holdSession(left, locks)
  holdSession(next, locks)
  await soon()
  stopWaiting()
  leave()
  await soon()
  expect([told(left), told(next)]).toEqual([[0, 1], [1, 1]])
})

it('lets every tab have its own where there are no locks, or the browser refuses them', async () => {
  const [without, refused] = [tab(), tab()]
  vi.stubGlobal('navigator', {})
  holdSession(without)
  const refusing = { request: () => Promise.reject(new Error('no locks here')) } as unknown as LockManager
  holdSession(refused, refusing)
  await soon()
  expect([told(without), told(refused)]).toEqual([[1, 0], [1, 0]])
})
