// Own words of the hours and days after: they may only add. What they raise is looked at among the other signs.
import { changeSettings, readSettings } from '../../app/settings.ts'
import { startVisit } from '../../app/visiting.ts'
import { call, loadWordsEngine } from '../../engine/engine.ts'
import type { Answer, FollowUpAnswers, Trend } from '../../engine/verbs.ts'

export interface Heard {
  symptoms: Record<string, Answer>
  /** Questions of the check that the words raise. */
  questions: Record<string, Answer>
  trend?: Trend | undefined
  /** They could not be read: every sign is asked about. */
  unread?: boolean
}

export const nothingHeard: Heard = { symptoms: {}, questions: {} }

export async function hear(text: string): Promise<Heard> {
  if (text.trim() === '') return nothingHeard
  try {
    await loadWordsEngine()
    const { follow_up: told, screen } = call('understand', { text, when: 'after' })
    return { symptoms: told?.symptoms ?? {}, trend: told?.trend, questions: screen?.answers ?? {} }
  } catch {
    return { ...nothingHeard, unread: true }
  }
}

const gravity: readonly Answer[] = ['no', 'unsure', 'yes']
const worse: readonly Trend[] = ['better', 'same', 'worse']

function graver<Word>(order: readonly Word[], one: Word, other: Word | undefined): Word {
  return other !== undefined && order.indexOf(other) > order.indexOf(one) ? other : one
}

const withGraver = (before: Record<string, Answer>, raised: Record<string, Answer>): Record<string, Answer> => ({
  ...before,
  ...Object.fromEntries(Object.entries(raised).map(([id, answer]) => [id, graver(gravity, answer, before[id])])),
})

/** The more careful of what was touched and what was written, sign by sign. */
export function withRaisedSigns(answers: Record<string, Answer>, { symptoms }: Heard): Record<string, Answer> {
  const raised = Object.entries(symptoms).filter(([, answer]) => answer !== 'no')
  return withGraver(answers, Object.fromEntries(raised))
}

/** "Better" in words makes no answer better. */
export const withHeardTrend = (answers: FollowUpAnswers, { trend }: Heard): FollowUpAnswers =>
  ({ ...answers, trend: graver(worse, answers.trend, trend) })

/** Nothing that has to be looked at by itself. */
export const raisesNothing = ({ symptoms, unread }: Heard): boolean =>
  !unread && Object.values(symptoms).every((answer) => answer === 'no')

/** What they say about health as such is the first thing that the next check asks. */
export function askNextTime({ questions }: Heard): void {
  if (Object.keys(questions).length === 0) return
  const { person, raised } = readSettings()
  changeSettings({ raised: { ...raised, [person]: withGraver(raised[person] ?? {}, questions) } })
  startVisit()
}
