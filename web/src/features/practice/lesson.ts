// The lesson for the hand as values: its steps, and what the scale showed.
import type { ShownNumbers } from '../../engine/verbs.ts'

/** With a scale, or with a bottle of water where there is none. */
export type By = 'scale' | 'bottle'
export const weights = ['light', 'firm'] as const
export type Weight = (typeof weights)[number]
export type Step = 'begin' | Weight | `${Weight}_blind` | 'end'

const steps: Record<By, readonly Step[]> = {
  scale: ['begin', 'light', 'light_blind', 'firm', 'firm_blind', 'end'],
  bottle: ['begin', 'light', 'firm', 'end'],
}
export const stepsOf = (by: By | undefined): readonly Step[] => steps[by ?? 'scale']

export const stepAfter = (step: Step, by: By | undefined): Step => stepsOf(by)[stepsOf(by).indexOf(step) + 1] ?? 'end'
/** undefined: there is none before it. */
export const stepBefore = (step: Step, by: By | undefined): Step | undefined =>
  stepsOf(by)[stepsOf(by).indexOf(step) - 1]

export const weightOf = (step: Step): Weight => (step.startsWith('firm') ? 'firm' : 'light')
export const isBlind = (step: Step): boolean => step.endsWith('_blind')

type Practised = Pick<ShownNumbers, 'practice_light_grams' | 'practice_firm_grams' | 'practice_near_share'>

export const gramsOf = (weight: Weight, numbers: Practised): number =>
  weight === 'light' ? numbers.practice_light_grams : numbers.practice_firm_grams

export const misses = ['under', 'near', 'over'] as const
export type Miss = (typeof misses)[number]

/** Between these the hand is told that it knows the weight. */
export function nearOf(weight: Weight, numbers: Practised): { from: number; to: number } {
  const grams = gramsOf(weight, numbers)
  const off = Math.round((grams * numbers.practice_near_share) / 100)
  return { from: grams - off, to: grams + off }
}
