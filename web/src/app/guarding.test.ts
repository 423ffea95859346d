import { expect, it, vi } from 'vitest'
import type { EventBodies, Guarding, JournalEvent } from '../engine/verbs.ts'

for (const table of ['en/screens', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
const { putWords } = await import('../words/words.ts')
const { changeOf, countOf, guardingBySession, guardingOf, signsInWords, touchedNext, touchedOf } =
  await import('./guarding.ts')

const none: Guarding = { clenching: 'no', breath_held: 'no', shoulders_up: 'no' }
const told = (at: number, body: EventBodies['guarding_told']): JournalEvent => ({
  id: `${at}`, person: 'me', at: { at, offset_minutes: 0 }, device: 'here', counter: 1, kind: 'guarding_told',
  engine: '', content: '', body,
})

it('what is touched is a yes, the rest a no, and nothing touched is nothing told', () => {
  expect(guardingOf([])).toBeUndefined()
  expect(guardingOf(['none'])).toEqual(none)
  expect(guardingOf(['clenching', 'shoulders_up'])).toEqual({ ...none, clenching: 'yes', shoulders_up: 'yes' })
  for (const touched of [[], ['none'], ['breath_held']] as const) {
    expect(touchedOf(guardingOf(touched))).toEqual(touched)
  }
})

it('"none of these" and the signs take each other away', () => {
  expect(touchedNext(['clenching'], ['clenching', 'none'])).toEqual(['none'])
  expect(touchedNext(['none'], ['none', 'breath_held'])).toEqual(['breath_held'])
  expect(touchedNext(['none'], [])).toEqual([])
  expect(touchedNext(['clenching'], ['clenching', 'breath_held'])).toEqual(['clenching', 'breath_held'])
})

it('before and after are compared by how many signs there are; not sure is none', () => {
  const two: Guarding = { ...none, clenching: 'yes', breath_held: 'yes' }
  expect(countOf(two)).toBe(2)
  expect(countOf({ ...none, clenching: 'unsure' })).toBe(0)
  expect(changeOf(two, none)).toBe('fewer')
  expect(changeOf(none, two)).toBe('more')
  expect(changeOf({ ...none, clenching: 'yes' }, { ...none, shoulders_up: 'yes' })).toBe('same')
})

it('is told in words, with what is not sure', () => {
  putWords({
    'guarding.noticed.clenching': 'teeth clenched', 'guarding.noticed.shoulders_up': 'shoulders up',
    'guarding.noticed.breath_held': 'breath held', 'guarding.noticed.none': 'none of it',
    'guarding.not_sure': '{sign} (not sure)',
  })
  expect(signsInWords({ clenching: 'yes', breath_held: 'no', shoulders_up: 'unsure' }))
    .toBe('teeth clenched and shoulders up (not sure)')
  expect(signsInWords(none)).toBe('none of it')
})

it('what was told of a session stands together, the more careful of two answers', () => {
  const after = { ...none, shoulders_up: 'yes' } as const
  expect(guardingBySession([
    told(1, { session: 'a', asked: 'before', guarding: { ...none, clenching: 'yes' } }),
    told(2, { session: 'a', asked: 'after', guarding: after }),
    told(3, { session: 'b', asked: 'after', guarding: none }),
    told(4, { session: 'a', asked: 'after', guarding: { ...none, breath_held: 'unsure' } }),
  ])).toEqual([
    {
      session: 'a', at: 1, day: '1970-01-01', before: { ...none, clenching: 'yes' },
      after: { clenching: 'no', breath_held: 'unsure', shoulders_up: 'yes' },
    },
    { session: 'b', at: 3, day: '1970-01-01', after: none },
  ])
})
