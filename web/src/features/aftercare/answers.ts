// From what was said right after pressing to the answers of day 0.
import type { Ease } from '../../app/right_after.ts'
import type { Answer, FollowUpAnswers, Guarding, Trend } from '../../engine/verbs.ts'

export const eases = ['easier', 'same', 'harder', 'untried'] as const

export interface Said {
  pain?: number | undefined
  soreness?: number | undefined
  ease?: Ease | 'untried' | undefined
  guarding?: Guarding | undefined
  /** Any symptom at all, asked together; if it is not a plain no, each is asked by itself. */
  any?: Answer | undefined
}

/** The more careful of what the movement and the pain say. */
function trendOf(ease: Said['ease'], before: number | undefined, pain: number): Trend {
  const change = before === undefined ? 0 : pain - before
  if (ease === 'harder' || change > 0) return 'worse'
  if (ease === 'same') return 'same'
  return ease === 'easier' || change < 0 ? 'better' : 'same'
}

/** undefined until all is said that the core needs. A bruise takes longer to show: it is asked about the day after. */
export function answersRightAfter(
  { pain, soreness, ease, any }: Said,
  before: number | undefined,
  symptoms: Record<string, Answer>,
): FollowUpAnswers | undefined {
  if (pain === undefined || soreness === undefined || any === undefined) return undefined
  return {
    soreness,
    pain,
    ...(before === undefined ? {} : { pain_before: before }),
    trend: trendOf(ease, before, pain),
    bruise: 'none',
    symptoms,
  }
}
