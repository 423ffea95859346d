// How the questions about symptoms are cut into screens, and what "None of these" answers.
import type { Answer, VocabularyRecord } from '../../engine/verbs.ts'

/** Symptoms a screen: few enough to read every row. */
export const rowsOnScreen = 5

function cut(symptoms: readonly VocabularyRecord[]): VocabularyRecord[][] {
  const screens: VocabularyRecord[][] = []
  for (let i = 0; i < symptoms.length; i += rowsOnScreen) screens.push(symptoms.slice(i, i + rowsOnScreen))
  return screens
}

/** `first`: raised by own words; they stand before the others and on screens of their own. */
export const symptomScreens = (
  symptoms: readonly VocabularyRecord[], first: readonly string[] = [],
): VocabularyRecord[][] => [
  ...cut(symptoms.filter(({ id }) => first.includes(id))),
  ...cut(symptoms.filter(({ id }) => !first.includes(id))),
]

/** "None of these" answers no to every row that was left open; what was answered stays. */
export function withRestNo(
  answers: Record<string, Answer>,
  rows: readonly VocabularyRecord[],
): Record<string, Answer> {
  return { ...Object.fromEntries(rows.map((row) => [row.id, 'no' as const])), ...answers }
}
