// Whatever stops the program is a release: reload, hidden page, storage that fails, an emergency.
import assert from 'node:assert/strict'
import { person } from '../browser.mjs'
import { Hand } from '../hand.mjs'
import * as after from '../pages/after.mjs'
import * as check from '../pages/check.mjs'
import * as plan from '../pages/plan.mjs'
import * as session from '../pages/session.mjs'
import * as today from '../pages/today.mjs'
import * as where from '../pages/where.mjs'
import { brittleStorage, storing } from '../storing.mjs'
import { toMap, toPlan, toPressing } from '../visits.mjs'

/** Notes every moment in which pressing is asked for. */
const watchForPress = `
  window.pressSeen = 0
  const look = () => {
    for (const one of document.querySelectorAll('[role=status]')) if (one.textContent === PRESS) window.pressSeen += 1
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
`
const watching = (hand) => watchForPress.replace('PRESS', JSON.stringify(hand.say('session.press')))

async function reloadWhilePressing({ browser, address }) {
  const hand = await person(browser)
  await toPressing(hand, address)
  await hand.stored()
  await hand.context.addInitScript(watching(hand))
  await hand.page.reload()
  await session.paused(hand).waitFor()
  await hand.text('session.paused_because.interrupted').waitFor()
  await hand.pass(3_000)
  assert.equal(await hand.page.evaluate(() => window.pressSeen), 0, 'pressing is never asked for after the reload')
  // Going on starts with the spot, not with a press.
  await hand.tap(session.paused(hand))
  await session.toFind(hand)
  assert.equal(await hand.page.evaluate(() => window.pressSeen), 0)
  await session.found(hand)
  await hand.page.getByText(hand.say('session.strength_one')).waitFor()
}

async function hiddenTab({ browser, address }) {
  const hand = await person(browser)
  await toPressing(hand, address)
  await hand.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await hand.text('session.paused_because.interrupted').waitFor()
  assert.equal(await session.pressing(hand).count(), 0)
  await hand.stored()
  assert.ok((await hand.events()).some((event) => event.body.signal === 'interrupted'), 'it is on record')
}

async function sleptDevice({ browser, address }) {
  const hand = await person(browser)
  await toPressing(hand, address)
  await hand.page.clock.fastForward(30_000)
  await session.paused(hand).waitFor()
  assert.equal(await session.pressing(hand).count(), 0)
}

/** The same device in a second tab: it says where the session runs, and has nothing to press. */
async function secondTab({ browser, address }) {
  const hand = await person(browser)
  await toPressing(hand, address)
  const other = new Hand(await hand.context.newPage())
  await other.page.goto(`${new URL(address).origin}/#/session`)
  await other.pass(1_200, quick)
  await other.heading('session.elsewhere.title').waitFor()
  assert.equal(await other.page.getByRole('button').count(), 0)
  assert.equal(await other.page.getByRole('link').count(), 1, 'back to Today, and no other way on')
  await hand.page.bringToFront()
  await hand.tap(session.button(hand, 'stop'))
  await session.verb(hand, 'over').waitFor()
  await hand.stored()
  const kinds = (await hand.events()).map(({ kind }) => kind)
  assert.equal(kinds.filter((kind) => kind === 'session_started').length, 1)
  await hand.tap(session.button(hand, 'to_after'))
  await other.link('today.settings').waitFor()
}

async function emergency({ browser, address }) {
  const hand = await person(browser)
  const { page } = hand
  await today.open(hand, address)
  await today.first(hand)
  await check.answer(hand, 'chest_pain', 'yes')
  await hand.heading('emergency.title').waitFor()
  await page.getByRole('link', { name: /^\D+ \d+$/ }).first().waitFor() // a number to call
  assert.equal(await page.getByRole('navigation').count(), 0, 'no navigation beside it')
  const hrefs = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  assert.ok(hrefs.every((href) => href.startsWith('tel:')), `no other way on: ${hrefs}`)
  const origin = new URL(address).origin
  for (const place of ['muscles', 'plan', 'session', 'where']) {
    await page.goto(`${origin}/#/${place}`)
    await hand.stored()
    await hand.pass(1_000)
    assert.equal(await hand.button('plan.start').count(), 0, place)
    assert.equal(await hand.button('candidates.test').count(), 0, place)
    assert.equal(await session.pressing(hand).count(), 0, place)
  }
  await page.goto(`${origin}/#/today`)
  await page.reload()
  await hand.text('today.locked.emergency').waitFor()
}

