// A number that was touched is put on record a moment later: until then a slip can be taken back, after that it stands,
// because nothing on record is changed. Whoever leaves the screen in that moment has said it.
import { useEffect, useRef, useState } from 'preact/hooks'

export const momentMs = 5_000

/** A number that was told not to be saved, and is told again, is never there twice. */
export const orNever = { orNever: true }

/** `n` with `saved`: on disk; `failed`: it could not be; else: about to be. `back`: the last touch was taken back. */
export interface Saving { n?: number; saved?: boolean; failed?: boolean; back?: boolean }

/** One number at a time: another touch in its moment takes its place. What could not be put is kept to be put again. */
export class SoonSaved {
  #waiting: { n: number; put: () => Promise<unknown>; timer?: ReturnType<typeof setTimeout> } | undefined

  constructor(private readonly show: (state: Saving) => void) {}

  choose(n: number, put: () => Promise<unknown>): void {
    clearTimeout(this.#waiting?.timer)
    this.#waiting = { n, put, timer: setTimeout(() => this.putNow(), momentMs) }
    this.show({ n })
  }

  takeBack(): void {
    clearTimeout(this.#waiting?.timer)
    this.#waiting = undefined
    this.show({ back: true })
  }

  /** What waits goes on record at once, and what could not be put is tried again. */
  putNow(): void {
    const one = this.#waiting
    if (!one) return
    clearTimeout(one.timer)
    this.#waiting = undefined
    // Why it could not be stored is said by the shell.
    one.put().then(() => this.#unlessAnother({ n: one.n, saved: true }), () => {
      if (this.#waiting) return
      this.#waiting = { n: one.n, put: one.put }
      this.show({ n: one.n, failed: true })
    })
  }

  /** What was touched since is shown, not what became of the touch before. */
  #unlessAnother(state: Saving): void {
    if (!this.#waiting) this.show(state)
  }
}

export function useSoonSaved(): [Saving, SoonSaved] {
  const [state, show] = useState<Saving>({})
  const kept = useRef<SoonSaved | undefined>(undefined)
  const soon = (kept.current ??= new SoonSaved(show))
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') soon.putNow()
    }
    const away = (): void => soon.putNow()
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', away)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', away)
      soon.putNow()
    }
  }, [])
  return [state, soon]
}
