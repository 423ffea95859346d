import { describe, expect, it } from 'vitest'
import { newVisit, withAbout, withRaised, withScreen, withStandingConfirmed } from '../../app/visit.ts'
import type { Clearance, Vocabulary, VocabularyQuestion } from '../../engine/verbs.ts'
import { nextStep, pagesOf, progressOf } from './flow.ts'

const question = (id: string, group: string, more: Partial<VocabularyQuestion> = {}): VocabularyQuestion => ({
  id, group, tense: 'now', applies_to: 'everybody', asked_for: [], yes: 'seek_care', unsure: 'ask_first',
  words: { ask: id, short: id, why: id, do: id }, certainty: 'low', opening: 'recheck', sources: [], ...more,
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
    expect(step).toEqual({ kind: 'questions', title: 'group', of: 'danger', questions: ['chest', 'stroke'] })
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
    expect(nextStep(withScreen(takenBack, { chest: 'unsure' }), grave, vocabulary)).toEqual({ kind: 'emergency' })
    const saidNow = clearance({ verdict: 'emergency', reasons: [{ ...reason, remembered: false }] })
    expect(nextStep(takenBack, saidNow, vocabulary)).toEqual({ kind: 'emergency' })
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

describe('screens and progress', () => {
  it('never hold more than five questions', () => {
    const questions = Array.from({ length: 7 }, (_, n) => question(`q${n}`, 'danger'))
    const many = { questions } as unknown as Vocabulary
    expect(pagesOf(many, many.questions.map((one) => one.id)).map((page) => page.length)).toEqual([5, 2])
  })
  it('count what is answered, this one and what is still to come', () => {
    const visit = withScreen(known, { chest: 'no', stroke: 'no' })
    const asked = clearance({ ask: ['scalp'], read_back: ['thinner'] })
    expect(progressOf(visit, asked, vocabulary)).toEqual({ now: 2, of: 3 })
  })
})
