import { describe, expect, it, vi } from 'vitest'
import type { EventBodies, JournalEvent, Verdict, Vocabulary } from '../../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
for (const table of ['en/screens', 'en/learn', 'xx/path', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { historyDays } = await import('./days.ts')
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
