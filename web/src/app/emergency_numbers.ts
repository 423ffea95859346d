// Which number to call: of the country the person chose, or the common ones with where they work.
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
