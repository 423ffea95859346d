// What a screen shows at once: where nothing can be stored, and to somebody who was here before.
import assert from 'node:assert/strict'
import { person } from '../browser.mjs'

const noStorage = `indexedDB.open = () => { throw new DOMException('blocked', 'SecurityError') }`

async function withoutStorage({ browser, address }) {
  const hand = await person(browser, { inject: noStorage })
  const { page } = hand
  const open = async (place) => {
    await page.goto(`${address}#/${place}`)
    await page.reload()
  }
  await open('emergency')
  await page.locator('a[href^="tel:"]').first().waitFor()
  await open('check')
  await hand.heading('check.no_record.title').waitFor()
  await open('settings')
  await hand.heading('settings.emergency').waitFor()
  await open('today')
  await hand.button('today.begin').waitFor()
  assert.equal(await hand.heading('app.broken.title').count(), 0)
}

/** Keeps every text that the screen had. */
const watching = () => {
  window.shown = new Set()
  const look = () => window.shown.add(document.querySelector('main')?.innerText ?? '')
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
}

async function notTheFirstTime({ browser, address }) {
  const hand = await person(browser)
  const { page } = hand
  await page.goto(`${address}#/history`)
  await page.getByRole('radio', { name: '3', exact: true }).check({ force: true })
  await hand.tap(hand.button('history.save', { n: 3 }))
  await hand.text('history.saved_pain', { n: 3 }).waitFor()
  await hand.context.addInitScript(watching)
  await page.goto(`${address}#/today`)
  await page.reload()
  await hand.button('today.start').waitFor()
  const shown = (await page.evaluate(() => [...window.shown])).join('\n')
  assert.ok(shown.includes(hand.say('today.start')))
  assert.ok(!shown.includes(hand.say('today.first')), 'what the first visit is told')
}

export const tests = [
  ['where nothing can be stored the screens stand, and the number to call is there', withoutStorage],
  ['Today shows nothing of a first visit to who was here before', notTheFirstTime],
]
