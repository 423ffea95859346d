// What the check shows next. Pure: the core says what to ask, this cuts it into screens.
import type { Clearance, Vocabulary, VocabularyQuestion } from '../../engine/verbs.ts'
import type { Visit } from '../../app/visit.ts'

/** At most so many questions on a screen. */
const rows = 5

export type Step =
  | { kind: 'emergency' }
  | { kind: 'questions'; title: 'group' | 'again' | 'parts'; of: string; questions: string[] }
  | { kind: 'about' }
  | { kind: 'read_back'; questions: string[] }
  | { kind: 'done' }

const find = (vocabulary: Vocabulary, id: string): VocabularyQuestion | undefined =>
  vocabulary.questions.find((question) => question.id === id)

/** What stands on one screen: a group, or the smaller parts of one question. */
const pageOf = (question: VocabularyQuestion): string =>
  question.tense === 'part' ? `part ${question.part_of ?? ''}` : `group ${question.group}`

/** The screens that `ask` makes, in its order. */
export function pagesOf(vocabulary: Vocabulary, ask: string[]): VocabularyQuestion[][] {
  const pages: VocabularyQuestion[][] = []
  for (const id of ask) {
    const question = find(vocabulary, id)
    if (!question) continue
    const page = pages.find((one) => one[0] && pageOf(one[0]) === pageOf(question) && one.length < rows)
    if (page) page.push(question)
    else pages.push([question])
  }
  return pages
}

function questionsStep(page: VocabularyQuestion[], again: boolean): Step {
  const first = page[0] as VocabularyQuestion
  const questions = page.map((question) => question.id)
  if (first.tense === 'part') return { kind: 'questions', title: 'parts', of: first.part_of ?? first.id, questions }
  const together = page.every((question) => question.group === first.group)
  return { kind: 'questions', title: again && !together ? 'again' : 'group', of: first.group, questions }
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

const aboutKnown = (visit: Visit): boolean =>
  visit.about.age_band !== undefined && visit.about.maybe_pregnant !== undefined

export function nextStep(visit: Visit, clearance: Clearance, vocabulary: Vocabulary): Step {
  const again = vocabulary.questions.filter((question) => visit.again.includes(question.id)).slice(0, rows)
  if (clearance.verdict === 'emergency' && !onlyTakenBack(clearance, visit)) return { kind: 'emergency' }
  if (again.length > 0) return questionsStep(again, true)

  const rereading = visit.rereading ? clearance.read_back.filter((id) => !(id in visit.answers)) : []
  const page = pagesOf(vocabulary, [...clearance.ask, ...rereading.filter((id) => !clearance.ask.includes(id))])[0]
  const readBack = clearance.read_back.length > 0 && !visit.standingConfirmed && !visit.rereading
  const forSome = page?.some((one) => one.applies_to !== 'everybody')
  if (forSome && !aboutKnown(visit) && !readBack) return { kind: 'about' }
  if (page) return questionsStep(page, false)
  if (readBack) return { kind: 'read_back', questions: clearance.read_back }
  if (!aboutKnown(visit)) return { kind: 'about' }
  return { kind: 'done' }
}

/** Where on the way this screen is: those answered, this one, and those still to come as far as known. */
export function progressOf(visit: Visit, clearance: Clearance, vocabulary: Vocabulary): { now: number; of: number } {
  const left = pagesOf(vocabulary, clearance.ask).length
  const more = clearance.read_back.length > 0 && !visit.standingConfirmed ? 1 : 0
  const now = visit.screens.length + 1
  return { now, of: Math.max(now, visit.screens.length + left + more) }
}
