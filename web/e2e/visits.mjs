// Ways that several tests go: to a map, to a plan, into pressing.
import * as check from './pages/check.mjs'
import * as plan from './pages/plan.mjs'
import * as session from './pages/session.mjs'
import * as today from './pages/today.mjs'
import * as where from './pages/where.mjs'

export const shoulder = { zone: 'shoulder-front', side: 'right', strength: 5 }

/** From an empty device, with nothing to report, to the map. */
export async function toMap(hand, address) {
  await today.open(hand, address)
  await today.first(hand)
  await check.nothingToReport(hand, where.title(hand))
}

/** From an empty device to the muscles worth trying; without an address from the map on. */
export async function toMuscles(hand, address, { pain = shoulder, movements = [], causes = [] } = {}) {
  if (address) await toMap(hand, address)
  await where.mark(hand, pain)
  await where.mapDone(hand)
  await where.movements(hand, movements)
  await where.day(hand, causes)
  await check.nothingToReport(hand, plan.muscles(hand))
}

/** On to the plan, with what is at hand told on the way. */
export async function toPlan(hand, address, options) {
  await toMuscles(hand, address, options)
  await plan.toPlan(hand)
  await plan.means(hand)
  await hand.button('plan.start').waitFor()
}

/** Into the first hold of a session. */
export async function toPressing(hand, address, options) {
  await toPlan(hand, address, options)
  await plan.start(hand)
  await session.cards(hand)
  await session.toFind(hand)
  await session.found(hand)
}

/** One step on, whatever screen this is; none if the target is there. */
async function stepOn(hand, band, target) {
  const { page } = hand
  const ways = [
    [hand.heading('check.about.title'), () => check.about(hand, band)],
    [hand.button('check.none'), (way) => hand.tap(way)],
    [hand.button('check.none_other'), (way) => hand.tap(way)],
    [hand.button('check.read_back.confirm'), (way) => hand.tap(way)],
    [hand.button('check.go_on'), (way) => hand.tap(way)],
    [where.title(hand), async () => {
      await where.mark(hand, shoulder)
      await where.mapDone(hand)
    }],
    [hand.button('where.movements_none'), (way) => hand.tap(way)],
    [hand.button('where.day_none'), (way) => hand.tap(way)],
    [hand.link('candidates.plan'), (way) => hand.tap(way)],
    [hand.link('candidates.plan_none'), (way) => hand.tap(way)],
    [hand.heading('plan.means.title'), () => plan.means(hand)],
  ]
  await Promise.any([target, ...ways.map(([way]) => way)].map((one) => one.first().waitFor()))
  if (await target.first().isVisible()) return undefined
  for (const [way, go] of ways) {
    if (!(await way.first().isVisible())) continue
    const before = await page.getByRole('main').innerText()
    await go(way)
    await page.waitForFunction((text) => document.querySelector('main')?.innerText !== text, before)
    return way
  }
  throw new Error('no way on from here')
}

/** With nothing to report and nothing changed, over every screen, until a target is seen. Returns the ways taken. */
export async function walkTo(hand, target, { band } = {}) {
  const taken = []
  for (let count = 0; count < 60; count += 1) {
    await hand.page.getByRole('main').waitFor()
    await hand.stored()
    const way = await stepOn(hand, band, target)
    if (!way) return taken
    taken.push(String(way))
  }
  throw new Error(`never came to ${target}; last: ${taken.slice(-3)}`)
}
