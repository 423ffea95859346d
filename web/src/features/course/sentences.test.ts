import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { OneCourse } from '../../app/course.ts'
import type { ProgressAnswer } from '../../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
vi.mock('@wasm/unknot_words.wasm?url', () => ({ default: '' }))
for (const table of ['en/screens', 'en/course', 'en/learn', 'xx/path', 'xx/course', 'xx/learn']) {
  vi.doMock(`@content/${table}.json?url`, () => ({ default: '' }))
}
const { has, putWords } = await import('../../words/words.ts')
const { changeWords, subjectWords } = await import('../../app/course.ts')
const { goesBy } = await import('../../app/CourseSays.tsx')
const { doseWords, fewDays, findingOf, numbersOf, rightAfterWords, rulesOf, sampleOf } = await import('./sentences.ts')

const words = new URL('../../../../build/release/content/words/en/course.json', import.meta.url)
const grounds = { rule: 'progress.pain_change', sources: ['a'], certainty: 'low' as const }
const day = (name: string, tenths: number): OneCourse['days'][number] => ({ day: name, tenths, told: 1 })
const compared: NonNullable<OneCourse['compared']> = {
  first: { from: '2026-10-01', to: '2026-10-14', days: 14, median_tenths: 60 },
  last: { from: '2026-11-01', to: '2026-11-14', days: 12, median_tenths: 35 },
  shift: { tenths: -25, low_tenths: -40, high_tenths: 0 },
  rule: 'progress.interval', sources: ['b'], certainty: 'low',
}
const course = (more: Partial<OneCourse> = {}): OneCourse => ({
  measure: 'pain_now', change: 'too_little', days: [day('2026-11-14', 35)], matters: { tenths: -20, ...grounds },
  ...more,
})
const answer = (more: Partial<ProgressAnswer> = {}): ProgressAnswer =>
  ({ overall: 'too_little', courses: [], notices: [], doses: [], global: [], ...more })

describe('a course in words', () => {
  beforeAll(() => putWords(JSON.parse(readFileSync(words, 'utf8')) as Record<string, string>))

  it('has a sentence for every answer that the core can give', () => {
    const changes = ['better_and_held', 'better', 'no_meaningful_change', 'unclear', 'too_little', 'worse']
    for (const change of changes) {
      expect(has(`course.overall.${change}`), change).toBe(true)
      expect(has(`course.change.${change}`), change).toBe(true)
    }
    for (const why of ['few_days', 'nothing_lately', 'clock_unsure']) expect(has(`course.too_little.${why}`)).toBe(true)
  })
  it('says with its direction how much, and none as none', () => {
    expect([-25, 0, 10].map((tenths) => changeWords('pain_now', tenths))).toEqual(['2.5 less', 'no change', '1 more'])
    expect(changeWords('range', -150)).toBe('15° less')
  })
  it('keeps the side in every name', () => {
    for (const side of ['left', 'right'] as const) {
      for (const measure of ['pain_now', 'pain_worst', 'pain_moving', 'pain_at_visit'] as const) {
        expect(subjectWords({ measure, side })).toMatch(new RegExp(`\\b${side}\\b`))
      }
      expect(subjectWords({ measure: 'range', side, motion: 'neck_rotation' })).toMatch(new RegExp(`\\b${side}\\b`))
    }
    expect(subjectWords({ measure: 'pain_at_visit', side: 'middle' })).toMatch(/middle/)
    expect(subjectWords({ measure: 'range', side: 'middle', motion: 'neck_flexion' })).not.toMatch(/left|right/)
  })
  it('tells the bounds, the change that matters and the days it rests on', () => {
    const one = course({ change: 'unclear', compared })
    expect(numbersOf(one)).toEqual([
      'At first 6 of 10, lately 3.5 of 10.', 'Likely change: between 4 less and no change.',
      'A change that matters: 2 or more.',
    ])
    expect(sampleOf(one)).toMatch(/14 days.*12 days/)
    const same = { ...compared, shift: { tenths: -20, low_tenths: -20, high_tenths: -20 } }
    expect(numbersOf(course({ compared: same }))[1]).toBe('Likely change: 2 less.')
  })
  it('tells the last number alone before anything can be compared, and never a change', () => {
    expect(numbersOf(course())).toEqual(['Last: 3.5 of 10.'])
    expect(sampleOf(course())).toBe('Told on one day.')
    expect(findingOf(course({ too_little: 'few_days' }))).toHaveLength(1)
    expect(findingOf(course({ too_little: 'clock_unsure' }))).toHaveLength(2)
    expect(fewDays(answer({ courses: [course({ too_little: 'nothing_lately' })] }))).toBe(false)
    expect(fewDays(answer({ courses: [course({ too_little: 'few_days' })] }))).toBe(true)
  })
  it('names whose change the title is, unless another course makes it graver', () => {
    const better = course({ change: 'better' })
    expect(goesBy(answer({ overall: 'better', main: better, courses: [better] }))).toMatch(/Pain now/)
    expect(goesBy(answer({ overall: 'worse', main: better, courses: [better] }))).toBeUndefined()
    expect(goesBy(answer({ overall: 'too_little', main: course(), courses: [course()] }))).toBeUndefined()
  })
})

describe('doses and sessions in words', () => {
  it('say that too little is known as long as the core gives no bounds', () => {
    expect(doseWords(answer())).toMatch(/^Too little/)
    const shift = { tenths: 0, low_tenths: -10, high_tenths: 20 }
    expect(doseWords(answer({ soreness_longer_less_shorter: shift }))).toMatch(/between 1 less and 2 more/)
    expect(rightAfterWords({ sessions: 1, tenths: -10 })[1]).toMatch(/^Too few/)
    expect(rightAfterWords({ sessions: 8, tenths: -20, low_tenths: -20, high_tenths: -20 })[1]).toMatch(/: 2 less/)
  })
})

describe('the rules it rests on', () => {
  it('are told once each, the bounds only where there are some', () => {
    const rules = (courses: OneCourse[]): string[] => rulesOf(answer({ courses })).map(({ rule }) => rule)
    expect(rules([course(), course()])).toEqual(['progress.pain_change'])
    expect(rules([course({ compared }), course()])).toEqual(['progress.interval', 'progress.pain_change'])
  })
})
