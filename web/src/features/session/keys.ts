// A session by keyboard. Keys answer; none of them is Enter or Space, which belong to the focused button.
import { useEffect } from 'preact/hooks'
import { wordIsAsked } from './asked.ts'
import { isCovered } from './release.ts'
import type { Run, Shown } from './run.ts'

const always = { e: 'ease_off', s: 'stop', p: 'pause' } as const
const inFind = { f: 'found', n: 'cannot_find' } as const
const inCheckIn = { g: 'good', m: 'more' } as const
const inUnanswered = { g: 'good' } as const
const inPause = { r: 'resume' } as const

const all = { ...always, ...inFind, ...inCheckIn, ...inPause }
type Answer = (typeof all)[keyof typeof all]

/** What asks for a key, as the screen shows it. Under the cover nothing does. */
function asked({ answer: { state }, wordMissing }: Shown): Record<string, Answer> {
  if (isCovered()) return {}
  return {
    ...(state.phase === 'find' ? inFind : {}),
    ...(state.check_in.open ? inCheckIn : {}),
    ...(wordIsAsked(state, wordMissing) ? inUnanswered : {}),
    ...(state.phase === 'paused' ? inPause : {}),
  }
}

export function answerOf(key: string, shown: Shown): Answer | undefined {
  const at: Record<string, Answer> = { ...always, ...asked(shown) }
  return Object.hasOwn(at, key) ? at[key] : undefined
}

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

export function useKeys(run: Run): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || writing(event.target)) return
      const { state } = run.shown.get().answer
      if (/^[0-9]$/.test(event.key) && state.number_wanted) return run.say('number', Number(event.key))
      const answer = answerOf(event.key.toLowerCase(), run.shown.get())
      if (answer) run.say(answer)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [run])
}
