// The heading of a screen names the page, and has the focus before the screen is seen.
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../words/words.ts'
import { plain } from '../words/Words.tsx'

let started = false

/** A new `text` is a new screen. `atStart`: also when the page has just been opened. */
export function useHeading(text: string, { atStart }: { atStart: boolean }): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    document.title = say('app.page_title', { title: plain(text) })
    if (started || atStart) heading.current?.focus({ preventScroll: true })
    started = true
  }, [text])
  return heading
}
