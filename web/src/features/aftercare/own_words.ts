// Own words of the hours and days after: they may only add. What they raise is asked about before all other signs.
import { gravest, gravity } from '../../app/gravity.ts'
import { quotesOf } from '../../app/quote.ts'
import { changeSettings, readSettings } from '../../app/settings.ts'
import { startVisit } from '../../app/visiting.ts'
import { call, loadWordsEngine } from '../../engine/engine.ts'
import type { Answer, FollowUpAnswers, Trend } from '../../engine/verbs.ts'

export interface Heard {
  symptoms: Record<string, Answer>
  /** The words they come from, by symptom. */
  quotes?: Record<string, string>
  /** Questions of the check that the words raise. */
  questions: Record<string, Answer>
  trend?: Trend | undefined
  /** They could not be read: every sign is asked about. */
  unread?: boolean
}

export const nothingHeard: Heard = { symptoms: {}, questions: {} }

/** The signs that words raise: those that are asked about. */
export const raisedIn = (symptoms: Heard['symptoms']): string[] =>
  Object.keys(symptoms).filter((id) => symptoms[id] !== 'no')

export async function hear(text: string): Promise<Heard> {
  if (text.trim() === '') return nothingHeard
  try {
    await loadWordsEngine()
    const understood = call('understand', { text, when: 'after' })
    const { follow_up: told, screen } = understood
    const symptoms = told?.symptoms ?? {}
    const quotes = quotesOf(text, understood, raisedIn(symptoms))
    return { symptoms, quotes, trend: told?.trend, questions: screen?.answers ?? {} }
  } catch {
    return { ...nothingHeard, unread: true }
  }
}

const worse: readonly Trend[] = ['better', 'same', 'worse']

const withGraver = (before: Record<string, Answer>, raised: Record<string, Answer>): Record<string, Answer> => ({
  ...before,
  ...Object.fromEntries(Object.entries(raised).map(([id, answer]) => [id, gravest(answer, before[id])])),
})

/** What was answered before the words raised it is no answer to them: it is asked anew. A graver answer stays. */
export function askedAnew(answers: Record<string, Answer>, told: Heard, before: Heard): Record<string, Answer> {
  const milder = (id: string, answer: Answer): boolean =>
    gravity.indexOf(answer) < gravity.indexOf(told.symptoms[id] ?? 'no')
  const fresh = ([id, answer]: [string, Answer]): boolean =>
    milder(id, answer) && told.symptoms[id] !== before.symptoms[id]
  return Object.fromEntries(Object.entries(answers).filter((one) => !fresh(one)))
}

/** Asked about because of own words and not answered: what the words say stands. */
export function withWritten(
  answers: Record<string, Answer>, { symptoms }: Pick<Heard, 'symptoms'>, asked: readonly { id: string }[],
): Record<string, Answer> {
  const written = asked.flatMap(({ id }): [string, Answer][] => {
    const said = symptoms[id]
    return said && said !== 'no' ? [[id, said]] : []
  })
  return { ...Object.fromEntries(written), ...answers }
}

/** "Better" in words makes no answer better. */
export const withHeardTrend = (answers: FollowUpAnswers, { trend }: Heard): FollowUpAnswers =>
  ({ ...answers, trend: worse.findLast((one) => one === answers.trend || one === trend) ?? answers.trend })

/** Nothing that has to be looked at by itself. */
export const raisesNothing = ({ symptoms, unread }: Heard): boolean =>
  !unread && raisedIn(symptoms).length === 0

/** What they say about health as such is the first thing that the next check asks. */
export function askNextTime({ questions }: Heard): void {
  if (Object.keys(questions).length === 0) return
  const { person, raised } = readSettings()
  changeSettings({ raised: { ...raised, [person]: withGraver(raised[person] ?? {}, questions) } })
  startVisit()
}
