// A chart: for who sees it. The same stands in a table beside it, for everybody.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { onOtherColours } from '../../paint/colours.ts'
import type { Picture } from './pictures.ts'

/** Drawn at the size it gets, and again when that or the colours change. If it cannot be fetched the table stands. */
export function Chart({ picture, strip = false }: { picture: Picture; strip?: boolean }): JSX.Element {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let away: (() => void) | undefined
    let ended = false
    let stop: (() => void) | undefined
    import('./plot.ts').then(({ draw }) => {
      const place = box.current
      if (ended || !place) return
      const redraw = (): void => {
        away?.()
        away = draw(place, picture)
      }
      const size = new ResizeObserver(redraw) // which calls once by itself
      size.observe(place)
      const colours = onOtherColours(redraw)
      stop = () => {
        size.disconnect()
        colours()
      }
    }, () => undefined)
    return () => {
      ended = true
      stop?.()
      away?.()
    }
  }, [picture])
  return <div ref={box} class={strip ? 'course-plot course-strip' : 'course-plot'} aria-hidden="true" />
}
