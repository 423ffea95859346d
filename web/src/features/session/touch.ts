// Brings the touches of the page to the recogniser, and what it reads to the session.
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { elapsedMs } from '../../app/clock.ts'
import { readSettings } from '../../app/settings.ts'
import { questionOf } from './asked.ts'
import { Gestures, type Felt, type Moment, type On, type Said, type Touch } from './gestures.ts'
import type { Run } from './run.ts'

/** A click that a touch made says nothing: the touch has said it. One of a key or a screen reader has no touch. */
const touchedMs = 1_000
/** A timer this late had a busy page before it: touches that came meanwhile are felt first. */
const lateMs = 60
/** How often it is looked whether the resting finger is there. */
const beatMs = 200

const buttons = 'button, a, input, textarea, select, summary, dialog, [role=radio]'

/** Where a touch lies. With the whole screen as the control, all of it but the buttons. */
function lies(target: EventTarget | null): On {
  const element = target instanceof Element ? target : undefined
  const marked = element?.closest('[data-control]')?.getAttribute('data-control')
  if (marked === 'control' || marked === 'answer') return marked
  return readSettings().wholeScreen && !element?.closest(buttons) ? 'control' : 'elsewhere'
}

/** What a calm tap on a smaller answer says: `data-says="more"` or `data-says="number 4"`. */
interface Aimed { signal: 'more' | 'number'; strength?: number }

function aimedAt(target: EventTarget | null): Aimed | undefined {
  const says = target instanceof Element ? target.closest('[data-says]')?.getAttribute('data-says') : undefined
  if (!says) return undefined
  return says === 'more' ? { signal: 'more' } : { signal: 'number', strength: Number(says.split(' ')[1]) }
}

const kinds: Record<string, 'down' | 'move' | 'up'> = { pointerdown: 'down', pointermove: 'move', pointerup: 'up' }

function touchOf(event: PointerEvent): Touch {
  const { pointerId: id, timeStamp: at, clientX: x, clientY: y, width, height } = event
  return { id, at, x, y, on: lies(event.target), size: Math.max(width, height) }
}

/** Another button than the first of a mouse or pen is a touch that is taken away at once. */
export function feltIn(event: PointerEvent): Felt[] {
  const kind = kinds[event.type]
  const gone: Felt = { kind: 'cancel', id: event.pointerId, at: event.timeStamp }
  if (!kind) return [gone]
  const felt: Felt = { kind, ...touchOf(event) }
  if (event.button <= 0) return [felt]
  return kind === 'down' ? [felt, gone] : [gone]
}

const buttonAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('button, a') : null

export class Hands {
  #run: Run
  #main: HTMLElement
  #gestures = new Gestures()
  #timer: ReturnType<typeof setTimeout> | undefined
  #aimed: Aimed | undefined
  #touched: Element | null = null
  #began: Element | null = null

  constructor(run: Run, main: HTMLElement) {
    this.#run = run
    this.#main = main
  }

  take(event: PointerEvent): void {
    if (event.type === 'pointerdown') {
      this.#aimed = aimedAt(event.target)
      this.#began = buttonAt(event.target)
      this.#touched = event.target instanceof Element ? event.target.closest('[data-control]') : null
    }
    if (event.type !== 'pointermove') this.#main.dataset['touchedAt'] = String(event.timeStamp)
    for (const felt of feltIn(event)) this.feel(felt)
  }

  /** A touch that acted when it came down may end on what took that button's place: that one it did not mean. */
  click(event: MouseEvent): void {
    if (!this.#began || event.detail === 0 || isUntouched(event) || buttonAt(event.target) === this.#began) return
    event.stopPropagation()
    event.preventDefault()
  }

  feel(felt: Felt): void {
    const said = this.#gestures.feel(felt, this.#moment())
    if (said) this.#tell(said)
    for (const old of this.#main.querySelectorAll('[data-heard]')) old.removeAttribute('data-heard')
    if (this.#gestures.waits) (this.#touched ?? this.#main.querySelector('.huge'))?.setAttribute('data-heard', '')
    this.#wait()
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  #moment(): Moment {
    const shown = this.#run.shown.get()
    const resting = readSettings().restingFinger && shown.answer.state.pressing
    return { asked: questionOf(shown)?.name, resting }
  }

  #tell(said: Said): void {
    if (said === 'stop') return this.#run.say('stop')
    if (said === 'ease_off') return this.#run.slip()
    const question = questionOf(this.#run.shown.get())
    if (!question) return
    const { signal, strength } = this.#aimed ?? { signal: question.calm }
    this.#run.say(signal, strength)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    const due = this.#gestures.due()
    if (due === undefined) return
    this.#timer = setTimeout(() => this.#passed(due), Math.max(0, due - elapsedMs()) + 1)
  }

  #passed(due: number): void {
    const now = elapsedMs()
    if (now - due < lateMs) return this.feel({ kind: 'time', at: now })
    this.#timer = setTimeout(() => this.feel({ kind: 'time', at: elapsedMs() }), lateMs)
  }
}

/** Feels every touch on the session's screen from now on. */
export function useHands(run: Run, main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const screen = main.current
    if (!screen) return undefined
    const hands = new Hands(run, screen)
    const take = (event: PointerEvent): void => hands.take(event)
    const beat = setInterval(() => hands.feel({ kind: 'time', at: elapsedMs() - lateMs }), beatMs)
    const click = (event: MouseEvent): void => hands.click(event)
    screen.addEventListener('pointerdown', take)
    screen.addEventListener('click', click, true)
    const rest = ['pointermove', 'pointerup', 'pointercancel'] as const
    for (const kind of rest) document.addEventListener(kind, take)
    return () => {
      clearInterval(beat)
      hands.end()
      screen.removeEventListener('pointerdown', take)
      screen.removeEventListener('click', click, true)
      for (const kind of rest) document.removeEventListener(kind, take)
    }
  }, [run])
}

/** A click that no touch made: of a key, a switch or a screen reader. */
export function isUntouched(event: MouseEvent): boolean {
  const screen = event.currentTarget instanceof Element ? event.currentTarget.closest<HTMLElement>('main') : null
  const touched = Number(screen?.dataset['touchedAt'] ?? -Infinity)
  return event.timeStamp - touched > touchedMs
}
