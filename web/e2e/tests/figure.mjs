// The flat figure, touched where nothing can be painted: every zone where it is seen, from afar and closer, by finger
// and by keyboard.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { person } from '../browser.mjs'
import { withoutWebGL } from '../pages/paint.mjs'
import * as where from '../pages/where.mjs'
import { toMap } from '../visits.mjs'

const listing = JSON.parse(readFileSync(new URL('../../../build/figure/figure.json', import.meta.url), 'utf8'))
/** Under this only a rim of a zone is seen: it is chosen from another side. */
const glimpseMm = 4
/** What a finger tip needs, on the body and on the screen. */
const fingerMm = 13
const touchedPx = 24

async function toFlatMap(browser, address, options) {
  const hand = await person(browser, { inject: withoutWebGL, ...options })
  await toMap(hand, address)
  await hand.page.locator('.where-stage svg[role=img]').waitFor()
  return hand
}

const view = (hand, id) => hand.page.getByRole('radio', { name: hand.say(`ui.figure.${id}`), exact: true })
const closer = (hand, side) => hand.button(`ui.figure.closer_${side}`)
const sidesOf = (id) => (id === 'left' || id === 'right' ? [id] : ['left', 'right'])
const nameOf = (hand, { zone, side }) => hand.say(`zone.${zone}.${side === 'middle' ? 'name' : side}`)

/** What is under a finger at each of these points of the figure, brought into sight first. */
const under = (hand, points) => hand.page.evaluate((wanted) => {
  const drawn = document.querySelector('.where-stage svg[role=img]')
  const pane = document.querySelector('.figure-pane')
  return wanted.map(([x, y]) => {
    const onScreen = () => new DOMPoint(x, y).matrixTransform(drawn.getScreenCTM())
    const box = pane.getBoundingClientRect()
    const before = onScreen()
    pane.scrollBy(before.x - box.x - box.width / 2, before.y - box.y - box.height / 2)
    const at = onScreen()
    const { zone, side } = document.elementFromPoint(at.x, at.y)?.dataset ?? {}
    return { hit: `${zone} ${side}`, pxPerMm: drawn.getScreenCTM().a }
  })
}, points)

/** Zones of a view that are not hit in their middle. */
async function missedIn(hand, drawn) {
  const zones = drawn.zones.filter(({ radius }) => radius >= glimpseMm)
  const missed = []
  for (const [index, { hit, pxPerMm }] of (await under(hand, zones.map(({ at }) => at))).entries()) {
    const { zone, side, radius } = zones[index]
    const other = `${zone} ${side} of ${radius} mm is ${hit} at ${pxPerMm.toFixed(2)} px/mm`
    if (hit !== `${zone} ${side}`) missed.push(other)
  }
  return { missed, looked: zones.length }
}

async function everyZoneHit({ browser, address }) {
  let looked = 0
  const found = []
  for (const { id: build, views } of listing.builds) {
    const hand = await toFlatMap(browser, address, { settings: { figure: build } })
    for (const drawn of views) {
      await view(hand, drawn.id).check()
      const whole = await missedIn(hand, drawn)
      looked += whole.looked
      found.push(...whole.missed.map((one) => `${build}, ${drawn.id}, whole: ${one}`))
      for (const side of sidesOf(drawn.id)) {
        await hand.tap(closer(hand, side))
        const near = await missedIn(hand, drawn)
        looked += near.looked
        found.push(...near.missed.map((one) => `${build}, ${drawn.id}, closer ${side}: ${one}`))
        await hand.tap(closer(hand, side))
      }
    }
  }
  assert.deepEqual(found, [])
  return `${looked} hits`
}

/** The largest circle about the middle of each zone that a finger finds whole, in px, over all closer looks. */
async function widestHits(hand) {
  const widest = new Map()
  for (const drawn of listing.builds[0].views) {
    await view(hand, drawn.id).check()
    for (const side of sidesOf(drawn.id)) {
      await hand.tap(closer(hand, side))
      for (const { zone, at: [x, y], radius } of drawn.zones.filter((one) => one.side === side)) {
        const angles = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4)
        const reach = 0.7 * radius
        const rim = angles.map((angle) => [x + reach * Math.cos(angle), y + reach * Math.sin(angle)])
        const hits = await under(hand, [[x, y], ...rim])
        const whole = hits.every(({ hit }) => hit === `${zone} ${side}`)
        const key = `${zone} ${side}`
        widest.set(key, Math.max(widest.get(key) ?? 0, whole ? 2 * reach * hits[0].pxPerMm : 0))
      }
      await hand.tap(closer(hand, side))
    }
  }
  return widest
}

