import { describe, expect, it, vi } from 'vitest'
import type { EventBodies, EventKind, JournalEvent, SessionPlan } from '../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
for (const table of ['en/path', 'en/learn', 'xx/path', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { findUnfinished } = await import('./unfinished.ts')

const underWay = { person: 'me', session: 's', started: { at: 0, offset_minutes: 0 }, plan: {} as SessionPlan }
const event = <K extends EventKind>(kind: K, body: EventBodies[K]): JournalEvent =>
  ({
    id: kind, person: 'me', at: underWay.started, device: 'd', counter: 1, kind, engine: '', content: '', body,
  }) as unknown as JournalEvent
const started = event('session_started', { session: 's', purpose: 'session', spots: [] })

describe('a session that was cut short', () => {
  it('comes back with its signals in the order in which they happened', () => {
    const later = event('session_signalled', { session: 's', at: 900, signal: 'ease_off' })
    const earlier = event('session_signalled', { session: 's', at: 100, signal: 'number', strength: 4 })
    const other = event('session_signalled', { session: 'x', at: 1, signal: 'found' })
    expect(findUnfinished(underWay, [started, later, other, earlier])?.events).toEqual([
      { at: 100, signal: 'number', strength: 4 }, { at: 900, signal: 'ease_off' },
    ])
  })
  it('does not come back when it has ended, or was never on record', () => {
    const ended = event('session_ended', {
      session: 's',
      record: { purpose: 'session', length_ms: 0, pressed_ms: 0, spots: [], guarding: false, finished: true },
    })
    expect(findUnfinished(underWay, [started, ended])).toBeUndefined()
    expect(findUnfinished(underWay, [])).toBeUndefined()
  })
})
