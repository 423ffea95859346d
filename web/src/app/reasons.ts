// What a reason of a clearance rests on.
import type { Reason } from '../engine/verbs.ts'

/** "question.fever" -> "fever"; undefined for a rule that is not a question. */
export const questionOf = (rule: string): string | undefined =>
  rule.startsWith('question.') ? rule.slice('question.'.length) : undefined

/** The questions on which a reason rests: one, the two of a pair, or none. */
export const questionsOf = (reason: Reason): string[] => reason.together ?? [questionOf(reason.rule) ?? []].flat()
