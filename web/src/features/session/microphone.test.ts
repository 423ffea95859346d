import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listenForCalls } from './microphone.ts'

interface Device { state: string; resumes: boolean; broken: boolean; asked: number; closed: number; level: number }

/** A microphone and what measures it. */
function device(given: Partial<Device> = {}) {
  const it: Device = { state: 'running', resumes: true, broken: false, asked: 0, closed: 0, level: 0, ...given }
  const stopped = vi.fn()
  let ended = (): void => undefined
  const track = { stop: stopped, addEventListener: (_kind: string, end: () => void) => void (ended = end) }
  class Context {
    get state(): string {
      return it.state
    }
    resume = async (): Promise<void> => {
      it.asked += 1
      if (it.resumes) it.state = 'running'
    }
    close = async (): Promise<void> => void (it.closed += 1)
    createAnalyser = () => ({ fftSize: 0, getFloatTimeDomainData: (all: Float32Array) => void all.fill(it.level) })
    createMediaStreamSource = () => {
      if (it.broken) throw new Error('no source')
      return { connect: () => undefined }
    }
  }
  vi.stubGlobal('AudioContext', Context)
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [track] }) } })
  return { it, stopped, goesAway: () => ended() }
}

function listen() {
  const onCall = vi.fn()
  const onHears = vi.fn()
  const stop = listenForCalls({ onCall, onHears, own: () => false })
  return { onCall, onHears, stop }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('hears a call, and gives the microphone back when it is stopped', async () => {
  const { it: at, stopped } = device()
  const { onCall, onHears, stop } = listen()
  await vi.advanceTimersByTimeAsync(1_000)
  at.level = 0.7
  await vi.advanceTimersByTimeAsync(40)
  expect(onCall.mock.calls).toEqual([['ease_off']])
  stop()
  expect([stopped.mock.calls.length, at.closed, onHears.mock.calls.length]).toEqual([1, 1, 0])
})

it('gives the microphone back when it can not be measured', async () => {
  const { it: at, stopped } = device({ broken: true })
  const { onHears } = listen()
  await vi.advanceTimersByTimeAsync(100)
  expect([stopped.mock.calls.length, at.closed]).toEqual([1, 1])
  expect(onHears.mock.calls).toEqual([[false]])
})

it('gives it back when it was stopped before it was there', async () => {
  const { stopped } = device()
  const { onHears, stop } = listen()
  stop()
  await vi.advanceTimersByTimeAsync(100)
  expect(stopped).toHaveBeenCalledOnce()
  expect(onHears).not.toHaveBeenCalled()
})

it('says that nothing is heard while the meter stands still, asks it to go on, and says when it does', async () => {
  const { it: at } = device({ state: 'suspended', resumes: false })
  const { onHears, onCall } = listen()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(onHears.mock.calls).toEqual([[false]])
  expect(at.asked).toBeGreaterThan(2)
  at.resumes = true
  await vi.advanceTimersByTimeAsync(1_000)
  expect(onHears.mock.calls).toEqual([[false], [true]])
  expect(onCall).not.toHaveBeenCalled()
})

it('says nothing of a meter that runs when it is first asked to', async () => {
  device({ state: 'suspended' })
  const { onHears } = listen()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(onHears).not.toHaveBeenCalled()
})

it('says so when the microphone goes away', async () => {
  const { stopped, goesAway } = device()
  const { onHears } = listen()
  await vi.advanceTimersByTimeAsync(100)
  goesAway()
  expect(onHears.mock.calls).toEqual([[false]])
  expect(stopped).toHaveBeenCalledOnce()
})
