// A trial with oneself in the page: begun by touch or by key, silent while it runs, stopped, and what came of it.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { began, person } from '../browser.mjs'
import { focus, key } from '../keys.mjs'
import { putOnRecord } from '../on_record.mjs'
import { tell } from '../pages/measure.mjs'
import * as today from '../pages/today.mjs'
import { brittleStorage, storing } from '../storing.mjs'
import { tooWide, violations } from './screens.mjs'

const dayMs = 24 * 3_600_000
const look = process.env['UNKNOT_E2E_LOOK']
const touch = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }

async function lookAt(hand, name) {
  if (look) {
    mkdirSync(look, { recursive: true })
    await hand.page.screenshot({ path: `${look}/trial-${name}.png`, fullPage: true })
  }
  assert.deepEqual([...(await tooWide(hand.page)), ...(await violations(hand.page))], [], name)
  assert.doesNotMatch(await hand.page.getByRole('main').innerText(), /NaN|undefined|trial\./)
}

const event = (counter, daysAgo, kind, body) => ({
  id: `0192f5a0-0005-7000-8000-${String(counter).padStart(12, '0')}`, person: 'me', device: 'elsewhere', counter,
  kind, engine: '0', content: '0', body, at: { at: began.getTime() - daysAgo * dayMs, offset_minutes: 60 },
})

async function open(browser, address, options = touch, events = []) {
  const hand = await person(browser, options)
  await today.open(hand, address)
  await putOnRecord(hand, [event(0, 60, 'noted', { text: 'first' }), ...events])
  const { origin, search } = new URL(address)
  await hand.page.goto(`${origin}/${search}#/trial`)
  await hand.page.reload()
  return hand
}

const arm = (hand, name) => hand.page.getByRole('checkbox', { name: hand.say(`trial.arm.${name}`), exact: true })
const kinds = async (hand) => {
  await hand.stored()
  return (await hand.events()).map(({ kind }) => kind).filter((kind) => /^trial/.test(kind))
}

async function beginAndStop({ browser, address }) {
  const hand = await open(browser, address)
  const { page, say } = hand
  await hand.button('trial.begin').waitFor()
  await lookAt(hand, 'begin')
  await arm(hand, 'nothing').uncheck({ force: true })
  await hand.text('trial.arms_wrong').waitFor()
  assert.ok(await hand.button('trial.begin').isDisabled(), 'one way alone is no trial')
  await arm(hand, 'heat').check({ force: true })
  await arm(hand, 'nothing').check({ force: true })
  await page.getByRole('radio', { name: say('trial.days.many', { n: 21 }), exact: true }).waitFor()
  await lookAt(hand, 'begin-three')
  await arm(hand, 'heat').uncheck({ force: true })
  await hand.tap(hand.button('trial.begin'))
  await hand.heading('trial.lot.tomorrow').waitFor()
  await lookAt(hand, 'tomorrow')

  await page.clock.setSystemTime(new Date(began.getTime() + dayMs))
  await page.reload()
  await page.getByText(say('trial.lot.day', { n: 1, of: 28 })).waitFor()
  await tell(hand, say('measure.pain.worst.all'), 4)
  await lookAt(hand, 'running')
  assert.equal(await page.getByText(say('trial.told.table')).count(), 0, 'nothing of the difference is shown')
  await page.goto(`${new URL(address).origin}/#/today`)
  await hand.tap(hand.link('today.trial'))

  await hand.tap(hand.button('trial.lot.stop'))
  await hand.tap(hand.button('trial.lot.stop_not'))
  assert.deepEqual(await kinds(hand), ['trial_begun'])
  await hand.tap(hand.button('trial.lot.stop'))
  await hand.tap(hand.button('trial.lot.stop_now'))
  await hand.heading('trial.told.stopped').waitFor()
  await hand.text('trial.told.too_little').waitFor()
  await lookAt(hand, 'stopped')
  assert.deepEqual(await kinds(hand), ['trial_begun', 'trial_stopped'])
}

async function byKeyAlone({ browser, address }) {
  const hand = await open(browser, address, { viewport: { width: 1280, height: 900 } })
  await key(hand, arm(hand, 'movement'), 'Space')
  await key(hand, hand.button('trial.begin'))
  await hand.heading('trial.lot.tomorrow').waitFor()
  const { body } = (await hand.events()).find(({ kind }) => kind === 'trial_begun')
  assert.deepEqual([body.arms, body.rounds, body.turn_days], [['massage', 'movement', 'nothing'], 9, 1])
  await key(hand, hand.button('trial.lot.stop'))
  await hand.page.keyboard.press('Escape')
  assert.deepEqual(await kinds(hand), ['trial_begun'])
}

/** Four weeks on record: the core's own lots, one number a day by what was drawn. */
async function whatCameOfIt({ browser, address }) {
  const trial = { trial: 't1', arms: ['massage', 'nothing'], turn_days: 1, rounds: 14, outcome: 'worst', seed: 7 }
  const asked = async (events) => {
    const answer = await fetch(`${new URL(address).origin}/v1/trial`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: { at: began.getTime(), offset_minutes: 60 }, events }),
    })
    assert.ok(answer.ok)
    return (await answer.json()).trials[0]
  }
  const begun = event(1, 30, 'trial_begun', trial)
  const { turns, to } = await asked([begun])
  const told = turns.map((turn, i) => event(i + 2, 29 - i, 'pain_told', {
    asked: 'worst', pain: (turn.arm === 'massage' ? 3 : 6) + (i % 3 === 0 ? 1 : 0),
  }))
  const hand = await open(browser, address, touch, [begun, ...told])
  await hand.heading('trial.told.over').waitFor()
  await hand.text('trial.told.better', { one: hand.say('trial.arm.massage') }).waitFor()
  assert.ok(to < '2026-11-22')
  await lookAt(hand, 'over')
  const summary = hand.page.locator('.folded-table summary')
  await focus(hand, summary)
  await hand.page.keyboard.press('Enter')
  assert.equal(await hand.page.getByRole('row').count(), 29, 'every day and the head')
  await lookAt(hand, 'over-table')
  await hand.page.emulateMedia({ colorScheme: 'dark' })
  await lookAt(hand, 'over-dark')
  await hand.tap(hand.button('trial.told.again'))
  await hand.button('trial.begin').waitFor()
}

async function notStored({ browser, address }) {
  const hand = await open(browser, address, { ...touch, inject: brittleStorage })
  await hand.button('trial.begin').waitFor()
  await storing(hand, 'throws')
  await hand.tap(hand.button('trial.begin'))
  await hand.text('trial.lot.not_stored').waitFor()
  assert.deepEqual(await kinds(hand), [])
  await storing(hand, 'works')
  await hand.tap(hand.button('trial.begin'))
  await hand.heading('trial.lot.tomorrow').waitFor()
  assert.deepEqual(await kinds(hand), ['trial_begun'], 'once')
}

export const tests = [
  ['trial: begun, its day and its number, and stopped, by touch', beginAndStop],
  ['trial: begun by keyboard alone, and not stopped by a slip', byKeyAlone],
  ['trial: four weeks with lots, what came of them and each day as a table', whatCameOfIt],
  ['trial: what cannot be stored has not begun, and begins once when it can', notStored],
]
