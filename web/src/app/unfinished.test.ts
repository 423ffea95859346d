import { describe, expect, it, vi } from 'vitest'
import type { EventBodies, EventKind, JournalEvent, SessionPlan } from '../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
for (const table of ['en/path', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { findUnfinished } = await import('./unfinished.ts')

const plan = { next_day: '2026-11-23' } as SessionPlan
const begun = { at: 0, offset_minutes: 0 }
const event = <K extends EventKind>(kind: K, body: EventBodies[K], device = 'here'): JournalEvent =>
  ({ id: kind, person: 'me', at: begun, device, counter: 1, kind, engine: '', content: '', body }) as JournalEvent
const started = (session: string, device?: string) =>
  event('session_started', { session, purpose: 'session', spots: [], plan }, device)
const ended = (session: string) => event('session_ended', {
  session, record: { purpose: 'session', length_ms: 0, pressed_ms: 0, spots: [], guarding: false, finished: true },
})

describe('a session that was cut short', () => {
  it('comes back with its plan, and its signals in the order in which they happened', () => {
    const later = event('session_signalled', { session: 's', at: 900, signal: 'ease_off' })
    const earlier = event('session_signalled', { session: 's', at: 100, signal: 'number', strength: 4 })
    const other = event('session_signalled', { session: 'x', at: 1, signal: 'found' })
    const events = [started('x'), ended('x'), started('s'), later, other, earlier]
    expect(findUnfinished(events, 'here')).toEqual({
      session: 's', plan, started: begun,
      events: [{ at: 100, signal: 'number', strength: 4 }, { at: 900, signal: 'ease_off' }],
    })
  })
  it('does not come back when it has ended, or was never on record', () => {
    expect(findUnfinished([started('s'), ended('s')], 'here')).toBeUndefined()
    expect(findUnfinished([], 'here')).toBeUndefined()
    expect(findUnfinished([], undefined)).toBeUndefined()
  })
  it('runs on the device on which it was started, and on no other', () => {
    expect(findUnfinished([started('s', 'there')], 'here')).toBeUndefined()
    expect(findUnfinished([started('s'), started('t', 'there')], 'here')?.session).toBe('s')
  })
})
