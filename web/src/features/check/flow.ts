// What the check shows next. Pure: the core says what to ask, this cuts it into screens.
import type { Clearance, History, Vocabulary, VocabularyQuestion } from '../../engine/verbs.ts'
import { questionsOf } from '../../app/reasons.ts'
import { wordsToAsk, type Visit } from '../../app/visit.ts'

/** At most so many questions on a screen. Put in few words more fit, with hardly more words than a group may have. */
const rows = 5
const briefRows = 12
const briefWords = 64

type Briefs = ReadonlySet<string>
const noBriefs: Briefs = new Set()

type Title = 'group' | 'again' | 'parts' | 'words'
export type QuestionsStep = { kind: 'questions'; title: Title; of: string; questions: string[]; briefs: string[] }
export type Step =
  | { kind: 'emergency' }
  | QuestionsStep
  | { kind: 'about' }
  | { kind: 'read_back'; questions: string[] }
  | { kind: 'done' }

const find = (vocabulary: Vocabulary, id: string): VocabularyQuestion | undefined =>
  vocabulary.questions.find((question) => question.id === id)

/** What stands on one screen: a group, or the smaller parts of one question. */
const pageOf = (question: VocabularyQuestion): string =>
  question.tense === 'part' ? `part ${question.part_of ?? ''}` : `group ${question.group}`

/**
 * The questions that may be put in few words: those about now to which this person, asked the whole question at an
 * earlier visit, said no. Whenever the core wants everything asked whole, none.
 */
export function briefsOf(visit: Visit, clearance: Clearance, vocabulary: Vocabulary, history?: History): Briefs {
  if (clearance.scope !== 'later' || visit.rereading) return noBriefs
  const denied = new Set((history?.answers ?? []).filter((one) => one.answer === 'no').map((one) => one.question))
  const now = vocabulary.questions.filter(({ tense, id }) => tense === 'now' && denied.has(id))
  return new Set(now.filter(({ id }) => (visit.answers[id] ?? 'no') === 'no').map(({ id }) => id))
}

/** Answered in few words, and then everything was to be asked whole: these come again. */
const owedWhole = (visit: Visit, clearance: Clearance): string[] =>
  clearance.scope === 'whole' ? (visit.inBrief ?? []) : []

const wordsOf = (page: VocabularyQuestion[]): number =>
  page.reduce((sum, { words }) => sum + (words['brief'] ?? '').split(/\s+/).length, 0)

/** Pages that follow each other share a screen as long as all their questions are short. */
function filled(pages: VocabularyQuestion[][], briefs: Briefs): VocabularyQuestion[][] {
  const short = (page: VocabularyQuestion[]): boolean => page.every(({ id }) => briefs.has(id))
  const screens: VocabularyQuestion[][] = []
  for (const page of pages) {
    const last = screens.at(-1)
    const both = [...(last ?? []), ...page]
    const fits = short(both) && both.length <= briefRows && wordsOf(both) <= briefWords
    if (last && fits) last.push(...page)
    else screens.push([...page])
  }
  return screens
}

/** Groups stay whole, unless cutting short ones saves a screen: one question more is not one screen more. */
function joined(pages: VocabularyQuestion[][], briefs: Briefs): VocabularyQuestion[][] {
  const whole = filled(pages, briefs)
  const lines = pages.flatMap((page) => (page.every(({ id }) => briefs.has(id)) ? page.map((one) => [one]) : [page]))
  const cut = filled(lines, briefs)
  return cut.length < whole.length ? cut : whole
}

/** The screens that `ask` makes, in its order. */
export function pagesOf(vocabulary: Vocabulary, ask: string[], briefs: Briefs = noBriefs): VocabularyQuestion[][] {
  const pages: VocabularyQuestion[][] = []
  for (const id of ask) {
    const question = find(vocabulary, id)
    if (!question) continue
    const page = pages.find((one) => one[0] && pageOf(one[0]) === pageOf(question) && one.length < rows)
    if (page) page.push(question)
    else pages.push([question])
  }
  return joined(pages, briefs)
}

