// Which of the person's own words a raised answer comes from, so that they can be quoted where it is asked about.
import type { Understood } from '../engine/verbs.ts'

const longest = 120

const shortened = (words: string): string => {
  const plain = words.trim().replace(/\s+/g, ' ')
  return plain.length > longest ? `${plain.slice(0, longest).trimEnd()} …` : plain
}

type Piece = Pick<Understood['spans'][number], 'from' | 'to'>

/** Pieces that overlap, or have no more than a space between them, are one. */
function joined(spans: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = pieces.at(-1)
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to)
    else pieces.push({ from, to })
  }
  return pieces
}

/** The words that mean this question or symptom; the whole text where it does not say. Offsets count bytes of UTF-8. */
export function quoteOf(text: string, { spans }: Pick<Understood, 'spans'>, id: string): string {
  const bytes = new TextEncoder().encode(text)
  const said = joined(spans.filter((span) => span.ids.includes(id) && !span.negated))
  const words = said.map(({ from, to }) => new TextDecoder().decode(bytes.subarray(from, to)))
  return shortened(words.length > 0 ? [...new Set(words)].join(' … ') : text)
}

/** One quote for each. */
export const quotesOf = (text: string, understood: Pick<Understood, 'spans'>, ids: string[]): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, quoteOf(text, understood, id)]))
