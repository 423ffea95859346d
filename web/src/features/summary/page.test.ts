import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import type { SummaryAnswer, Vocabulary } from '../../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { settleHere } = await import('../../app/here.ts')
const { putWords } = await import('../../words/words.ts')
const { givingWay, pageOf } = await import('./page.ts')
const { firstOf, placeWords, points, visible } = await import('./words.ts')

const words = new URL('../../../../build/release/content/words/en/', import.meta.url)
const table = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`${name}.json`, words)), 'utf8')) as Record<string, string>
putWords({ ...table('path'), ...table('course') })
settleHere({
  journal: undefined,
  vocabulary: {
    muscles: [{ id: 'infraspinatus', latin: 'Musculus infraspinatus' }],
    questions: [
      { id: 'chest_pain', yes: 'emergency', tense: 'now' },
      { id: 'fever', yes: 'seek_care', tense: 'now' },
      { id: 'diabetes_or_nerves', yes: 'go_lighter', tense: 'standing' },
    ],
  } as unknown as Vocabulary,
})

const nothing: SummaryAnswer = {
  from: '2026-10-01', to: '2026-11-20', told: 0, clock_unsure: false, left_out: [],
  engine_version: '1', content_version: '2',
}
const page = (told: Partial<SummaryAnswer>): string => JSON.stringify(pageOf({ ...nothing, ...told }, '2026-11-20'))
const place = {
  zone: 'blade-top', since: '2026-10-02', first_day: '2026-10-02', first: 7, last_day: '2026-11-19', last: 3,
  strongest: 8, days: 4,
} as const
type Answers = NonNullable<SummaryAnswer['answers']>
const answers = (given: Answers['answers'], more: Partial<Answers> = {}): Partial<SummaryAnswer> => ({
  answers: { answers: given, pairs: [], never_answered: [], marks: [], ...more },
})

describe('the page for a clinician', () => {
  it('says each place with its own side', () => {
    // S16
    expect(placeWords({ zone: 'blade-top', side: 'left' })).toBe('top of the blade, left')
    const words = page({ places: [{ ...place, side: 'right' }] })
    expect(words).toContain('top of the blade, right 7 → 3 of 10')
    expect(words).not.toContain('left')
  })

  it('says a red flag first, and that one was never answered', () => {
    const words = page(answers([
      { question: 'fever', answer: 'yes', day: '2026-11-01', yes_day: '2026-11-01' },
      { question: 'diabetes_or_nerves', answer: 'yes', day: '2026-11-01', yes_day: '2026-11-01' },
    ], { never_answered: ['chest_pain'] }))
    expect(words).toContain('YES: fever or infection; 1 never answered')
  })

  it('does not call a check with a not sure clean', () => {
    expect(page(answers([{ question: 'fever', answer: 'no', day: '2026-11-01' }]))).toContain('none answered yes')
    const words = page(answers([{ question: 'fever', answer: 'unsure', day: '2026-11-01' }]))
    expect(words).not.toContain('none answered yes')
    expect(words).toContain('not sure: fever')
  })

  it('keeps a yes that was taken back, with why', () => {
    const words = page(answers([{
      question: 'chest_pain', answer: 'no', day: '2026-11-05', yes_day: '2026-09-01', taken_back: '2026-09-02',
      taken_back_because: 'seen',
    }]))
    expect(words).toContain('(yes 2026-09-01, taken back 2026-09-02: was seen by somebody)')
  })

  it('names what was left out, and that nothing was told', () => {
    expect(page({ left_out: ['notes'] })).toContain('Left out by choice: own words.')
    expect(page({})).toContain('Nothing was told in these days.')
  })

  it('lets own words neither hide nor turn round what stands beside them', () => {
    expect(visible('a\u202eb\n c')).toBe('\u2068a<U+202E>b c\u2069')
    expect(visible(' \n')).toBe('')
  })

  it('breaks a long note off between two words, and says so', () => {
    const text = `${'a'.repeat(230)} short ${'b'.repeat(300)}`
    const words = page({ notes: { notes: [{ day: '2026-11-01', text }], more: 0 } })
    expect(words).toContain('short\u2069 … (shortened; the record holds the rest)')
    expect(words).not.toContain('bb')
  })

  it('writes tenths as points', () => {
    expect([points(-30, true), points(25), points(5, true), points(0, true)]).toEqual(['−3', '2.5', '+0.5', '0'])
  })

  it('says how many more there are', () => {
    expect(firstOf(['a', 'b', 'c'], 2)).toBe('a; b; 1 more in the record')
    expect(firstOf(['a', 'b'], 2)).toBe('a; b')
  })

  it('gives what was answered room longest, and own words shortest', () => {
    const section = (turn: number) => ({ title: '', turn, rows: [{ text: 'a' }, { text: 'b' }] })
    expect(givingWay([section(2), section(0), section(7)])).toEqual(['2 1', '2 0', '0 1', '0 0', '1 1', '1 0'])
    const grave = { title: '', turn: 1, rows: [{ text: 'a', grave: true }, { text: 'b' }] }
    expect(givingWay([grave])).toEqual(['0 1'])
  })
})
