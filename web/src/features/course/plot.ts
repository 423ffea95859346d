// Draws a picture with uPlot, at the size and in the colours its place has now. Fetched when the first chart is shown.
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { monthWords, shortDayWords, tightDayWords } from '../../app/dates.ts'
import { dayOfNumber, ticksOf, type Picture } from './pictures.ts'

interface Look { text: string; line: string; ink: string; strong: string; surface: string; font: string; rem: number }

/** The tokens as the browser reckons them here: in the light, in the dark, with forced colours (Course.css). */
function lookOf(box: HTMLElement, ink: Picture['ink']): Look {
  const probe = box.appendChild(document.createElement('span'))
  const colour = (token: string): string => {
    probe.dataset['colour'] = token
    return getComputedStyle(probe).color
  }
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const look = {
    text: colour('ink-2'), line: colour('line'), ink: colour(ink), strong: colour('ink'), surface: colour('surface'),
    font: `500 ${rem}px ${getComputedStyle(box).fontFamily}`, rem,
  }
  probe.remove()
  return look
}

/** Where there are many, points are drawn smaller, so that each stays one. */
function pointSize(picture: Picture, look: Look, width: number): number {
  const each = (width - 4 * look.rem) / picture.days.length
  return Math.min(picture.look === 'diamonds' ? 11 : 10, Math.max(4.5, each))
}

/** A line through many days is drawn fainter: up and down from day to day it would be all that is seen. */
const faint = (colour: string, size: number): string =>
  colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${size > 7 ? 0.8 : 0.35})`)

/** Where something is on the canvas, in its own pixels. */
const at = (plot: uPlot, day: number, value: number): [number, number] =>
  [plot.valToPos(day, 'x', true), plot.valToPos(value, 'y', true)]

function drawLikely(plot: uPlot, { likely }: Picture, look: Look): void {
  if (!likely) return
  const [left, top] = at(plot, likely.from - 0.5, likely.high)
  const [right, bottom] = at(plot, likely.to + 0.5, likely.low)
  plot.ctx.save()
  plot.ctx.globalAlpha = 0.22
  plot.ctx.fillStyle = look.ink
  plot.ctx.fillRect(left, top, right - left, Math.max(bottom - top, 2))
  plot.ctx.restore()
}

function drawMiddles(plot: uPlot, { middles }: Picture, look: Look): void {
  const { ctx } = plot
  const [first, last] = middles
  const line = (from: number, to: number, value: number): void => {
    ctx.beginPath()
    ctx.moveTo(...at(plot, from, value))
    ctx.lineTo(...at(plot, to, value))
    ctx.stroke()
  }
  ctx.save()
  ctx.strokeStyle = look.strong
  ctx.lineWidth = 3 * uPlot.pxRatio
  for (const { from, to, value } of middles) line(from - 0.5, to + 0.5, value)
  if (first && last) {
    ctx.lineWidth = 1.5 * uPlot.pxRatio
    ctx.setLineDash([5 * uPlot.pxRatio, 4 * uPlot.pxRatio])
    line(first.to + 0.5, last.to + 0.5, first.value)
  }
  ctx.restore()
}

function drawDiamonds(plot: uPlot, picture: Picture, look: Look): void {
  const { ctx } = plot
  const reach = (Math.max(6, pointSize(picture, look, plot.width)) / 2) * uPlot.pxRatio
  ctx.save()
  ctx.fillStyle = look.ink
  picture.days.forEach((day, i) => {
    const value = picture.values[i]
    if (value === null || value === undefined) return
    const [x, y] = at(plot, day, value)
    ctx.beginPath()
    ctx.moveTo(x, y - reach)
    for (const [dx, dy] of [[reach, 0], [0, reach], [-reach, 0]] as const) ctx.lineTo(x + dx, y + dy)
    ctx.fill()
  })
  ctx.restore()
}

/** No bar is wider than its day, and each is seen. */
function barsOf({ from, to }: Picture, look: Look, width: number): uPlot.Series {
  const day = (width - 4 * look.rem) / (to - from + 1)
  const paths = uPlot.paths.bars?.({ size: [1, Math.min(14, Math.max(2, 0.8 * day))], align: 0 })
  return { fill: look.ink, width: 0, points: { show: false }, ...(paths && { paths }) }
}

function seriesOf(picture: Picture, look: Look, width: number): uPlot.Series {
  if (picture.look === 'bars') return barsOf(picture, look, width)
  if (picture.look === 'diamonds') return { paths: () => null, points: { show: false } }
  const size = pointSize(picture, look, width)
  return {
    stroke: faint(look.ink, size),
    width: 1.5,
    points: { show: true, size, fill: look.ink, stroke: look.surface, width: size > 7 ? 1.5 : 0 },
  }
}

/** Days of more than a year are named by month and year. */
const overYears = ({ from, to }: Picture): boolean => to - from > 330

function axesOf(picture: Picture, look: Look, width: number): uPlot.Axis[] {
  const { rem, font } = look
  const years = overYears(picture)
  const shared = { font, stroke: look.text, ticks: { show: false } }
  const most = Math.floor((width - 2.4 * rem) / ((years ? 6.6 : 5) * rem))
  const words = most < 2 ? tightDayWords : years ? monthWords : shortDayWords
  const ticks = ticksOf(picture, most)
  return [
    {
      ...shared, size: 1.7 * rem, gap: 0.5 * rem, grid: { show: false }, splits: () => ticks,
      values: (_plot, days) => days.map((day) => words(dayOfNumber(day))),
    },
    {
      ...shared, size: 2.4 * rem, gap: 0.5 * rem, grid: { stroke: look.line, width: 1 },
      splits: () => [...picture.lines],
      values: (_plot, values) => values.map(String),
    },
  ]
}

/** Draws into the box, over what was drawn there before. Returns what takes it away. */
export function draw(box: HTMLElement, picture: Picture): () => void {
  const look = lookOf(box, picture.ink)
  const width = box.clientWidth
  const room = Math.max(0.6, (picture.to - picture.from) * 0.02)
  const above = picture.look === 'bars' ? 0 : picture.top * 0.05
  const plot = new uPlot(
    {
      width,
      height: box.clientHeight,
      padding: [0.7 * look.rem, (overYears(picture) ? 2.4 : 1.7) * look.rem, 0, 0], // half of the last name fits
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [picture.from - room, picture.to + room] },
        y: { range: [-above, picture.top + above] },
      },
      axes: axesOf(picture, look, width),
      series: [{}, seriesOf(picture, look, width)],
      hooks: {
        drawAxes: [(plotted) => drawLikely(plotted, picture, look)],
        draw: [(plotted) => {
          if (picture.look === 'diamonds') drawDiamonds(plotted, picture, look)
          drawMiddles(plotted, picture, look)
        }],
      },
    },
    [[...picture.days], [...picture.values]],
    box,
  )
  return () => plot.destroy()
}
