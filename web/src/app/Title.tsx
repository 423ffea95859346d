// The title of a screen: its h1, the title of the page, and where the focus goes when the screen is shown.
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../words/words.ts'
import { plain, Words } from '../words/Words.tsx'

let first = true

/** `quiet`: the h1 is there for screen readers only. A new `text` moves the focus again: it is a new screen, and it
 *  has the focus before it is seen. */
export function Title({ text, quiet = false }: { text: string; quiet?: boolean }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    document.title = say('app.page_title', { title: plain(text) })
    if (!first) heading.current?.focus({ preventScroll: true })
    first = false
  }, [text])
  return (
    <h1 ref={heading} tabIndex={-1} class={quiet ? "unseen" : undefined}>
      <Words text={text} />
    </h1>
  )
}
