// The time that the pictures of the record share, so that what stands below one another is of the same day.
export interface Span {
  from: number
  to: number
}

export function spanOf(points: readonly { at: number }[]): Span {
  const times = points.map(({ at }) => at)
  return { from: Math.min(...times), to: Math.max(...times) }
}

/** Where in the span, from 0 to 1. Of a single moment: at its beginning. */
export const shareOf = (at: number, { from, to }: Span): number => (to > from ? (at - from) / (to - from) : 0)
