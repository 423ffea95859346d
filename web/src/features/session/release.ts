// Letting go is seen first. A cover with the one word lies ready, unseen, over the session; the moment pressing is no
// longer wanted it is shown, which costs the page next to nothing, and only then is the new screen drawn below it.
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Phase, SessionState } from '../../engine/verbs.ts'
import type { Run, Shown } from './run.ts'

/** The ground turns over: let go, and whatever was let go of. */
export const turned: readonly Phase[] = ['let_go', 'paused', 'tingling_wait']

/** Where the ground does not stay turned over, the word stays so long that it is no flash. */
const readMs = 1_200

let covered = false

/** The cover is on: what is drawn under it is older than what is so, and nobody answers it. */
export const isCovered = (): boolean => covered

/** Calls when the next frame is drawn. A page that is put away draws none until it is seen again. */
const afterFrame = (then: () => void): number => requestAnimationFrame(() => setTimeout(then, 0))

/** What is shown. When pressing ends, the cover first; `onRelease` is called once it is drawn. */
export function useShown(
  run: Run,
  cover: RefObject<HTMLElement | null>,
  onRelease: (state: SessionState) => void,
): Shown {
  const [shown, show] = useState(run.shown.get)
  useEffect(() => {
    let { pressing } = run.shown.get().answer.state
    let timer: ReturnType<typeof setTimeout> | undefined
    const uncover = (): void => {
      covered = false
      show(run.shown.get())
      afterFrame(() => !covered && cover.current?.removeAttribute('data-on'))
    }
    const follow = (): void => {
      const now = run.shown.get()
      const { state } = now.answer
      const released = pressing && !state.pressing
      pressing = state.pressing
      if (released && !covered) {
        covered = true
        cover.current?.setAttribute('data-on', '')
        afterFrame(() => {
          onRelease(state)
          if (turned.includes(run.shown.get().answer.state.phase)) uncover()
          else timer = setTimeout(uncover, readMs)
        })
      } else if (!covered) show(now)
    }
    follow()
    const end = run.shown.watch(follow)
    return () => {
      clearTimeout(timer)
      covered = false
      end()
    }
  }, [run])
  return shown
}
