// A sentence with words that stand out: `*chest* pressure` is drawn with a bold "chest".
import type { JSX } from 'preact'

export interface Piece { text: string; strong: boolean }

/** Cuts a sentence at its stars. A star without a partner is an ordinary character. */
export function pieces(text: string): Piece[] {
  const parts = text.split('*')
  if (parts.length % 2 === 0) {
    const rest = parts.splice(-2).join('*')
    parts.push(rest)
  }
  return parts.map((part, index) => ({ text: part, strong: index % 2 === 1 })).filter((piece) => piece.text !== '')
}

/** The sentence without its stars, for names and for the voice. */
export const plain = (text: string): string => pieces(text).map((piece) => piece.text).join('')

export function Words({ text }: { text: string }): JSX.Element {
  return <>{pieces(text).map((piece) => (piece.strong ? <b>{piece.text}</b> : piece.text))}</>
}