function questionsStep(page: VocabularyQuestion[], again: boolean, inBrief: Briefs): QuestionsStep {
  const first = page[0] as VocabularyQuestion
  const questions = page.map((question) => question.id)
  const briefs = questions.filter((id) => inBrief.has(id))
  const whole = briefs.length < questions.length
  const step = { kind: 'questions' as const, of: first.group, questions, briefs }
  if (first.tense === 'part') return { ...step, title: 'parts', of: first.part_of ?? first.id }
  const together = page.every((question) => question.group === first.group)
  return { ...step, title: again && whole && !together ? 'again' : 'group' }
}

/** Gone back to, or raised by own words. A screen in few words is shown as it was. */
function askedAgain(visit: Visit, vocabulary: Vocabulary, briefs: Briefs): VocabularyQuestion[] {
  const again = vocabulary.questions.filter((question) => visit.again.includes(question.id))
  return again.every((question) => briefs.has(question.id)) ? again : again.slice(0, rows)
}

/**
 * An emergency of an earlier answer alone, which the person has just taken back and not yet answered anew: the core
 * lifts it only by that answer, so it has to be asked.
 */
function onlyTakenBack(clearance: Clearance, visit: Visit): boolean {
  const grave = clearance.reasons.filter((reason) => reason.verdict === 'emergency' || reason.answer === 'yes')
  const open = visit.again.filter((id) => !(id in visit.answers))
  return open.length > 0 && grave.every((reason) => reason.remembered || !reason.rule.startsWith('question.'))
}

/**
 * An emergency that rests on own words alone: these questions are asked at once and by themselves. Until the person has
 * answered, what the words raised holds. Empty as soon as one reason stands without them.
 */
function emergencyInWords(clearance: Clearance, visit: Visit, vocabulary: Vocabulary): VocabularyQuestion[] {
  const grave = clearance.reasons.filter((reason) => reason.verdict === 'emergency').map(questionsOf)
  const toAsk = wordsToAsk(visit)
  if (!grave.every((questions) => questions.some((id) => toAsk.includes(id)))) return []
  const asked = new Set(grave.flat().filter((id) => toAsk.includes(id)))
  return vocabulary.questions.filter(({ id }) => asked.has(id)).slice(0, rows)
}

const aboutKnown = (visit: Visit): boolean =>
  visit.about.age_band !== undefined && visit.about.maybe_pregnant !== undefined

export function nextStep(visit: Visit, clearance: Clearance, vocabulary: Vocabulary, history?: History): Step {
  const briefs = briefsOf(visit, clearance, vocabulary, history)
  const again = askedAgain(visit, vocabulary, briefs)
  if (clearance.verdict === 'emergency' && !onlyTakenBack(clearance, visit)) {
    const first = emergencyInWords(clearance, visit, vocabulary)
    return first.length > 0 ? { ...questionsStep(first, true, noBriefs), title: 'words' } : { kind: 'emergency' }
  }
  if (again.length > 0) return questionsStep(again, true, briefs)

  const rereading = visit.rereading ? clearance.read_back.filter((id) => !(id in visit.answers)) : []
  const ask = [...new Set([...owedWhole(visit, clearance), ...clearance.ask, ...rereading])]
  const page = pagesOf(vocabulary, ask, briefs)[0]
  const readBack = clearance.read_back.length > 0 && !visit.standingConfirmed && !visit.rereading
  const forSome = page?.some((one) => one.applies_to !== 'everybody')
  if (forSome && !aboutKnown(visit) && !readBack) return { kind: 'about' }
  if (page) return questionsStep(page, false, briefs)
  if (readBack) return { kind: 'read_back', questions: clearance.read_back }
  if (!aboutKnown(visit)) return { kind: 'about' }
  return { kind: 'done' }
}

/** Where on the way this screen is: those answered, this one, and those still to come as far as known. */
export function progressOf(
  visit: Visit, clearance: Clearance, vocabulary: Vocabulary, history?: History,
): { now: number; of: number } {
  const briefs = briefsOf(visit, clearance, vocabulary, history)
  const left = pagesOf(vocabulary, [...owedWhole(visit, clearance), ...clearance.ask], briefs).length
  const more = clearance.read_back.length > 0 && !visit.standingConfirmed ? 1 : 0
  const now = visit.screens.length + 1
  return { now, of: Math.max(now, visit.screens.length + left + more) }
}