/** A finger covers what it points at: closer, what is 26 mm wide or more takes a circle that a finger tip finds. */
async function wideEnough({ browser, address }) {
  const hand = await toFlatMap(browser, address)
  const widest = await widestHits(hand)
  const wideOnes = listing.builds[0].views.flatMap(({ zones }) => zones)
    .filter(({ radius, side }) => radius >= fingerMm && side !== 'middle').map(({ zone, side }) => `${zone} ${side}`)
  const narrow = [...new Set(wideOnes)].filter((key) => !(widest.get(key) >= touchedPx))
  assert.deepEqual(narrow.map((key) => `${key}: ${widest.get(key)}`), [])
  return `${new Set(wideOnes).size} of ${widest.size} zones are ${touchedPx} px across or more`
}

/** Left and right (S16): what is touched is what is said, from the front, from behind, and closer after moving. */
async function sidesByTouch({ browser, address }) {
  const hand = await toFlatMap(browser, address, { hasTouch: true })
  const { page } = hand
  const touch = async (zone, side) => {
    await page.locator(`.figure-hit-inside[data-zone=${zone}][data-side=${side}]`).tap()
    await page.getByRole('slider', { name: new RegExp(`^${nameOf(hand, { zone, side })}$`, 'i') }).waitFor()
  }
  const middles = async (zone) => Promise.all(['left', 'right'].map(async (side) => {
    const box = await page.locator(`.figure-hit-inside[data-zone=${zone}][data-side=${side}]`).boundingBox()
    return box.x + box.width / 2
  }))
  await view(hand, 'front').check()
  const [left, right] = await middles('shoulder-front')
  assert.ok(left > right, 'from the front the left of the person is on the right of who looks')
  await touch('shoulder-front', 'left')
  await touch('shoulder-front', 'right')
  await view(hand, 'back').check()
  const [behindLeft, behindRight] = await middles('blade-whole')
  assert.ok(behindLeft < behindRight, 'from behind it is on the left')
  await touch('blade-whole', 'left')
  await closer(hand, 'right').tap()
  await touch('blade-inner', 'right')
}

/** The closer look is reached, moved and left by keyboard; the list makes the same map. */
async function closerByKeyboard({ browser, address }) {
  const hand = await toFlatMap(browser, address)
  const { page } = hand
  await closer(hand, 'left').focus()
  await page.keyboard.press('Enter')
  assert.equal(await closer(hand, 'left').getAttribute('aria-pressed'), 'true')
  const pane = page.getByRole('group', { name: hand.say('ui.figure.closer'), exact: true })
  const top = () => pane.evaluate((one) => one.scrollTop)
  const begun = await top()
  assert.ok(begun > 0, 'it begins at the shoulder')
  for (let times = 0; times < 30 && (await top()) <= begun; times += 1) await pane.press('ArrowDown')
  assert.ok((await top()) > begun, 'the arrow moves it down')
  await closer(hand, 'left').focus()
  await page.keyboard.press('Enter')
  assert.equal(await pane.count(), 0)
}

/** Without the figure the path still works: the list makes the map. */
async function withoutFigure({ browser, address }) {
  const hand = await person(browser)
  await hand.context.route('**/slimmer*.json', (route) => route.abort())
  await toMap(hand, address)
  const list = hand.page.getByRole('radio', { name: hand.say('where.list'), exact: true })
  await hand.page.waitForFunction((one) => one.checked, await list.elementHandle())
  await where.mark(hand, { zone: 'shoulder-front', side: 'right', strength: 5 })
  await where.mapDone(hand)
  await hand.heading('where.movements_title').waitFor()
}

export const tests = [
  ['figure: every zone is hit where it is seen, whole and closer, in both builds', everyZoneHit],
  ['figure: closer, what is as wide as a finger tip is found by one', wideEnough],
  ['figure: the side that is touched is the side that is said', sidesByTouch],
  ['figure: the closer look by keyboard', closerByKeyboard],
  ['figure: where it cannot be had the list makes the map', withoutFigure],
]
