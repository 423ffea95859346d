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
