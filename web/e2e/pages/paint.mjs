// The painted figure: where a zone is on the screen, and strokes by mouse and by finger.
import { readFileSync } from 'node:fs'
import { person } from '../browser.mjs'
import * as where from './where.mjs'

const listing = JSON.parse(readFileSync(new URL('../../../build/figure/figure.json', import.meta.url), 'utf8'))

/** Takes WebGL away, as in a browser that has none: the flat figure is touched. */
export const withoutWebGL = `
  const canvasContext = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return String(kind).startsWith('webgl') ? null : canvasContext.call(this, kind, ...more)
  }
  globalThis.WebGLRenderingContext = undefined
  globalThis.WebGL2RenderingContext = undefined`

export const canvas = (hand) => hand.page.locator('.where-paint canvas')
export const tool = (hand, key) => hand.page.getByRole('radio', { name: hand.say(`where.tool_${key}`), exact: true })
export const view = (hand, id) => hand.page.getByRole('radio', { name: hand.say(`ui.figure.${id}`), exact: true })
export const choose = (radio) => radio.check()

/** Straight to the map of a first visit, with the figure on the screen; the check is asked after it. */
export async function toPaint(browser, address, options) {
  const hand = await person(browser, options)
  await hand.page.goto(`${new URL(address).origin}/#/where`)
  await where.title(hand).waitFor()
  await canvas(hand).waitFor()
  return hand
}

/** Where the middle of a zone is on the screen, seen whole from a side. The frame is that of the flat pictures. */
export async function at(hand, id, zone, side) {
  const drawn = listing.builds[0].views.find((one) => one.id === id)
  const { at: [x, y] } = drawn.zones.find((one) => one.zone === zone && one.side === side)
  await canvas(hand).scrollIntoViewIfNeeded()
  const box = await canvas(hand).boundingBox()
  const scale = Math.min(box.width / drawn.width, box.height / drawn.height)
  const off = (value, all) => scale * (value - all / 2)
  return [box.x + box.width / 2 + off(x, drawn.width), box.y + box.height / 2 + off(y, drawn.height)]
}

/** A short rub over a point, as a hand does it. */
const rub = ([x, y], reach) =>
  Array.from({ length: 7 }, (_, i) => [x + reach * Math.sin(i), y + (reach * i) / 7 - reach / 2])

export async function byMouse(hand, point, reach = 6) {
  const [first, ...more] = rub(point, reach)
  await hand.page.mouse.move(...first)
  await hand.page.mouse.down()
  for (const next of more) await hand.page.mouse.move(...next)
  await hand.page.mouse.up()
}

/** `held` is done at the end of the stroke, while the finger still lies there. */
export async function byFinger(hand, point, { reach = 6, held = () => undefined } = {}) {
  const cdp = await hand.page.context().newCDPSession(hand.page)
  const touch = (type, points) => cdp.send('Input.dispatchTouchEvent', {
    type, touchPoints: points.map(([x, y]) => ({ x, y, radiusX: 8, radiusY: 8, force: 0.5 })),
  })
  const [first, ...more] = rub(point, reach)
  await touch('touchStart', [first])
  for (const next of more) await touch('touchMove', [next])
  await held()
  await touch('touchEnd', [])
  await cdp.detach()
}

/** The map as this tab keeps it. */
export const kept = (hand) => hand.page.evaluate(() => JSON.parse(sessionStorage.getItem('unknot.visit') ?? '{}'))
