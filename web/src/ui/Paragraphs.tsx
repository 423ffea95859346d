import type { JSX } from 'preact'
import { Words } from '../words/Words.tsx'

/** A longer text: paragraphs parted by a blank line. */
export function Paragraphs({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(/\n\s*\n/).map((part, i) => (
        <p key={i}>
          <Words text={part.trim()} />
        </p>
      ))}
    </>
  )
}