/** Said on the map after a check with nothing to report: asked about at once, before the movements and the day. */
async function emergencyInWords({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toMap(hand, address)
  await hand.tap(hand.button('where.in_words'))
  await page.getByRole('textbox').fill('the front of my right shoulder hurts 5/10 and I have crushing chest pain')
  await hand.tap(hand.button('where.words_read'))
  await hand.tap(hand.button('where.words_confirm'))
  await hand.heading('check.again').waitFor()
  await page.getByText(/crushing chest pain/).waitFor()
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'no answer is given for the person')
  assert.equal(await hand.button('check.none').count(), 0, 'no touch denies what was written')

  await hand.tap(hand.button('check.as_written'))
  await hand.heading('emergency.title').waitFor()
  await page.getByText(/crushing chest pain/).waitFor()
  await hand.tap(hand.button('emergency.again'))
  await hand.tap(hand.button('emergency.not_meant'))
  await check.nothingToReport(hand, where.title(hand))
  const place = say('zone.shoulder-front.right')
  await page.getByRole('button', { name: new RegExp(`5.*${place}`, 'is') }).waitFor()
}

/** A side and a strength that the words do not say are asked before anything is put on the map. */
async function asksWhatWordsLeaveOpen({ browser, address }) {
  const hand = await person(browser)
  await toMap(hand, address)
  await hand.tap(hand.button('where.in_words'))
  await hand.page.getByRole('textbox').fill('the front of my shoulder aches')
  await hand.tap(hand.button('where.words_read'))
  await hand.button('where.words_confirm').waitFor()
  assert.ok(await hand.button('where.words_confirm').isDisabled())
  const side = hand.page.getByRole('group', { name: hand.say('where.words_side') })
  await hand.tap(side.getByRole('radio', { name: hand.say('where.words_side_right'), exact: true }))
  assert.ok(await hand.button('where.words_confirm').isDisabled())
  await hand.slide(hand.page.getByRole('slider', { name: hand.say('where.words_strength') }), 4)
  await hand.tap(hand.button('where.words_confirm'))
  const place = hand.say('zone.shoulder-front.right')
  await hand.page.getByRole('button', { name: new RegExp(`4.*${place}`, 'is') }).waitFor()
}

const quick = { storing: false }

/** The session says that it let go because of storing, and the shell says that storing failed. */
async function saidAndPaused(hand, where) {
  await hand.pass(1_500, quick)
  await hand.text('session.not_stored').waitFor()
  await hand.text('app.trouble.title').waitFor()
  assert.equal(await session.pressing(hand).count(), 0, `no pressing: ${where}`)
  await session.paused(hand).waitFor()
}

async function pressAgain(hand) {
  await storing(hand, 'works')
  await hand.stored()
  await hand.tap(session.paused(hand))
  await session.toFind(hand)
  await session.found(hand)
}

const storage = (mode) => async ({ browser, address }) => {
  const hand = await person(browser, { inject: brittleStorage })
  // The check: it is not ended before it is stored.
  await today.open(hand, address)
  await today.first(hand)
  await check.upToTheLast(hand)
  await storing(hand, mode)
  await hand.tap(hand.button('check.none'))
  await hand.pass(5_000, quick)
  await hand.heading('check.not_kept.title').waitFor()
  await storing(hand, 'works')
  await hand.stored()
  await hand.tap(hand.button('check.not_kept.again'))
  await where.title(hand).waitFor()

  // The start of a session.
  await toPlan(hand)
  await storing(hand, mode)
  await plan.start(hand)
  await session.cards(hand)
  await hand.pass(1_500, quick)
  await hand.text('app.trouble.title').waitFor()
  await hand.button('plan.start').waitFor()
  await storing(hand, 'works')
  await hand.stored()
  await plan.start(hand)

  // What leads to pressing is not shown; what eases, pauses and stops is, at once.
  await session.toFind(hand)
  await storing(hand, mode)
  await hand.tap(session.button(hand, 'found'))
  await saidAndPaused(hand, 'found')
  await pressAgain(hand)
  await storing(hand, mode)
  await hand.tap(session.button(hand, 'ease_off'))
  await session.letGo(hand).or(session.paused(hand)).first().waitFor()
  await saidAndPaused(hand, 'ease off')
  await pressAgain(hand)
  await storing(hand, mode)
  await hand.tap(session.button(hand, 'enough'))
  await session.paused(hand).waitFor()
  await saidAndPaused(hand, 'enough')
  await session.sign(hand, 'unwell')
  await session.verb(hand, 'over').waitFor()
  await hand.pass(1_500, quick)
  await hand.text('app.trouble.title').waitFor()
}

