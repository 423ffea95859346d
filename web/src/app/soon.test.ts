import { beforeEach, describe, expect, it, vi } from 'vitest'

type Frame = () => void

/** A page whose frames are drawn when the test says so. */
async function page() {
  const listeners = new Map<string, () => void>()
  const frames: Frame[] = []
  const told = { visibilityState: 'visible' }
  const listen = (kind: string, listener: () => void): unknown => listeners.set(kind, listener)
  vi.stubGlobal('document', { ...told, addEventListener: listen })
  vi.stubGlobal('addEventListener', listen)
  vi.stubGlobal('requestAnimationFrame', (frame: Frame) => frames.push(frame))
  vi.resetModules()
  const { soon } = await import('./soon.ts')
  const done: string[] = []
  return {
    done,
    later: (name: string) => soon(() => done.push(name)),
    draw: async () => {
      for (const frame of frames.splice(0)) frame()
      await vi.advanceTimersByTimeAsync(0)
    },
    hide: () => vi.stubGlobal('document', { visibilityState: 'hidden' }),
    tell: (kind: string) => listeners.get(kind)?.(),
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})

describe('work that can wait for the picture', () => {
  it('is done once the frame is drawn, in the order of asking, and once', async () => {
    const { done, later, draw } = await page()
    later('store')
    later('sound')
    expect(done).toEqual([])
    await draw()
    expect(done).toEqual(['store', 'sound'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(done).toEqual(['store', 'sound'])
  })

  it('waits no longer than a tenth of a second where no frame is drawn', async () => {
    const { done, later } = await page()
    later('store')
    await vi.advanceTimersByTimeAsync(99)
    expect(done).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toEqual(['store'])
  })

  it('is done at once on a page that is put away, with what waited before it', async () => {
    const { done, later, hide } = await page()
    later('before')
    hide()
    later('store')
    expect(done).toEqual(['before', 'store'])
  })

  it.each(['pagehide', 'visibilitychange'])('waits no longer when the page goes: %s', async (kind) => {
    const { done, later, tell } = await page()
    later('store')
    tell(kind)
    expect(done).toEqual(['store'])
  })

  it('is done after a second frame as after the first', async () => {
    const { done, later, draw } = await page()
    later('first')
    await draw()
    later('second')
    await draw()
    expect(done).toEqual(['first', 'second'])
  })
})
