// Painting the map: by mouse, by finger, undone, rubbed out, barred, and the same map from the list.
import assert from 'node:assert/strict'
import { began, person } from '../browser.mjs'
import * as check from '../pages/check.mjs'
import * as paint from '../pages/paint.mjs'
import * as plan from '../pages/plan.mjs'
import * as today from '../pages/today.mjs'
import * as where from '../pages/where.mjs'
import { walkTo } from '../visits.mjs'
import { escaped } from '../words.mjs'

const nameOf = (hand, { zone, side }) => hand.say(`zone.${zone}.${side}`)
const blade = { zone: 'blade-inner', side: 'right' }
const tip = { zone: 'shoulder-front', side: 'left' }

/** The slider of the patch whose largest part lies in this zone. */
const strength = (hand, place) =>
  hand.page.getByRole('slider', { name: new RegExp(`^${escaped(nameOf(hand, place))}`, 'i') })
const told = async (hand) => (await paint.kept(hand)).pains ?? []
const strokes = async (hand) => (await paint.kept(hand)).painted?.painting.strokes ?? []
const undo = (hand) => hand.button('where.undo')

async function paintTold(hand, view, place, number, stroke = paint.byMouse) {
  await paint.choose(paint.view(hand, view))
  await stroke(hand, await paint.at(hand, view, place.zone, place.side))
  await strength(hand, place).fill(String(number))
}

