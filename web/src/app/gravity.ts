// Of several answers the most careful one, as the core keeps it.
import type { Answer } from '../engine/verbs.ts'

export const gravity: readonly Answer[] = ['no', 'unsure', 'yes']

export const gravest = (one: Answer, ...others: (Answer | undefined)[]): Answer =>
  gravity.findLast((answer) => answer === one || others.includes(answer)) ?? one
