// Whom to call: of the country the person chose, or, where it has none, of all from which one may be picked.
import type { History, Vocabulary } from '../engine/verbs.ts'
import { sayKey } from '../words/words.ts'

export interface NumberToCall { country: string; number: string; where: string }

export function allNumbers(vocabulary: Vocabulary): NumberToCall[] {
  return vocabulary.emergency_numbers.map(({ country, number }) => ({
    country, number, where: sayKey(`emergency_number.${country || `common_${number}`}.where`),
  }))
}

export function numbersToCall(vocabulary: Vocabulary, history: History | undefined): NumberToCall[] {
  const all = allNumbers(vocabulary)
  const chosen = history?.country ? all.filter((one) => one.country === history.country) : []
  return chosen.length > 0 ? chosen : all.filter((one) => one.country === '')
}

export type HelpLine = Vocabulary['help_lines'][number]

/** Lines about these questions of the check. A country without one leaves the others to be picked from, never none. */
export function linesToCall(
  vocabulary: Vocabulary, history: History | undefined, questions: readonly string[],
): HelpLine[] {
  const all = vocabulary.help_lines.filter((line) => questions.includes(line.question))
  const chosen = all.filter((line) => line.country === history?.country)
  return chosen.length > 0 ? chosen : all
}
