import { describe, expect, it, vi } from 'vitest'
import type { EventBodies, JournalEvent, Verdict, Vocabulary } from '../../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
for (const table of ['en/screens', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { historyDays, painPoints } = await import('./days.ts')
const { settleHere } = await import('../../app/here.ts')
const { putWords } = await import('../../words/words.ts')

const minute = 60_000
const checked = (minutes: number, verdict: Verdict): JournalEvent => ({
  id: `${minutes}`, person: 'me', at: { at: minutes * minute, offset_minutes: 0 }, device: 'here', counter: 1,
  kind: 'checked', engine: '', content: '',
  body: { verdict, complete: true } as EventBodies['checked'],
})
const shown = (...events: JournalEvent[]): string[] =>
  historyDays(events).flatMap(({ entries }) => entries.map(({ id }) => id))

describe('the checks in the record', () => {
  it('stand there once a visit, with the last word', () => {
    settleHere({ journal: undefined, vocabulary: { numbers: { clearance_fresh_seconds: 3_600 } } as Vocabulary })
    expect(shown(checked(0, 'clear'), checked(5, 'clear'))).toEqual(['5'])
    expect(shown(checked(0, 'clear'), checked(5, 'go_lighter'))).toEqual(['5', '0'])
    expect(shown(checked(0, 'clear'), checked(60, 'clear'))).toEqual(['60', '0'])
    expect(shown(checked(0, 'clear'), checked(5, 'seek_care'), checked(6, 'clear'))).toEqual(['6', '5', '0'])
  })
})

describe('holding on in the record', () => {
  const event = (kind: 'noted' | 'guarding_told', body: object): JournalEvent =>
    ({ ...checked(0, 'clear'), id: kind, kind, body }) as JournalEvent

  it('is told as before or after pressing, and in an older note as it was', () => {
    settleHere({ journal: undefined, vocabulary: { movements: [] } as unknown as Vocabulary })
    putWords({
      'guarding.entry.after': 'After pressing: {signs}', 'guarding.noticed.shoulders_up': 'shoulders up',
      'history.note': 'Note', 'history.after.guarding.yes': 'The shoulder lifts or tenses by itself.',
    })
    const guarding = { clenching: 'no', breath_held: 'no', shoulders_up: 'yes' }
    const text = '{"right_after":{"session":"s","guarding":"yes"}}'
    const [day] = historyDays([
      event('guarding_told', { session: 's', asked: 'after', guarding }), event('noted', { text }),
    ])
    expect(day?.entries.map(({ title, more }) => [title, more])).toEqual([
      ['Note', 'The shoulder lifts or tenses by itself.'], ['After pressing: shoulders up', ''],
    ])
  })
})

describe('what was measured, in the record', () => {
  const event = (id: string, kind: JournalEvent['kind'], body: object): JournalEvent =>
    ({ ...checked(0, 'clear'), id, kind, body }) as JournalEvent

  it('stands there with its side, its tries, and the words an activity had then', () => {
    putWords({
      'measure.pain.worst.left': 'Worst, on the left', 'measure.of_10': '{n} of 10', 'measure.goals.named': 'Wanted',
      'measure.goals.scored': 'Own: {goal}', 'measure.overall.title': 'On the whole',
      'measure.global.no_change': 'Same',
      'measure.motion.neck_flexion.name': 'Bending', 'measure.range.spread': '{middle} within {spread}',
    })
    const [day] = historyDays([
      event('1', 'pain_told', { asked: 'worst', side: 'left', pain: 0 }),
      event('2', 'goal_named', { goal: 'g', text: 'kettle' }),
      event('3', 'goal_scored', { goal: 'g', ability: 4 }),
      event('4', 'goal_named', { goal: 'g', text: 'car' }),
      event('5', 'global_change_told', { change: 'no_change' }),
      event('6', 'range_measured', { motion: 'neck_flexion', side: 'middle', tries: [40, 52, 41] }),
    ])
    expect(day?.entries.map(({ title, more }) => [title, more]).reverse()).toEqual([
      ['Worst, on the left', '0 of 10'], ['Wanted', 'kettle'], ['Own: kettle', '4 of 10'], ['Wanted', 'car'],
      ['On the whole', 'Same'], ['Bending', '41 within 12'],
    ])
  })
  it('gives the line of numbers pain now alone, not the worst of a day', () => {
    const points = painPoints([
      event('1', 'pain_told', { asked: 'now', pain: 3 }), event('2', 'pain_told', { asked: 'worst', pain: 8 }),
      event('3', 'pain_told', { asked: 'moving', pain: 6 }),
    ])
    expect(points.map(({ pain }) => pain)).toEqual([3])
  })
})
