// A table that is opened by touch or key.
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import './Table.css'

export interface TableProps {
  /** What it is a table of. */
  of: string
  /** What opens it. */
  label: ComponentChildren
  columns: readonly string[]
  /** The first cell names its row. Asked for when the table is opened: years of days are many rows. */
  rows: () => readonly (readonly string[])[]
}

export function Table({ of, label, columns, rows }: TableProps): JSX.Element {
  const [open, turn] = useState(false)
  return (
    <details class="folded-table" onToggle={(event) => turn(event.currentTarget.open)}>
      <summary>
        <span>{label}</span>
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
