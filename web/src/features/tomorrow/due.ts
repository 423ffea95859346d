// Which session is to be asked about, and how the questions are cut into screens.
import { dayOf, daysBetween } from '../../app/clock.ts'
import type { Answer, History, Now, SessionDone, VocabularyRecord } from '../../engine/verbs.ts'

export interface Due {
  session: SessionDone
  day: number
  painBefore: number | undefined
}

/** The last session that ended on an earlier day and was not asked about today. */
export function dueFollowUp(history: History, now: Now): Due | undefined {
  const pains = history.story?.pains ?? []
  const painBefore = pains.length > 0 ? Math.max(...pains.map((pain) => pain.strength)) : undefined
  for (const session of [...(history.recent ?? [])].reverse()) {
    const day = daysBetween(session.at, now)
    if (!session.ended || day < 1) continue
    const answered = session.follow_ups.some(
      (done) => dayOf({ at: done.at, offset_minutes: now.offset_minutes }) === dayOf(now),
    )
    return answered ? undefined : { session, day, painBefore }
  }
  return undefined
}

/** Symptoms a screen: few enough to read every row. */
export const rowsOnScreen = 5

export function symptomScreens(symptoms: readonly VocabularyRecord[]): VocabularyRecord[][] {
  const screens: VocabularyRecord[][] = []
  for (let i = 0; i < symptoms.length; i += rowsOnScreen) screens.push(symptoms.slice(i, i + rowsOnScreen))
  return screens
}

/** "None of these" answers no to every row that was left open; what was answered stays. */
export function withRestNo(
  answers: Record<string, Answer>,
  rows: readonly VocabularyRecord[],
): Record<string, Answer> {
  return { ...Object.fromEntries(rows.map((row) => [row.id, 'no' as const])), ...answers }
}
