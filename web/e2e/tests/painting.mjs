// The painted body on a page of its own: mouse, fingers, keys, a lost context, and no WebGL at all.
import assert from 'node:assert/strict'
import { person } from '../browser.mjs'
import { withoutWebGL } from '../pages/paint.mjs'
import { paintedPage } from '../painted.mjs'

/** Small, because a card made of software draws it. */
const stage = { width: 240, height: 320 }
const patient = 60_000
let page

/** Served once for all tests here; it ends with the runner. */
const served = () => (page ??= paintedPage())

async function open(browser, asked, options = {}) {
  const { address } = await served()
  const hand = await person(browser, { viewport: stage, clock: false, ...options })
  hand.page.setDefaultTimeout(patient)
  await hand.page.goto(`${address}?${asked}`)
  hand.middle = (zone, side, view) =>
    hand.page.evaluate((of) => window.painted.middleOf(...of), [zone, side, view, stage])
  hand.strokes = () => hand.page.evaluate(() => window.painted.strokes)
  hand.set = (given) => hand.page.evaluate((now) => window.painted.set(now), given)
  hand.until = (what, ...given) => hand.page.waitForFunction(what, given, { timeout: patient })
  return hand
}

const drawn = (hand) => hand.until(() => document.querySelector('.painted-canvas')?.width === innerWidth)

async function drag({ page: here }, [first, ...rest]) {
  await here.mouse.move(...first)
  await here.mouse.down()
  for (const at of rest) await here.mouse.move(...at)
  await here.mouse.up()
}

/** What is painted is on the side that was said, from the front and from behind, and erased by the eraser (S16). */
async function byMouse({ browser }) {
  for (const [view, zone] of [['front', 'shoulder-front'], ['back', 'blade-whole']]) {
    const hand = await open(browser, `view=${view}`)
    await drawn(hand)
    for (const side of ['left', 'right']) {
      const at = await hand.middle(zone, side, view)
      await drag(hand, [at, [at[0] + 4, at[1] + 4]])
      await hand.until(([count]) => window.painted.strokes.length === count, side === 'left' ? 1 : 2)
      const stroke = (await hand.strokes()).at(-1)
      assert.equal(stroke.side, side)
      assert.deepEqual((await hand.page.evaluate(() => window.painted.said)).at(-2), { side, place: { zone, side } })
    }
    const { pains } = await hand.page.evaluate(() => window.painted.shares())
    assert.deepEqual(pains.filter((one) => one.zone === zone).map(({ side }) => side), ['left', 'right'])
    await hand.set({ tool: 'erase', radius: 40 })
    const at = await hand.middle(zone, 'left', view)
    await drag(hand, [at, [at[0] + 4, at[1] + 4]])
    await hand.until(() => window.painted.strokes.length === 3)
    const left = (await hand.page.evaluate(() => window.painted.shares())).pains
    assert.ok(left.every(({ side }) => side === 'right'))
  }
}

/** A second finger takes away what the first began; apart they bring the figure closer. */
async function byTouch({ browser }) {
  const hand = await open(browser, 'view=back', { hasTouch: true })
  await drawn(hand)
  const [x, y] = await hand.middle('blade-whole', 'left', 'back')
  const touch = await hand.context.newCDPSession(hand.page)
  const send = (type, ...at) => touch.send('Input.dispatchTouchEvent', {
    type, touchPoints: at.map(([px, py], id) => ({ x: px, y: py, id, radiusX: 5, radiusY: 5 })),
  })
  await send('touchStart', [x, y])
  await send('touchMove', [x + 6, y])
  await send('touchStart', [x + 6, y], [x + 40, y + 40])
  await send('touchMove', [x - 20, y - 20], [x + 70, y + 70])
  await send('touchEnd')
  assert.deepEqual(await hand.strokes(), [])
  await hand.set({})
  assert.equal(await hand.page.evaluate(() => window.painted.said.at(-1)), null)
  await send('touchStart', [x, y])
  await send('touchMove', [x + 3, y + 1])
  await send('touchEnd')
  await hand.until(() => window.painted.strokes.length > 0)
  assert.equal((await hand.strokes()).length, 1, 'only what one finger painted')
}

/** The handle turns the figure by arrow keys; the words for left and right follow. */
async function byKeyboard({ browser }) {
  const hand = await open(browser, 'view=front')
  await drawn(hand)
  const words = hand.page.locator('.painted .figure-side')
  const sides = () => words.evaluateAll((all) => all.map((one) => one.dataset.side))
  assert.deepEqual(await sides(), ['right', 'left'])
  const handle = hand.page.getByRole('slider', { name: hand.say('ui.figure.turn'), exact: true })
  await handle.focus()
  for (let times = 0; times < 12; times += 1) await hand.page.keyboard.press('ArrowRight')
  await hand.until(() => document.querySelector('.painted-handle').getAttribute('aria-valuenow') === '180')
  assert.deepEqual(await sides(), ['left', 'right'])
}

/** A lost context comes back with all that was painted. */
async function contextLost({ browser }) {
  const hand = await open(browser, 'view=front')
  await drawn(hand)
  await drag(hand, [await hand.middle('shoulder-front', 'left', 'front')])
  await hand.until(() => window.painted.strokes.length === 1)
  const seen = () => hand.page.locator('.painted-canvas').screenshot({ animations: 'disabled' })
  const before = await seen()
  await hand.page.evaluate(() => new Promise((back) => {
    const canvas = document.querySelector('.painted-canvas')
    const lose = canvas.getContext('webgl2').getExtension('WEBGL_lose_context')
    canvas.addEventListener('webglcontextrestored', () => back())
    canvas.addEventListener('webglcontextlost', () => requestAnimationFrame(() => lose.restoreContext()))
    lose.loseContext()
  }))
  while (!(await seen()).equals(before)) await drawn(hand)
  await drag(hand, [await hand.middle('shoulder-front', 'right', 'front')])
  await hand.until(() => window.painted.strokes.length === 2)
}

/** Without WebGL it says so, once, and the flat figure stands there. */
async function withoutWebgl({ browser }) {
  const hand = await open(browser, 'view=front', { inject: withoutWebGL })
  await hand.page.locator('.figure svg[role=img]').waitFor()
  assert.deepEqual(await hand.page.evaluate(() => [window.painted.isPaintable, window.painted.missing]), [false, 1])
}

export const tests = [
  ['painting: by mouse, the side that is painted is the side that is said', byMouse],
  ['painting: two fingers end a stroke', byTouch],
  ['painting: turned by keyboard', byKeyboard],
  ['painting: a lost context is survived', contextLost],
  ['painting: without WebGL the flat figure is there', withoutWebgl],
]
