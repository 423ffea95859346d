// Every moment of a session, and what may happen in it: each sign to stop, and whatever interrupts.
import assert from 'node:assert/strict'
import { person } from '../browser.mjs'
import * as plan from '../pages/plan.mjs'
import * as session from '../pages/session.mjs'
import { toMuscles, toPlan } from '../visits.mjs'

const stopSigns = ['numb_or_shooting', 'unwell', 'pulse', 'severe']
const hour = 3_600_000

/** In `./test long` each in every moment; else one in each, so that all are met. */
const met = (all, moment) =>
  process.env['UNKNOT_LONG'] === '1' ? all : [all[Object.keys(moments).indexOf(moment) % all.length]]

/** How each moment is come to, from the first screen of a session. */
const moments = {
  ready: (hand) => session.verb(hand, 'verb.ready').waitFor(),
  warm: (hand) => hand.passUntil(session.verb(hand, 'verb.warm')),
  find: session.toFind,
  press: async (hand) => {
    await session.toFind(hand)
    await session.found(hand)
  },
  check_in: async (hand) => {
    await moments.press(hand)
    await hand.passUntil(session.checkIn(hand))
  },
  let_go: async (hand) => {
    await moments.press(hand)
    await session.sign(hand, 'too_sharp')
    await session.letGo(hand).waitFor()
  },
  tingling: async (hand) => {
    await moments.press(hand)
    await session.sign(hand, 'tingling')
    await session.verb(hand, 'tingling').waitFor()
  },
  strokes: async (hand) => {
    await moments.let_go(hand)
    await hand.passUntil(session.verb(hand, 'verb.strokes'))
  },
  rest: async (hand) => {
    await moments.let_go(hand)
    await hand.passUntil(session.verb(hand, 'verb.rest'))
  },
  paused: async (hand) => {
    await moments.press(hand)
    await hand.tap(session.button(hand, 'enough'))
    await session.paused(hand).waitFor()
  },
  stretch: async (hand) => {
    const stretch = session.verb(hand, 'verb.stretch')
    const spot = session.button(hand, 'not_there')
    for (let spots = 0; spots < 4 && !(await stretch.isVisible()); spots += 1) {
      await hand.passUntil(spot.or(stretch))
      if (await spot.isVisible()) await hand.tap(spot)
      await hand.pass(800)
    }
    await stretch.waitFor()
  },
}

/** What a device holds just before a session. */
async function heldBefore(browser, address, goThere) {
  const hand = await person(browser)
  await goThere(hand, address)
  await hand.stored()
  const stored = await hand.context.storageState({ indexedDB: true })
  const tab = await hand.page.evaluate(() => ({ ...sessionStorage }))
  const at = await hand.page.evaluate(() => ({ url: location.href, time: Date.now() }))
  await hand.context.close()
  return { stored, tab, at }
}

const held = new Map()

/** Makes devices that stand just before a session; the way there is gone once. */
async function deviceBefore(browser, address, goThere) {
  if (!held.has(goThere)) held.set(goThere, heldBefore(browser, address, goThere))
  const { stored, tab, at } = await held.get(goThere).catch((failure) => {
    held.delete(goThere)
    throw failure
  })
  return async () => {
    const copy = await person(browser, {
      storageState: stored,
      inject: `if (!sessionStorage.getItem('copied')) {
        for (const [key, value] of Object.entries(${JSON.stringify(tab)})) sessionStorage.setItem(key, value)
        sessionStorage.setItem('copied', 'yes')
      }`,
    })
    await copy.page.clock.setSystemTime(at.time)
    await copy.page.goto(at.url)
    return copy
  }
}

async function toCards(copy) {
  const hand = await copy()
  await plan.start(hand)
  await session.cards(hand)
  return hand
}

/** Said by its own button where there is one, else from the sheet. */
async function tell(hand, sign) {
  const own = hand.page.getByRole('main').getByRole('button', { name: hand.say(`session.sign.${sign}`), exact: true })
  if (await own.isVisible()) await hand.tap(own)
  else await session.sign(hand, sign)
}

async function isOver(hand, where) {
  await session.verb(hand, 'over').waitFor()
  assert.equal(await session.pressing(hand).count(), 0, where)
  assert.equal(await session.paused(hand).count(), 0, `no way back: ${where}`)
  await hand.stored()
}

const eachStopSign = (moment) => async ({ browser, address }) => {
  const copy = await deviceBefore(browser, address, toPlan)
  const signs = met(stopSigns, moment)
  for (const sign of signs) {
    const hand = await toCards(copy)
    await moments[moment](hand)
    await tell(hand, sign)
    await isOver(hand, `${sign} in ${moment}`)
    await hand.text(`session.sign_do.${sign}`).waitFor()
    assert.equal((await session.said(hand)).at(-1), sign, 'it is on record')
    await hand.context.close()
  }
  return signs.join(', ')
}

const interruptions = {
  'a hidden page': async (hand) => {
    for (const state of ['hidden', 'visible']) {
      await hand.page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
      await hand.pass(800)
    }
  },
  'a reload': async (hand) => {
    await hand.stored()
    await hand.page.reload()
  },
  'a clock set back an hour': async (hand) => {
    const now = await hand.page.evaluate(() => Date.now())
    await hand.page.clock.setSystemTime(now - hour)
    await hand.pass(800)
  },
}

/**
 * Whatever stops the program is a release, at any moment, and is on record; what was let go already stays so. Nothing
 * presses until the person goes on, nor then before the spot is found again.
 */
const eachInterruption = (moment) => async ({ browser, address }) => {
  const copy = await deviceBefore(browser, address, toPlan)
  const kinds = met(Object.keys(interruptions), moment)
  for (const what of kinds) {
    const hand = await toCards(copy)
    await moments[moment](hand)
    await interruptions[what](hand)
    await session.paused(hand).waitFor()
    await hand.pass(8_000)
    await session.paused(hand).waitFor()
    assert.equal(await session.pressing(hand).count(), 0, `${what} in ${moment}`)
    const last = moment === 'paused' ? 'pause' : 'interrupted'
    assert.equal((await session.said(hand)).at(-1), last, `${what} in ${moment}`)
    await hand.tap(session.paused(hand))
    await session.paused(hand).waitFor({ state: 'detached' })
    await hand.pass(8_000)
    assert.equal(await session.pressing(hand).count(), 0, `gone on after ${what} in ${moment}`)
    assert.equal((await session.said(hand)).at(-1), 'resume', `no hold began after ${what} in ${moment}`)
    await hand.context.close()
  }
  return kinds.join(', ')
}

async function inAPressTest({ browser, address }) {
  const copy = await deviceBefore(browser, address, toMuscles)
  for (const sign of met(stopSigns, 'check_in')) {
    const hand = await copy()
    await plan.test(hand)
    await plan.means(hand)
    await session.cards(hand)
    await moments.press(hand)
    await hand.passUntil(session.verb(hand, 'familiar'))
    await tell(hand, sign)
    await isOver(hand, `${sign} when asked whether that is the pain`)
    await hand.context.close()
  }
}

export const tests = [
  ...Object.keys(moments).flatMap((moment) => [
    [`each sign to stop ends the session: ${moment}`, eachStopSign(moment)],
    [`hidden, reloaded, clock set back: it waits, let go: ${moment}`, eachInterruption(moment)],
  ]),
  ['each sign to stop ends a press test when it asks', inAPressTest],
]
