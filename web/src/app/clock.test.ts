import { afterEach, expect, it, vi } from 'vitest'
import { nowFrom } from './clock.ts'

afterEach(() => vi.useRealTimers())

it('stamps nothing in a session before its start or before what was stamped last, though the clock is set back', () => {
  const noon = Date.parse('2026-11-22T12:00:00Z')
  vi.useFakeTimers({ now: noon + 60_000 })
  const stamp = nowFrom({ at: noon, offset_minutes: 0 })
  expect(stamp().at).toBe(noon + 60_000)
  vi.setSystemTime(noon - 59 * 60_000)
  expect(stamp().at).toBe(noon + 60_000)
  vi.setSystemTime(noon + 120_000)
  expect(stamp().at).toBe(noon + 120_000)

  vi.setSystemTime(noon - 59 * 60_000)
  expect(nowFrom({ at: noon, offset_minutes: 0 })().at).toBe(noon)
})
