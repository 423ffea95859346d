// The figure that is touched: every zone where it is seen, from afar and closer, by finger and by keyboard.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { person } from '../browser.mjs'
import * as check from '../pages/check.mjs'
import * as today from '../pages/today.mjs'
import * as where from '../pages/where.mjs'

const listing = JSON.parse(readFileSync(new URL('../../../build/figure/figure.json', import.meta.url), 'utf8'))
/** Under this only a rim of a zone is seen: it is chosen from another side. */
const glimpseMm = 4
const touching = 24

async function toMap(browser, address, options) {
  const hand = await person(browser, options)
  await today.open(hand, address)
  await today.first(hand)
  await check.nothingToReport(hand, where.title(hand))
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

/** Zones of a view that are not hit in their middle; those of targets are hit all over a finger tip's circle too. */
async function missedIn(hand, drawn, within) {
  const zones = drawn.zones.filter((zone) => zone.radius >= glimpseMm && (!within || within.includes(zone.side)))
  const missed = []
  for (const [index, { hit, pxPerMm }] of (await under(hand, zones.map(({ at }) => at))).entries()) {
    const { zone, side, radius } = zones[index]
    if (hit !== `${zone} ${side}`) missed.push(`${zone} ${side} of ${radius} mm is ${hit} at ${pxPerMm.toFixed(2)} px/mm`)
  }
  return { missed, looked: zones.length }
}

async function everyZoneHit({ browser, address }) {
  let looked = 0
  const found = []
  for (const { id: build, views } of listing.builds) {
    const hand = await toMap(browser, address, { settings: { figure: build } })
    for (const drawn of views) {
      await view(hand, drawn.id).check({ force: true })
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
    assert.deepEqual(hand.broken, [])
  }
  assert.deepEqual(found, [])
  return `${looked} hits`
}

/** A finger covers what it points at: closer, each target takes a circle that a finger tip finds. */
async function targetsAreWide({ browser, address }) {
  const hand = await toMap(browser, address)
  const targets = readFileSync(new URL('../../../content/body/zones.toml', import.meta.url), 'utf8')
    .split('[[zone]]').filter((one) => one.includes('target = true')).map((one) => /id = "([^"]+)"/.exec(one)[1])
  const widest = new Map()
  for (const drawn of listing.builds[0].views) {
    await view(hand, drawn.id).check({ force: true })
    for (const side of sidesOf(drawn.id)) {
      await hand.tap(closer(hand, side))
      for (const zone of drawn.zones.filter((one) => targets.includes(one.zone) && one.side === side)) {
        const [x, y] = zone.at
        const around = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4)
          .map((angle) => [x + 0.9 * zone.radius * Math.cos(angle), y + 0.9 * zone.radius * Math.sin(angle)])
        const hits = await under(hand, [zone.at, ...around])
        const all = hits.every(({ hit }) => hit === `${zone.zone} ${side}`)
        const px = all ? 1.8 * zone.radius * hits[0].pxPerMm : 0
        const key = `${zone.zone} ${side}`
        widest.set(key, Math.max(widest.get(key) ?? 0, px))
      }
      await hand.tap(closer(hand, side))
    }
  }
  assert.equal(widest.size, 2 * targets.length, 'every target on both sides')
  const narrow = [...widest].filter(([, px]) => px < touching)
  assert.deepEqual(narrow, [])
  const [least, px] = [...widest].reduce((a, b) => (a[1] <= b[1] ? a : b))
  return `${widest.size} targets; the smallest is ${least}, ${px.toFixed(0)} px across`
}

/** Left and right (S16): what is touched is what is said, from the front, from behind, and closer after moving. */
async function sidesByTouch({ browser, address }) {
  const hand = await toMap(browser, address, { hasTouch: true })
  const { page } = hand
  const touch = async (zone, side) => {
    await page.locator(`.figure-hit-inside[data-zone=${zone}][data-side=${side}]`).tap()
    await page.getByRole('slider', { name: new RegExp(`^${nameOf(hand, { zone, side })}$`, 'i') }).waitFor()
  }
  const middles = async (zone) => Promise.all(['left', 'right'].map(async (side) => {
    const box = await page.locator(`.figure-hit-inside[data-zone=${zone}][data-side=${side}]`).boundingBox()
    return box.x + box.width / 2
  }))
  await view(hand, 'front').check({ force: true })
  const [left, right] = await middles('shoulder-front')
  assert.ok(left > right, 'from the front the left of the person is on the right of who looks')
  await touch('shoulder-front', 'left')
  await touch('shoulder-front', 'right')
  await view(hand, 'back').check({ force: true })
  const [behindLeft, behindRight] = await middles('blade-whole')
  assert.ok(behindLeft < behindRight, 'from behind it is on the left')
  await touch('blade-whole', 'left')
  await closer(hand, 'right').tap()
  await touch('blade-inner', 'right')
  assert.deepEqual(hand.broken, [])
}

/** The closer look is reached, moved and left by keyboard; the list makes the same map. */
async function closerByKeyboard({ browser, address }) {
  const hand = await toMap(browser, address)
  const { page } = hand
  await closer(hand, 'left').focus()
  await page.keyboard.press('Enter')
  assert.equal(await closer(hand, 'left').getAttribute('aria-pressed'), 'true')
  const pane = page.getByRole('group', { name: hand.say('ui.figure.closer'), exact: true })
  await pane.focus()
  const begun = await pane.evaluate((one) => one.scrollTop)
  assert.ok(begun > 0, 'it begins at the shoulder')
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowDown')
  await page.waitForFunction((top) => document.querySelector('.figure-pane').scrollTop > top, begun)
  await closer(hand, 'left').focus()
  await page.keyboard.press('Enter')
  assert.equal(await pane.count(), 0)
}

/** Without the figure the path still works: the list makes the map. */
async function withoutFigure({ browser, address }) {
  const hand = await person(browser)
  await hand.context.route('**/figure-*.json', (route) => route.abort())
  await today.open(hand, address)
  await today.first(hand)
  await check.nothingToReport(hand, where.title(hand))
  const list = hand.page.getByRole('radio', { name: hand.say('where.list'), exact: true })
  await hand.page.waitForFunction((one) => one.checked, await list.elementHandle())
  await where.mark(hand, { zone: 'shoulder-front', side: 'right', strength: 5 })
  await where.mapDone(hand)
  await hand.heading('where.movements_title').waitFor()
}

export const tests = [
  ['figure: every zone is hit where it is seen, whole and closer, in both builds', everyZoneHit],
  ['figure: closer, every target is as wide as a touch needs', targetsAreWide],
  ['figure: the side that is touched is the side that is said', sidesByTouch],
  ['figure: the closer look by keyboard', closerByKeyboard],
  ['figure: where it cannot be had the list makes the map', withoutFigure],
]
