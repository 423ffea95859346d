// The title of a screen: its h1, the title of the page, and where the focus goes when the screen is shown.
import type { JSX } from 'preact'
import { useHeading } from '../ui/heading.ts'
import { Words } from '../words/Words.tsx'

/** `quiet`: the h1 is there for screen readers only. */
export function Title({ text, quiet = false }: { text: string; quiet?: boolean }): JSX.Element {
  const heading = useHeading(text, { atStart: false })
  return (
    <h1 ref={heading} tabIndex={-1} class={quiet ? 'unseen' : undefined}>
      <Words text={text} />
    </h1>
  )
}