/** One stroke, its number, and on: nothing is counted as a pain before the number is told. */
async function byMouse({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  await paint.byMouse(hand, await paint.at(hand, 'back', blade.zone, blade.side))
  await strength(hand, blade).waitFor()
  assert.deepEqual(await told(hand), [])
  assert.equal(await hand.page.locator('.dock').count(), 0, 'there is no way on before the number is told')
  await strength(hand, blade).fill('6')
  const [pain] = (await told(hand)).filter(({ zone }) => zone === blade.zone)
  assert.deepEqual([pain.side, pain.strength], ['right', 6])
  assert.ok(pain.share > 100 && pain.share < 10_000, `a part of the zone: ${pain.share}`)
  await hand.page.getByText(/^About \d+ cm² of skin$/).first().waitFor()
  await where.mapDone(hand)
  await where.movements(hand)
  await where.day(hand)
  await hand.stored()
  const { body } = (await hand.events()).findLast(({ kind }) => kind === 'mapped')
  assert.deepEqual(body.pains.map(({ share }) => typeof share), body.pains.map(() => 'number'))
  assert.deepEqual(body.painting.strokes.map(({ kind, side, strength: s }) => [kind, side, s]), [['pain', 'right', 6]])
  assert.ok(body.painting.strokes[0].line.every(([x]) => x <= 0), 'on the right every x is 0 or less')
  return `${body.pains.length} places`
}

/** The same by a finger: the page does not scroll away under it, and the side is said beside it. */
async function byFinger({ browser, address }) {
  const hand = await paint.toPaint(browser, address, { hasTouch: true, isMobile: true })
  await paint.choose(paint.view(hand, 'front'))
  const at = await paint.at(hand, 'front', tip.zone, tip.side)
  const scrolled = () => hand.page.evaluate(() => scrollY)
  const before = await scrolled()
  await paint.byFinger(hand, at, { held: async () => assert.equal(await scrolled(), before) })
  await strength(hand, tip).fill('4')
  assert.ok((await told(hand)).every(({ side }) => side === 'left'))
  assert.ok((await strokes(hand)).every(({ side, line }) => side === 'left' && line.every(([x]) => x >= 0)))
}

/** Left is left from every side: what is said beside the finger, what is stored, and what is on the list (S16). */
async function leftStaysLeft({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  const places = {
    front: ['chest-upper', 'left'], back: ['blade-inner', 'left'], left: ['shoulder-outer', 'left'],
    right: ['shoulder-outer', 'right'], above: ['shoulder-top', 'left'],
  }
  const said = []
  for (const [id, [zone, side]] of Object.entries(places)) {
    await paint.choose(paint.view(hand, id))
    const point = await paint.at(hand, id, zone, side).catch(() => undefined)
    assert.ok(point, `${zone} ${side} is drawn from ${id}`)
    await hand.page.mouse.move(...point)
    await hand.page.mouse.down()
    await hand.page.mouse.move(point[0] + 3, point[1] + 2)
    const words = await hand.page.locator('.where-under').innerText()
    assert.match(words, new RegExp(`\\b${side}\\b`), `${id}: ${words}`)
    await hand.page.mouse.up()
    said.push(words)
    const last = (await strokes(hand)).at(-1)
    assert.equal(last.side, side, id)
    assert.ok(last.line.every(([x]) => (side === 'left' ? x >= 0 : x <= 0)), id)
  }
  return said.join('; ')
}

/** A step back takes the stroke and its number, a step forward brings both again, and a reload loses no step. */
async function undone({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  assert.ok(await undo(hand).isDisabled())
  await paintTold(hand, 'back', blade, 6)
  await hand.page.reload()
  await undo(hand).click()
  assert.deepEqual(await told(hand), [])
  assert.equal((await strokes(hand)).length, 1)
  await hand.page.reload()
  await undo(hand).click()
  assert.equal((await strokes(hand)).length, 0)
  await hand.button('where.mark_first').waitFor()
  await hand.button('where.redo').click()
  await hand.button('where.redo').click()
  assert.ok((await told(hand)).some(({ zone, strength: s }) => zone === blade.zone && s === 6))
  const began = async () => JSON.parse(await hand.page.evaluate(() => sessionStorage.getItem('unknot.steps'))).began
  assert.equal(await began(), (await paint.kept(hand)).began, 'the steps are of this visit')
}

/** Rubbed out by hand, and a whole patch at once: its pain goes with it. */
async function rubbedOut({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  await paintTold(hand, 'back', blade, 6)
  await paint.choose(paint.tool(hand, 'erase'))
  await hand.page.getByRole('radio', { name: hand.say('where.width_broad'), exact: true }).check()
  const at = await paint.at(hand, 'back', blade.zone, blade.side)
  for (let times = 0; times < 3; times += 1) await paint.byMouse(hand, at, 12)
  assert.deepEqual(await told(hand), [])
  assert.deepEqual(await strokes(hand), [])
  await paint.choose(paint.tool(hand, 'paint'))
  await paintTold(hand, 'back', blade, 3)
  await hand.button('where.rub_out_patch').click()
  assert.deepEqual(await told(hand), [])
  await hand.button('where.mark_first').waitFor()
}

/** A no-go patch is kept at once and asked why before the map goes on; then all it touches is barred. */
async function barred({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  await paintTold(hand, 'back', blade, 6)
  await paint.choose(paint.tool(hand, 'bar'))
  await paint.byMouse(hand, await paint.at(hand, 'back', 'shoulder-top', 'left'))
  const bruise = hand.page.getByRole('radio', { name: hand.say('mark.bruise.name'), exact: true })
  await bruise.waitFor()
  await paint.choose(paint.tool(hand, 'paint'))
  await hand.page.reload()
  await hand.tap(hand.button('where.reason_first'))
  await bruise.check()
  const { marks } = await paint.kept(hand)
  assert.ok(marks.some(({ zone, side }) => zone === 'shoulder-top' && side === 'left'))
  assert.ok(marks.every(({ side, reason }) => side === 'left' && reason === 'bruise'))
  await where.mapDone(hand)
  await hand.heading('where.movements_title').waitFor()
}

/** What is drawn half-way is there after a reload, and the number is still asked. */
async function reloaded({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  await paint.byMouse(hand, await paint.at(hand, 'back', blade.zone, blade.side))
  await strength(hand, blade).waitFor()
  const before = await strokes(hand)
  await hand.page.reload()
  await paint.canvas(hand).waitFor()
  assert.deepEqual(await strokes(hand), before)
  await hand.tap(hand.button('where.strength_first'))
  await strength(hand, blade).fill('5')
  await where.mapDone(hand)
  await hand.heading('where.movements_title').waitFor()
}

/** Storage that fails takes nothing from the map on the screen. */
async function notKept({ browser, address }) {
  const full = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`
  const hand = await paint.toPaint(browser, address, { inject: full })
  await paintTold(hand, 'back', blade, 6)
  await where.mapDone(hand)
  await hand.heading('where.movements_title').waitFor()
  await hand.page.goBack()
  await hand.page.getByText(/^About \d+ cm² of skin$/).first().waitFor()
}

/** The list takes a painted zone off, gives it another number, and adds one; the figure shows the same map. */
async function listAndPaint({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  const { page } = hand
  await paintTold(hand, 'back', blade, 6)
  const part = (await told(hand)).find(({ zone }) => zone === blade.zone).share
  await where.mark(hand, { ...blade, strength: 2 })
  const [named] = (await told(hand)).filter(({ zone }) => zone === blade.zone)
  assert.deepEqual([named.strength, named.share], [2, part], 'the list changes the number, not how much is painted')
  await paint.choose(paint.view(hand, 'back'))
  await page.locator('.figure-chip').first().waitFor()
  const numbers = await page.locator('.figure-chip text').allTextContents()
  const both = (await told(hand)).map(({ strength: number }) => String(number))
  assert.deepEqual([...new Set(numbers)].sort(), [...new Set(both)].sort(), 'the figure has the numbers of the list')
  await where.mark(hand, { ...tip, strength: 7 })
  const whole = (await told(hand)).find(({ zone }) => zone === tip.zone)
  assert.deepEqual([whole.side, whole.strength, whole.share], ['left', 7, undefined])
  await page.getByRole('button', { name: new RegExp(`^${escaped(nameOf(hand, blade))}: `) }).click()
  await hand.button('where.remove').click()
  assert.ok(!(await told(hand)).some(({ zone }) => zone === blade.zone))
  await paint.choose(paint.view(hand, 'front'))
  const label = await paint.canvas(hand).getAttribute('aria-label')
  assert.ok(label.includes(hand.say('ui.figure.painted', { place: nameOf(hand, tip), number: 7 })), label)
  assert.ok(!label.includes(nameOf(hand, blade)), label)
}

/** Without WebGL the flat figure is touched, one line says so, and the map is the same. */
async function withoutWebGL({ browser, address }) {
  const hand = await person(browser, { inject: paint.withoutWebGL })
  await hand.page.goto(`${new URL(address).origin}/#/where`)
  await hand.text('where.flat_only').waitFor()
  await paint.choose(paint.view(hand, 'front'))
  await hand.page.locator('.figure-hit-inside[data-zone=shoulder-front][data-side=right]').click()
  await strength(hand, { zone: 'shoulder-front', side: 'right' }).fill('5')
  assert.deepEqual(await told(hand), [{ zone: 'shoulder-front', side: 'right', strength: 5 }])
  await where.mapDone(hand)
  await hand.heading('where.movements_title').waitFor()
}

/** Where the mesh does not come it is the same. */
async function withoutMesh({ browser, address }) {
  const hand = await person(browser)
  await hand.context.route('**/*.mesh', (route) => route.abort())
  await hand.page.goto(`${new URL(address).origin}/#/where`)
  await hand.text('where.flat_only').waitFor()
  await paint.choose(paint.view(hand, 'front'))
  await hand.page.locator('.figure-hit-inside[data-zone=shoulder-front][data-side=right]').waitFor()
}

/** Drawn twice by choice: the first is hidden, what both share is told and goes on record with the map. */
async function drawnTwice({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  await paintTold(hand, 'back', blade, 6)
  await hand.tap(hand.link('where.steady_offer'))
  await hand.heading('where.steady_title').waitFor()
  const there = await paint.at(hand, 'back', blade.zone, blade.side)
  assert.equal(await hand.page.locator('.figure-chip').count(), 0, 'the first drawing is not shown')
  assert.ok(await hand.button('where.steady_compare').isDisabled())
  await paint.byMouse(hand, there)
  await hand.page.reload()
  await hand.tap(hand.button('where.steady_compare'))
  await hand.heading('where.steady_done').waitFor()
  const { redraw } = await paint.kept(hand)
  assert.ok(redraw.overlap > 5_000, `the same movement again: ${redraw.overlap}`)
  await hand.page.getByText(new RegExp(`\\b${Math.round(redraw.overlap / 100)}\\b`)).waitFor()
  await hand.tap(hand.button('where.steady_back'))
  await where.title(hand).waitFor()
  assert.equal(await hand.link('where.steady_offer').count(), 0, 'it is offered once')
  await where.mapDone(hand)
  await where.movements(hand)
  await where.day(hand)
  await hand.stored()
  const { body } = (await hand.events()).findLast(({ kind }) => kind === 'mapped')
  assert.deepEqual(body.redraw, redraw)
  return `${redraw.overlap} of 10,000 in both`
}

/** Days later the last painting comes back by one touch, to be changed; the same map is no news. */
async function lastMap({ browser, address }) {
  const hand = await paint.toPaint(browser, address)
  await paintTold(hand, 'back', blade, 6)
  const before = { pains: await told(hand), strokes: await strokes(hand) }
  await where.mapDone(hand)
  await where.movements(hand)
  await where.day(hand)
  await check.nothingToReport(hand, plan.muscles(hand))
  await hand.stored()
  await hand.page.clock.setSystemTime(new Date(began.getTime() + 3 * 86_400_000))
  await hand.page.evaluate(() => sessionStorage.clear())
  await hand.page.goto(`${new URL(address).origin}/#/today`)
  await hand.page.reload()
  await today.later(hand)
  const elsewhere = hand.button('check.read_back.elsewhere')
  await walkTo(hand, elsewhere)
  await hand.tap(elsewhere)
  await check.nothingToReport(hand, where.title(hand))
  assert.deepEqual(await strokes(hand), [])
  await hand.tap(hand.button('where.as_last_time'))
  assert.deepEqual(await told(hand), before.pains)
  assert.deepEqual(await strokes(hand), before.strokes)
  await paint.canvas(hand).waitFor()
  await paintTold(hand, 'front', tip, 4)
  assert.ok((await told(hand)).length > before.pains.length)
  const news = ['smaller', 'larger', 'moved', 'no_more_than_the_hand'].map((one) => hand.text(`where.change_${one}`))
  await news.reduce((one, other) => one.or(other)).waitFor()
}

export const tests = [
  ['map painted: by mouse, with its number, onto the record', byMouse],
  ['map painted: by finger', byFinger],
  ['map painted: left stays left from every side', leftStaysLeft],
  ['map painted: undone and done again', undone],
  ['map painted: rubbed out, by hand and a whole patch', rubbedOut],
  ['map painted: a place never to be pressed is asked why', barred],
  ['map painted: half drawn and reloaded', reloaded],
  ['map painted: storage that is full takes nothing', notKept],
  ['map painted: the list and the figure change one map', listAndPaint],
  ['map painted: the last map comes back to be changed', lastMap],
  ['map painted: without WebGL places are touched', withoutWebGL],
  ['map painted: without the mesh places are touched', withoutMesh],
  ['map painted: drawn twice to see how steady it is', drawnTwice],
]
