import { describe, expect, it } from 'vitest'
import {
  newVisit, withAbout, withRaised, withScreen, withScreenBack, withStandingConfirmed,
} from '../../app/visit.ts'
import type { Answer, Clearance, History, Vocabulary, VocabularyQuestion } from '../../engine/verbs.ts'
import { nextStep, pagesOf, progressOf } from './flow.ts'

const question = (id: string, group: string, more: Partial<VocabularyQuestion> = {}): VocabularyQuestion => ({
  id, group, tense: 'now', applies_to: 'everybody', asked_for: [], yes: 'seek_care', unsure: 'ask_first',
  words: { ask: id, short: id, brief: `${id} in brief`, why: id, do: id },
  certainty: 'low', opening: 'recheck', sources: [], ...more,
})
const vocabulary = {
  questions: [
    question('chest', 'danger', { yes: 'emergency' }),
    question('chest_lasting', 'danger', { tense: 'part', part_of: 'chest' }),
    question('chest_at_rest', 'danger', { tense: 'part', part_of: 'chest' }),
    question('stroke', 'danger', { yes: 'emergency' }),
    question('scalp', 'slow', { applies_to: 'from_50' }),
    question('thinner', 'blood', { tense: 'standing' }),
  ],
} as unknown as Vocabulary

const clearance = (more: Partial<Clearance> = {}): Clearance =>
  ({ verdict: 'ask_first', ask: [], read_back: [], reasons: [], ...more }) as Clearance
const fresh = newVisit('me', { at: 0, offset_minutes: 0 })
const known = withAbout(fresh, { age_band: 'from_50', maybe_pregnant: false })

describe('the next screen of the check', () => {
  it('is a whole group, deadliest first', () => {
    const step = nextStep(fresh, clearance({ ask: ['chest', 'stroke', 'scalp'] }), vocabulary)
    const questions = ['chest', 'stroke']
    expect(step).toEqual({ kind: 'questions', title: 'group', of: 'danger', questions, briefs: [] })
  })
  it('is the emergency as soon as the core says so, whatever is left to ask', () => {
    const emergency = clearance({ verdict: 'emergency', ask: ['stroke'] })
    expect(nextStep(fresh, emergency, vocabulary)).toEqual({ kind: 'emergency' })
  })
  it('asks a taken-back emergency answer anew, and shows the emergency again unless it is denied', () => {
    const reason = {
      rule: 'question.chest', answer: 'yes', verdict: 'emergency', remembered: true,
    } as Clearance['reasons'][0]
    const grave = clearance({ verdict: 'emergency', reasons: [reason] })
    const takenBack = { ...fresh, again: ['chest'] }
    expect(nextStep(fresh, grave, vocabulary)).toEqual({ kind: 'emergency' })
    expect(nextStep(takenBack, grave, vocabulary)).toMatchObject({ questions: ['chest'] })
    const unsure = withScreen(takenBack, { answers: { chest: 'unsure' } })
    expect(nextStep(unsure, grave, vocabulary)).toEqual({ kind: 'emergency' })
    const saidNow = clearance({ verdict: 'emergency', reasons: [{ ...reason, remembered: false }] })
    expect(nextStep(takenBack, saidNow, vocabulary)).toEqual({ kind: 'emergency' })
  })
  it('asks what own words raised at once and by itself, before it shows the emergency', () => {
    const reason = (id: string): Clearance['reasons'][0] =>
      ({ rule: `question.${id}`, answer: 'yes', verdict: 'emergency', remembered: false }) as Clearance['reasons'][0]
    const told = withRaised(fresh, { chest: 'yes', scalp: 'yes' }, { chest: 'my chest feels tight' })
    const grave = clearance({ verdict: 'emergency', ask: ['stroke'], reasons: [reason('chest')] })
    expect(nextStep(told, grave, vocabulary)).toMatchObject({ title: 'words', questions: ['chest'] })
    const both = clearance({ verdict: 'emergency', reasons: [reason('chest'), reason('stroke')] })
    expect(nextStep(told, both, vocabulary)).toEqual({ kind: 'emergency' })
    const written = withScreen(told, { answers: {}, asWritten: ['chest'] })
    expect(nextStep(written, grave, vocabulary)).toEqual({ kind: 'emergency' })
    const said = withScreen(told, { answers: { chest: 'yes' } })
    expect(nextStep(said, grave, vocabulary)).toEqual({ kind: 'emergency' })
    const denied = withScreen(told, { answers: { chest: 'no' } })
    expect(nextStep(denied, clearance(), vocabulary)).toMatchObject({ questions: ['scalp'] })
  })
  it('asks the smaller parts of an emergency question by themselves', () => {
    const step = nextStep(known, clearance({ ask: ['chest_lasting', 'chest_at_rest', 'scalp'] }), vocabulary)
    expect(step).toMatchObject({ title: 'parts', of: 'chest', questions: ['chest_lasting', 'chest_at_rest'] })
  })
  it('asks the age before the first question that depends on it', () => {
    expect(nextStep(fresh, clearance({ ask: ['scalp'] }), vocabulary)).toEqual({ kind: 'about' })
    expect(nextStep(known, clearance({ ask: ['scalp'] }), vocabulary)).toMatchObject({ questions: ['scalp'] })
  })
  it('reads the standing facts back once the questions about now are answered', () => {
    const told = clearance({ ask: [], read_back: ['thinner'] })
    expect(nextStep(known, told, vocabulary)).toEqual({ kind: 'read_back', questions: ['thinner'] })
    expect(nextStep(withStandingConfirmed(known, true), told, vocabulary)).toEqual({ kind: 'done' })
  })
  it('shows what own words raised before anything else', () => {
    const raised = withRaised(known, { thinner: 'yes' })
    expect(nextStep(raised, clearance({ ask: ['chest'] }), vocabulary)).toMatchObject({ questions: ['thinner'] })
  })
  it('is the end when nothing is left', () => {
    expect(nextStep(known, clearance(), vocabulary)).toEqual({ kind: 'done' })
  })
})

