import { describe, expect, it } from 'vitest'
import type { History, SessionDone } from '../engine/verbs.ts'
import { dueFollowUp, seesSomebody } from './due.ts'

const hour = 3_600_000
const noon = Date.parse('2026-11-22T12:00:00Z')
const now = { at: noon, offset_minutes: 0 }

const numbers = { follow_up_days: 2, answered_after_seconds: 8 * 3_600 }

interface Past {
  answered?: number[]
  pressed?: number
  purpose?: 'session' | 'press_test'
  stopped?: boolean
  ended?: boolean
}

function done(id: string, hoursAgo: number, past: Past = {}): SessionDone {
  const { answered = [], pressed = 60_000, purpose = 'session', stopped = false, ended = true } = past
  const at = noon - hoursAgo * hour
  const follow_ups = answered.map((day) => ({
    day, soreness: 1, advice: 'same', next: { ceiling: 5, hold_share: 100 }, at: at + day * 24 * hour,
  }))
  const record = { purpose, pressed_ms: pressed, spots: [], ...(stopped ? { stop_sign: 'numb_or_shooting' } : {}) }
  return { id, at: { at, offset_minutes: 0 }, ended, record, follow_ups } as unknown as SessionDone
}
const dueOf = (...recent: SessionDone[]) => dueFollowUp({ sessions: 1, recent } as History, now, numbers)

describe('the days after', () => {
  it('asks about the session of yesterday, with the pain it was begun with', () => {
    const recent = [done('old', 72), done('last', 20)]
    const pains = [3, 6].map((strength) => ({ zone: 'shoulder-front', side: 'right' as const, strength }))
    const story = { pains, movements: [], causes: [], press_tests: [] }
    const history = { sessions: 1, recent, story } as unknown as History
    expect(dueFollowUp(history, now, numbers)).toMatchObject({ session: { id: 'last' }, day: 1, painBefore: 6 })
  })

  it('does not ask about a session of today, nor about one whose end is not known', () => {
    expect(dueOf(done('today', 2))).toBeUndefined()
    expect(dueOf(done('broken off', 30, { ended: false }))).toBeUndefined()
  })

  it('asks on two days, once each', () => {
    expect(dueOf(done('last', 24, { answered: [1] }))).toBeUndefined()
    expect(dueOf(done('last', 48, { answered: [1] }))).toMatchObject({ day: 2 })
    expect(dueOf(done('last', 72, { answered: [1, 2] }))).toBeUndefined()
    expect(dueOf(done('last', 120))).toMatchObject({ day: 5 })
  })

  it('does not take what was said right after for an answer of the day after', () => {
    expect(dueOf(done('last', 20, { answered: [0] }))).toMatchObject({ session: { id: 'last' }, day: 1 })
    expect(dueOf(done('stopped', 20, { answered: [0], stopped: true }))).toMatchObject({ session: { id: 'stopped' } })
  })

  it('asks from the hour on that an answer counts, and does not count one that came sooner', () => {
    const late = { ...done('late', 0), at: { at: noon - 13 * hour, offset_minutes: 0 } }
    const history = { sessions: 1, recent: [late] } as unknown as History
    const at = (hours: number): typeof now => ({ ...now, at: noon - 13 * hour + hours * hour })
    expect(dueFollowUp(history, at(7.9), numbers)).toBeUndefined()
    expect(dueFollowUp(history, at(8), numbers)).toMatchObject({ session: { id: 'late' }, day: 1 })
    late.follow_ups = [{ day: 1, soreness: 0, advice: 'same', next: { ceiling: 5, hold_share: 100 }, at: at(1.4).at }]
    expect(dueFollowUp(history, now, numbers)).toMatchObject({ session: { id: 'late' }, day: 1 })
  })

  it('does not ask about a session in which nothing was pressed', () => {
    expect(dueOf(done('stopped at once', 20, { pressed: 0 }))).toBeUndefined()
    const nothing = done('stopped at once', 20, { pressed: 0 })
    expect(dueOf(done('last', 24), nothing)).toMatchObject({ session: { id: 'last' } })
    expect(dueOf(done('unwell', 20, { pressed: 0, stopped: true }))).toMatchObject({ session: { id: 'unwell' } })
  })

  it('asks first about what a stop sign ended, the oldest before the others', () => {
    const stopped = done('stopped', 96, { stopped: true })
    const later = done('stopped later', 72, { stopped: true })
    expect(dueOf(stopped, later, done('last', 24))).toMatchObject({ session: { id: 'stopped' }, day: 4 })
    const answered = done('stopped', 96, { stopped: true, answered: [2] })
    expect(dueOf(answered, later, done('last', 24))).toMatchObject({ session: { id: 'stopped later' } })
    expect(dueOf(answered, done('last', 24))).toMatchObject({ session: { id: 'last' } })
  })

  it('asks about a stop sign also where the end of its session was never told', () => {
    const stopped = done('stopped', 30, { stopped: true, ended: false })
    expect(dueOf(stopped, done('last', 24))).toMatchObject({ session: { id: 'stopped' }, day: 1 })
  })

  it('asks about a press test only if a stop sign ended it', () => {
    const test = done('test', 20, { purpose: 'press_test' })
    expect(dueOf(test)).toBeUndefined()
    expect(dueOf(done('last', 44), test)).toMatchObject({ session: { id: 'last' }, day: 2 })
    const stopped = done('test', 20, { purpose: 'press_test', stopped: true })
    expect(dueOf(done('last', 44), stopped)).toMatchObject({ session: { id: 'test' }, day: 1 })
  })
})

describe('the advice to see somebody', () => {
  const told = (advice: string, hoursAgo = 30): SessionDone => {
    const session = done(advice, hoursAgo, { answered: [1] })
    return { ...session, follow_ups: session.follow_ups.map((one) => ({ ...one, advice })) } as SessionDone
  }
  it('stands until the next session, and a press test is none', () => {
    expect(seesSomebody({ recent: [told('seek_care')] })).toBe(true)
    const test = done('test', 3, { purpose: 'press_test', pressed: 5_000 })
    expect(seesSomebody({ recent: [told('seek_care'), test] })).toBe(true)
    expect(seesSomebody({ recent: [told('seek_care'), done('later', 3)] })).toBe(false)
    expect(seesSomebody({ recent: [told('rest')] })).toBe(false)
    expect(seesSomebody({})).toBe(false)
  })
})
