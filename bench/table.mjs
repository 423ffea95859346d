// How a row is judged and shown. A row: what, ours, unit; floor, of (what the floor is); and a target, if there is one:
// `below` or `above` a figure, or at least `times` the floor. `more`: larger is better.

/** Three figures, so that noise does not look like precision. */
export function reading(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

/** The row with its ratio, and whether the target is reached (absent: no target). */
export function answers(row) {
  const judged = { ...row }
  if (row.floor !== undefined) judged.ratio = row.ours / row.floor
  if (row.below !== undefined) judged.reached = row.ours < row.below
  if (row.above !== undefined) judged.reached = row.ours > row.above
  if (row.times !== undefined) judged.reached = judged.ratio >= row.times
  return judged
}

function target(row) {
  if (row.below !== undefined) return `under ${row.below} ${row.unit}`
  if (row.above !== undefined) return `over ${row.above.toLocaleString('en')} ${row.unit}`
  return row.times === undefined ? '' : `${row.times} times`
}

function cells(row) {
  const judged = answers(row)
  return [row.what, `${reading(row.ours)} ${row.unit}`,
    row.floor === undefined ? '' : `${reading(row.floor)} ${row.unit} (${row.of})`,
    judged.ratio === undefined ? '' : reading(judged.ratio), target(row),
    judged.reached === undefined ? '' : judged.reached ? 'yes' : 'no']
}

/** A Markdown table, readable as it is. */
export function table(rows) {
  const lines = [['what', 'ours', 'floor in the same run', 'ours / floor', 'target', 'reached'], ...rows.map(cells)]
  const widths = lines[0].map((_, column) => Math.max(3, ...lines.map((line) => line[column].length)))
  const show = (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const rule = show(widths.map((width) => '-'.repeat(width)))
  return [show(lines[0]), rule, ...lines.slice(1).map(show)].join('\n')
}
