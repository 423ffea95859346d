// What a chart shows, as a table beside it.
import type { JSX } from 'preact'
import { Table, type TableProps } from '../../ui/Table.tsx'
import { say } from '../../words/words.ts'

export function AsTable(props: Omit<TableProps, 'label'>): JSX.Element {
  const label = <>{say('course.chart.as_table')}<span class="unseen">: {props.of}</span></>
  return <Table {...props} label={label} />
}
