// Makes what is said fit one sheet: part after part gives way, and the sheet says which.
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

export interface Fitted<Part> {
  paper: RefObject<HTMLDivElement | null>
  inside: RefObject<HTMLDivElement | null>
  /** What had to give way. */
  gone: readonly Part[]
  /** Nothing is left that could give way, and it is still more than a sheet. */
  long: boolean
}

/** `order`: what may give way, the first first. For another sheet the component is mounted anew. */
export function useFit<Part>(order: readonly Part[]): Fitted<Part> {
  const paper = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const [steps, step] = useState(0)
  const measure = (): void => {
    if (!paper.current || !inside.current) return
    const over = inside.current.offsetHeight > paper.current.clientHeight
    if (over && steps <= order.length) step(steps + 1)
  }
  useLayoutEffect(measure, [steps])
  // Letters and pictures may come later, and change how much room is taken.
  useEffect(() => {
    const watcher = new ResizeObserver(measure)
    if (inside.current) watcher.observe(inside.current)
    return () => watcher.disconnect()
  }, [steps])
  return { paper, inside, gone: order.slice(0, steps), long: steps > order.length }
}