describe('questions that the person knows', () => {
  const later = (more: Partial<Clearance> = {}): Clearance => clearance({ scope: 'later', ...more })
  const said = (answers: Record<string, Answer>): History =>
    ({ answers: Object.entries(answers).map(([name, answer]) => ({ question: name, answer })) }) as unknown as History
  const denied = said({ chest: 'no', stroke: 'no', scalp: 'no', thinner: 'no' })
  const ask = ['chest', 'stroke', 'scalp']

  it('are put in few words at a later visit, group beside group, deadliest first', () => {
    const step = nextStep(known, later({ ask }), vocabulary, denied)
    expect(step).toMatchObject({ of: 'danger', questions: ask, briefs: ask })
    expect(progressOf(known, later({ ask }), vocabulary, denied)).toEqual({ now: 1, of: 1 })
  })
  it('are put whole whenever everything is asked whole, and while facts are gone through one by one', () => {
    expect(nextStep(known, clearance({ scope: 'whole', ask }), vocabulary, denied)).toMatchObject({ briefs: [] })
    const rereading = { ...known, rereading: true }
    expect(nextStep(rereading, later({ ask }), vocabulary, denied)).toMatchObject({ briefs: [] })
  })
  it('are put whole when they were never asked, or answered otherwise than with no', () => {
    const past = said({ chest: 'unsure', scalp: 'no' })
    expect(nextStep(known, later({ ask }), vocabulary, past)).toMatchObject({
      questions: ['chest', 'stroke'], briefs: [],
    })
    const mixed = said({ chest: 'yes', stroke: 'no', scalp: 'no' })
    expect(nextStep(known, later({ ask }), vocabulary, mixed)).toMatchObject({
      questions: ['chest', 'stroke'], briefs: ['stroke'],
    })
    const raised = withRaised(known, { chest: 'unsure' })
    expect(nextStep(raised, later({ ask }), vocabulary, denied)).toMatchObject({ questions: ['chest'], briefs: [] })
  })
  it('standing facts and smaller parts are never put in few words', () => {
    const step = nextStep(known, later({ ask: ['thinner'] }), vocabulary, denied)
    expect(step).toMatchObject({ questions: ['thinner'], briefs: [] })
    const part = nextStep(known, later({ ask: ['chest_lasting'] }), vocabulary, said({ chest_lasting: 'no' }))
    expect(part).toMatchObject({ title: 'parts', briefs: [] })
  })
  it('come again whole when a new pain asks for the whole check, and only then', () => {
    const quick = withScreen(known, { answers: { chest: 'no', stroke: 'no', scalp: 'no' }, briefs: ['chest', 'scalp'] })
    expect(nextStep(quick, later(), vocabulary, denied)).toEqual({ kind: 'done' })
    const whole = clearance({ scope: 'whole' })
    expect(nextStep(quick, whole, vocabulary, denied)).toMatchObject({ questions: ['chest'], briefs: [] })
    const first = withScreen(quick, { answers: { chest: 'no' } })
    expect(nextStep(first, whole, vocabulary, denied)).toMatchObject({ questions: ['scalp'], briefs: [] })
    const second = withScreen(first, { answers: { scalp: 'no' } })
    expect(nextStep(second, whole, vocabulary, denied)).toEqual({ kind: 'done' })
  })
  it('are gone back to as they stood there', () => {
    const answers = { chest: 'no', stroke: 'no', scalp: 'no' } as const
    const quick = withScreenBack(withScreen(known, { answers, briefs: ask }))
    expect(nextStep(quick, later(), vocabulary, denied)).toMatchObject({ title: 'group', questions: ask, briefs: ask })
  })
  it('share a screen up to sixty words and twelve lines', () => {
    const groups = (count: number, words: string, each = 4): Vocabulary => ({
      questions: Array.from({ length: count }, (_, n) =>
        question(`q${n}`, `group ${Math.floor(n / each)}`, { words: { brief: words } })),
    }) as unknown as Vocabulary
    const sizes = (many: Vocabulary): number[] => {
      const ids = many.questions.map((one) => one.id)
      return pagesOf(many, ids, new Set(ids)).map((page) => page.length)
    }
    expect(sizes(groups(16, 'three words here'))).toEqual([12, 4])
    expect(sizes(groups(12, 'a line has six words here'))).toEqual([8, 4])
    // A group is cut where that saves a screen, and only there.
    expect(sizes(groups(15, 'three words here', 5))).toEqual([10, 5])
    expect(sizes(groups(24, 'three words here', 5))).toEqual([12, 12])
  })
})

describe('screens and progress', () => {
  it('never hold more than five questions', () => {
    const questions = Array.from({ length: 7 }, (_, n) => question(`q${n}`, 'danger'))
    const many = { questions } as unknown as Vocabulary
    expect(pagesOf(many, many.questions.map((one) => one.id)).map((page) => page.length)).toEqual([5, 2])
  })
  it('count what is answered, this one and what is still to come', () => {
    const visit = withScreen(known, { answers: { chest: 'no', stroke: 'no' } })
    const asked = clearance({ ask: ['scalp'], read_back: ['thinner'] })
    expect(progressOf(visit, asked, vocabulary)).toEqual({ now: 2, of: 3 })
  })
})