/** What is answered after a session stays on the screen until it is stored, and can be sent again. */
const storageAfter = (mode) => async ({ browser, address }) => {
  const hand = await person(browser, { inject: brittleStorage })
  await toPressing(hand, address)
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await hand.tap(session.button(hand, 'to_after'))
  await after.answer(hand, { pain: 3 })
  await storing(hand, mode)
  await hand.tap(hand.button('after.done'))
  await hand.pass(5_000, quick)
  await hand.text('app.trouble.title').waitFor()
  assert.equal(await after.slider(hand).inputValue(), '3')
  await storing(hand, 'works')
  await hand.stored()
  await hand.tap(hand.button('after.done'))
  await hand.link('today.settings').waitFor()
  await hand.stored()
  const told = (await hand.events()).filter(({ kind }) => kind === 'followed_up')
  assert.ok(told.length >= 1 && told.every(({ body }) => body.answers.pain === 3))
}

/** Back while pressing is wanted lets go; Today then says that the session is open, and leads back to it. */
async function backWhilePressing({ browser, address }) {
  const hand = await person(browser)
  await toPressing(hand, address)
  await hand.page.goBack()
  await hand.text('today.session.title').waitFor()
  assert.equal(await hand.heading('plan.none.sessions_today_done.title').count(), 0, 'nothing is said to be done')
  await hand.tap(hand.link('today.session.action'))
  await session.paused(hand).waitFor()
  assert.equal(await session.pressing(hand).count(), 0)
}

/** A place that is never to be pressed, and a second pain: going on waits until it is said why and how strong. */
async function nothingTouchedIsLost({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toMap(hand, address)
  await where.mark(hand, { zone: 'shoulder-front', side: 'right', strength: 5 })
  const row = (zone, side) => page.getByRole('button', { name: new RegExp(`^${say(`zone.${zone}.${side}`)}: `) })
  await hand.tap(row('shoulder-front', 'left'))
  assert.ok(await hand.button('where.strength_first').isDisabled())
  await hand.slide(page.getByRole('slider'), 3)
  await hand.tap(page.getByRole('radio', { name: say('where.tool_no_go'), exact: true }))
  await hand.tap(row('shoulder-top', 'left'))
  assert.ok(await hand.button('where.reason_first').isDisabled())
  await page.goto(`${address}#/today`)
  await hand.link('today.settings').waitFor()
  await page.goBack()
  await hand.tap(hand.button('where.reason_first').last())
  await hand.tap(page.getByRole('radio', { name: say('mark.bruise.name'), exact: true }))
  await where.mapDone(hand)
  await hand.heading('where.movements_title').waitFor()
}

export const tests = [
  ['back while pressing lets go and leads to the open session', backWhilePressing],
  ['a place that was touched waits for its reason or its strength', nothingTouchedIsLost],
  ...['throws', 'full', 'hangs'].map((mode) => [`after a session, storage: ${mode}`, storageAfter(mode)]),
  ['storage that throws: no press without a record, easing at once, and said', storage('throws')],
  ['storage that is full: the same', storage('full')],
  ['storage that hangs: the same', storage('hangs')],
  ['a reload while pressing comes back paused', reloadWhilePressing],
  ['a hidden page lets go', hiddenTab],
  ['a device that slept while pressing comes back paused', sleptDevice],
  ['a second tab says that the session runs in another one, and cannot press', secondTab],
  ['an emergency answer: a number to call and nothing beside it', emergency],
  ['an emergency answer in own words: help at once', emergencyInWords],
  ['what own words leave open is asked, not assumed', asksWhatWordsLeaveOpen],
]
