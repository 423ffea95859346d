// A chart, and the same as a table beside it: the picture is for who sees it, the table for everybody.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { onOtherColours } from '../../paint/colours.ts'
import { say } from '../../words/words.ts'
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

interface TableProps {
  /** What it is a table of. */
  of: string
  columns: readonly string[]
  /** The first cell names its row. Asked for when the table is opened: years of days are many rows. */
  rows: () => readonly (readonly string[])[]
}

export function Table({ of, columns, rows }: TableProps): JSX.Element {
  const [open, turn] = useState(false)
  return (
    <details class="course-table" onToggle={(event) => turn(event.currentTarget.open)}>
      <summary>
        <span>{say('course.chart.as_table')}<span class="unseen">: {of}</span></span>
      </summary>
      {open && (
        <table>
          <caption class="unseen">{of}</caption>
          <thead>
            <tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr>
          </thead>
          <tbody>
            {rows().map(([name, ...cells], i) => (
              <tr key={i}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => <td key={columns[at + 1]}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
