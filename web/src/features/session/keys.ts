// A session by keyboard. Keys answer; none of them is Enter or Space, which belong to the focused button.
import { useEffect } from 'preact/hooks'
import type { Run } from './run.ts'

const always = { e: 'ease_off', s: 'stop', p: 'pause' } as const
const inFind = { f: 'found', n: 'cannot_find' } as const
const inCheckIn = { g: 'good', m: 'more' } as const
const inUnanswered = { g: 'good' } as const
const inPause = { r: 'resume' } as const

const all = { ...always, ...inFind, ...inCheckIn, ...inPause }
type Answer = (typeof all)[keyof typeof all]

function answerOf(key: string, run: Run): Answer | undefined {
  const { state } = run.shown.get().answer
  const at: Record<string, Answer> = {
    ...always,
    ...(state.phase === 'find' ? inFind : {}),
    ...(state.check_in?.open ? inCheckIn : {}),
    ...(state.check_in?.unanswered ? inUnanswered : {}),
    ...(state.phase === 'paused' ? inPause : {}),
  }
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
      const answer = answerOf(event.key.toLowerCase(), run)
      if (answer) run.say(answer)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [run])
}
