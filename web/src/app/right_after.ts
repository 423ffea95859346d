// What is said right after pressing about the movement tried again. The journal has no kind of its own for it: it
// stands as facts in the text of a note, and every screen says it in its own language. Older notes hold guarding as
// well, which now is an event of its own: they are read as they are.
import type { Answer, MovementMark } from '../engine/verbs.ts'

export type Ease = 'easier' | 'same' | 'harder'

export interface RightAfter {
  session: string
  again?: MovementMark & { ease: Ease }
  guarding?: Answer
}

export const noteOf = (said: Omit<RightAfter, 'guarding'>): string => JSON.stringify({ right_after: said })

/** What a note says of it; undefined for own words. */
export function readNote(text: string): RightAfter | undefined {
  if (!text.startsWith('{"right_after":')) return undefined
  try {
    return (JSON.parse(text) as { right_after: RightAfter }).right_after
  } catch {
    return undefined
  }
}
