import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Call } from '../../engine/engine.ts'
import type { FollowUpAnswers, Trend } from '../../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
vi.stubGlobal('document', { documentElement: { dataset: {} } })
const ownWords = await import('./own_words.ts')
const { askedAnew, askNextTime, hear, nothingHeard, raisesNothing, withHeardTrend, withWritten } = ownWords
const { openWith } = await import('../../engine/engine.ts')

beforeEach(() => openWith((() => ({
  spans: [{ from: 0, to: 20, kind: 'symptom', ids: ['numbness'], negated: false }],
  follow_up: { symptoms: { numbness: 'yes', fever: 'no' }, trend: 'worse' },
  screen: { answers: { bruise_or_strain: 'yes' }, marks: [], marks_without_place: [] },
})) as unknown as Call))

describe('own words of the days after', () => {
  it('are read for signs, for better or worse, and for questions of the check', async () => {
    expect(await hear('numb since yesterday, and a bruise')).toEqual({
      symptoms: { numbness: 'yes', fever: 'no' }, trend: 'worse', questions: { bruise_or_strain: 'yes' },
      quotes: { numbness: 'numb since yesterday' },
    })
    expect(await hear('  ')).toEqual(nothingHeard)
  })
  it('have what they raise asked anew, and stand where the person gives no answer', () => {
    const heard = { ...nothingHeard, symptoms: { numbness: 'yes', fever: 'no', rash: 'unsure' } as const }
    const before = { numbness: 'no', fever: 'yes', rash: 'yes' } as const
    expect(askedAnew(before, heard, nothingHeard)).toEqual({ fever: 'yes', rash: 'yes' })
    expect(askedAnew(before, heard, heard)).toEqual(before)
    const rows = [{ id: 'numbness' }, { id: 'rash' }, { id: 'fever' }]
    expect(withWritten({}, heard, rows)).toEqual({ numbness: 'yes', rash: 'unsure' })
    expect(withWritten({ numbness: 'no' }, heard, rows)).toEqual({ numbness: 'no', rash: 'unsure' })
  })
  it('never make a trend better', () => {
    const trend = (said: Trend, told?: Trend): Trend =>
      withHeardTrend({ trend: said } as FollowUpAnswers, { ...nothingHeard, trend: told }).trend
    expect([trend('better', 'worse'), trend('worse', 'better'), trend('same')]).toEqual(['worse', 'worse', 'same'])
  })
  it('that cannot be read have every sign asked about', async () => {
    expect(raisesNothing(nothingHeard)).toBe(true)
    expect(raisesNothing({ ...nothingHeard, symptoms: { fever: 'no' } })).toBe(true)
    expect(raisesNothing({ ...nothingHeard, symptoms: { fever: 'unsure' } })).toBe(false)
    openWith((() => { throw new Error('not there') }) as unknown as Call)
    expect(raisesNothing(await hear('dizzy'))).toBe(false)
  })
  it('stand in every new visit until a check is on record', async () => {
    const { startVisit, visit } = await import('../../app/visiting.ts')
    const { changeSettings, readSettings } = await import('../../app/settings.ts')
    askNextTime({ ...nothingHeard, questions: { blood_thinner: 'yes' } })
    askNextTime({ ...nothingHeard, questions: { blood_thinner: 'unsure', pregnant: 'unsure' } })
    startVisit(['fever'])
    expect(visit().answers).toEqual({ blood_thinner: 'yes', pregnant: 'unsure' })
    expect(visit().again).toEqual(['fever', 'blood_thinner', 'pregnant'])
    expect(Object.keys(readSettings().raised)).toEqual(['me'])
    changeSettings({ raised: {} })
    startVisit()
    expect(visit().answers).toEqual({})
  })
})
