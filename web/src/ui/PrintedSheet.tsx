import type { ComponentChildren, JSX } from 'preact'
import type { Fitted } from './fit.ts'
import './PrintedSheet.css'

interface PrintedSheetProps {
  fit: Pick<Fitted<unknown>, 'paper' | 'inside' | 'long'>
  /** Of what is on it. */
  class: string
  children: ComponentChildren
}

/** One sheet, as large as both A4 and Letter have room for. The screen shows what is printed, and only this is. */
export function PrintedSheet({ fit, class: name, children }: PrintedSheetProps): JSX.Element {
  return (
    <div class={fit.long ? 'printed-frame printed-long' : 'printed-frame'}>
      <div class="printed-sheet on-paper">
        <div ref={fit.paper} class="printed-paper">
          <div ref={fit.inside} class={name}>
            {children}
          </div>
        </div>
      </div>
    </div>
  )
}
