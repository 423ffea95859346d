// Fingers, pens, mice and keys on the easel: who paints, who turns, who comes closer.
import type { Easel } from './easel.ts'
import type { PaintTool } from './props.ts'

type At = readonly [number, number]
type Doing = 'nothing' | 'painting' | 'turning' | 'two' | 'over'

const degreesPerPx = 0.4
const keyDegrees = 15
const keyZoom = 1.25
const keyPx = 40
const wheelZoom = 0.0016
/** A contact this wide is a palm. */
const palmPx = 75
/** From this zoom on two fingers move the figure; before, they turn it. */
const zoomedFrom = 1.02

/** Follows what touches an element until `stop`. */
export class Hands {
  readonly #easel: Easel
  readonly #pointers = new Map<number, At>()
  readonly #element: HTMLElement
  readonly #tool: () => PaintTool
  readonly #onBrush: (at: At | undefined) => void
  readonly #ending = new AbortController()
  #doing: Doing = 'nothing'
  #pen = false
  /** Where the element was when it was touched: it does not move under a finger. */
  #box: DOMRect

  /** `onBrush` hears where the brush is, for who draws its ring. */
  constructor(element: HTMLElement, easel: Easel, tool: () => PaintTool, onBrush: (at: At | undefined) => void) {
    this.#element = element
    this.#box = element.getBoundingClientRect()
    this.#easel = easel
    this.#tool = tool
    this.#onBrush = onBrush
    const options = { signal: this.#ending.signal }
    element.addEventListener('pointerdown', (event) => this.#down(event), options)
    element.addEventListener('pointermove', (event) => this.#move(event), options)
    element.addEventListener('pointerup', (event) => this.#up(event, false), options)
    element.addEventListener('pointercancel', (event) => this.#up(event, true), options)
    element.addEventListener('pointerleave', () => this.#onBrush(undefined), options)
    element.addEventListener('wheel', (event) => this.#wheel(event), { ...options, passive: false })
  }

  stop(): void {
    this.#ending.abort()
  }

  #place(event: MouseEvent): At {
    if (this.#pointers.size === 0) this.#box = this.#element.getBoundingClientRect()
    return [event.clientX - this.#box.left, event.clientY - this.#box.top]
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return
    if (event.pointerType === 'touch' && (this.#pen || Math.max(event.width, event.height) > palmPx)) {
      if (!this.#pen) this.#stopPainting()
      return
    }
    this.#pen = event.pointerType === 'pen'
    const at = this.#place(event)
    this.#element.setPointerCapture(event.pointerId)
    this.#pointers.set(event.pointerId, at)
    if (this.#pointers.size > 1) {
      this.#stopPainting()
      this.#doing = this.#pointers.size === 2 ? 'two' : 'over'
    } else if (this.#tool() !== 'turn' && this.#easel.at(at)) {
      this.#doing = this.#easel.begin(at) ? 'painting' : 'over'
      if (this.#doing === 'painting') this.#onBrush(at)
    } else this.#doing = 'turning'
  }

  #stopPainting(): void {
    this.#easel.cancel()
    this.#onBrush(undefined)
    if (this.#doing === 'painting') this.#doing = 'over'
  }

  #move(event: PointerEvent): void {
    const at = this.#place(event)
    const before = this.#pointers.get(event.pointerId)
    if (!before) {
      if (event.pointerType !== 'touch') this.#onBrush(this.#tool() === 'turn' ? undefined : at)
      return
    }
    if (this.#doing === 'painting') {
      const passed = event.getCoalescedEvents()
      for (const one of passed.length > 0 ? passed : [event]) this.#easel.goOn(this.#place(one))
      this.#onBrush(at)
    } else if (this.#doing === 'turning') this.#turn(at[0] - before[0], at[1] - before[1])
    else if (this.#doing === 'two') this.#two(event.pointerId, before, at)
    this.#pointers.set(event.pointerId, at)
  }

  #turn = (dx: number, dy: number): void => this.#easel.turn(-degreesPerPx * dx, degreesPerPx * dy)

  /** One of two fingers moved: apart is closer, together is the figure moved, or turned while all of it is seen. */
  #two(id: number, before: At, at: At): void {
    const other = [...this.#pointers].find(([key]) => key !== id)?.[1]
    if (!other) return
    const apart = (one: At): number => Math.max(Math.hypot(one[0] - other[0], one[1] - other[1]), 1)
    const [dx, dy] = [(at[0] - before[0]) / 2, (at[1] - before[1]) / 2]
    if (this.#easel.camera.zoom > zoomedFrom) this.#easel.pan(dx, dy)
    else this.#turn(dx, dy)
    this.#easel.zoom(apart(at) / apart(before), [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2])
  }

  #up(event: PointerEvent, cancelled: boolean): void {
    if (!this.#pointers.delete(event.pointerId)) return
    if (this.#doing === 'painting') {
      if (cancelled) this.#easel.cancel()
      else this.#easel.end()
      if (event.pointerType !== 'mouse') this.#onBrush(undefined)
    }
    this.#doing = this.#pointers.size === 0 ? 'nothing' : 'over'
    if (this.#pointers.size === 0) this.#pen = false
  }

  /** The page scrolls on once the whole figure is seen. */
  #wheel(event: WheelEvent): void {
    if (event.deltaY > 0 && this.#easel.camera.zoom <= 1) return
    event.preventDefault()
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 * event.deltaY : event.deltaY
    this.#easel.zoom(Math.exp(-wheelZoom * px * (event.ctrlKey ? 6 : 1)), this.#place(event))
  }
}

/** Arrow keys turn, with shift they move a closer look, plus and minus come closer and go back. */
export function onKey(easel: Easel, event: KeyboardEvent): void {
  const { width, height } = easel.stage
  const arrows: Partial<Record<string, At>> = {
    ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1],
  }
  const arrow = arrows[event.key]
  if (arrow && event.shiftKey) easel.pan(-keyPx * arrow[0], keyPx * arrow[1])
  else if (arrow) easel.turn(keyDegrees * arrow[0], keyDegrees * arrow[1])
  else if (event.key === '+' || event.key === '=') easel.zoom(keyZoom, [width / 2, height / 2])
  else if (event.key === '-') easel.zoom(1 / keyZoom, [width / 2, height / 2])
  else return
  event.preventDefault()
}
