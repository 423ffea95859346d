import { describe, expect, it } from 'vitest'
import type { History, SessionDone } from '../../engine/verbs.ts'
import { dueFollowUp, withRestNo } from './due.ts'

const hour = 3_600_000
const noon = Date.parse('2026-11-22T12:00:00Z')
const session = (id: string, at: number, answered: number[] = []): SessionDone =>
  ({
    id,
    at: { at, offset_minutes: 0 },
    ended: true,
    follow_ups: answered.map((day) => ({
      day,
      soreness: 1,
      advice: 'same',
      next: { ceiling: 5, hold_share: 100 },
      at: at + day * 24 * hour,
    })),
  }) as unknown as SessionDone
const now = { at: noon, offset_minutes: 0 }

describe('the day after', () => {
  it('asks about the session of yesterday', () => {
    const recent = [session('old', noon - 72 * hour), session('last', noon - 20 * hour)]
    const history: History = { sessions: 1, recent }
    expect(dueFollowUp(history, now)).toMatchObject({ session: { id: 'last' }, day: 1 })
  })

  it('does not ask about a session of today', () => {
    expect(dueFollowUp({ sessions: 1, recent: [session('today', noon - 2 * hour)] }, now)).toBeUndefined()
  })

  it('asks once a day, and again the day after', () => {
    expect(dueFollowUp({ sessions: 1, recent: [session('last', noon - 24 * hour, [1])] }, now)).toBeUndefined()
    const recent = [session('last', noon - 48 * hour, [1])]
    expect(dueFollowUp({ sessions: 1, recent }, now)).toMatchObject({ day: 2 })
  })

  it('"None of these" never takes back a yes or a not sure', () => {
    const rows = [
      { id: 'fever', words: {} },
      { id: 'rash', words: {} },
    ]
    expect(withRestNo({ fever: 'unsure' }, rows)).toEqual({ fever: 'unsure', rash: 'no' })
  })
})
