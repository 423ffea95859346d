// The dose ledger in the record: from no session to three hundred, at every size, and what made a session smaller.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { began, person } from '../browser.mjs'
import { putOnRecord } from '../on_record.mjs'
import * as after from '../pages/after.mjs'
import * as session from '../pages/session.mjs'
import * as today from '../pages/today.mjs'
import { toPressing, walkTo } from '../visits.mjs'
import { pattern } from '../words.mjs'
import { tooWide, violations } from './screens.mjs'

const dayMs = 24 * 3_600_000
const shownDays = 28
/** Where pictures of the page go that somebody looks at. */
const look = process.env['UNKNOT_E2E_LOOK']

const uuid = (n) => `0192f5a0-0002-7000-8000-${String(n).padStart(12, '0')}`

/** One in so many was too much, was not told of, asked for rest: as it happens. */
function toldOf(n) {
  if (n % 9 === 8) return undefined
  if (n % 11 === 10) return { soreness: 6, advice: 'rest', rest: 3 }
  return n % 5 === 4 ? { soreness: 4, advice: 'lighter' } : { soreness: n % 3, advice: 'same' }
}

/** Sessions as the page would have put them on record, every other day up to yesterday. */
function sessions(count) {
  let counter = 0
  const event = (at, kind, body) => ({
    id: uuid(counter += 1), person: 'me', device: 'elsewhere', counter, kind, engine: '0', content: '0',
    at: { at, offset_minutes: 60 }, body,
  })
  return Array.from({ length: count }, (_, n) => {
    const at = began.getTime() - dayMs * (1 + 2 * (count - 1 - n))
    const id = `s${n}`
    const spots = ['infraspinatus', 'rhomboids'].slice(0, 1 + (n % 2)).map((muscle, i) => ({
      muscle, side: (n + i) % 3 === 0 ? 'left' : 'right', pressed_ms: 1_000 * (30 + ((n * 7) % 60)), holds: 1 + (n % 2),
      highest: 1 + (n % 5), too_much: n % 5 === 4 ? 1 : 0, spread: false, end: 'completed',
    }))
    const pressed = spots.reduce((sum, spot) => sum + spot.pressed_ms, 0)
    const told = toldOf(n)
    const day = new Date(at + dayMs * (1 + (told?.rest ?? 0))).toISOString().slice(0, 10)
    return [
      event(at, 'session_started', { session: id, purpose: 'session', spots: [] }),
      event(at + 600_000, 'session_ended', { session: id, record: {
        purpose: 'session', length_ms: 600_000, pressed_ms: pressed, spots, guarding: false, finished: true,
      } }),
      ...(told ? [event(at + dayMs - 3_600_000, 'followed_up', {
        session: id, day: 1, advice: told.advice,
        answers: { soreness: told.soreness, trend: 'same', bruise: 'none', symptoms: {} },
        next: { ceiling: 3, hold_share: 70, ...(told.rest ? { rest_until: day } : {}) },
      })] : []),
    ]
  }).flat()
}

async function openRecord(browser, address, count, options) {
  const hand = await person(browser, options)
  await today.open(hand, address)
  await putOnRecord(hand, sessions(count))
  const { origin, search } = new URL(address)
  await hand.page.goto(`${origin}/${search}#/history`)
  await hand.page.reload()
  await hand.heading('history.title').waitFor()
  return hand
}

async function keepPicture({ page }, name) {
  if (!look) return
  mkdirSync(look, { recursive: true })
  const card = page.locator('.card').filter({ has: page.locator('.dose-next') })
  if (await card.count() > 0) await card.screenshot({ path: `${look}/${name}.png` })
  else await page.screenshot({ path: `${look}/${name}.png` })
}

/** What is drawn is what the tables say. */
async function sameInPictureAndTable(hand, count) {
  const { page, say } = hand
  const drawn = Math.min(count, shownDays / 2)
  await hand.heading('history.dose.title').waitFor()
  await page.locator('.dose-chart').waitFor()
  assert.equal(await page.locator('.dose-chart .dose-bar').count(), drawn)
  await page.locator('.dose-table summary').first().click()
  const days = page.locator('.dose-table').first().locator('tbody tr')
  const pressed = await days.evaluateAll((rows) =>
    rows.filter((row) => row.querySelectorAll('td:nth-of-type(1) > div').length > 1).length)
  assert.equal(pressed, drawn, 'a row for each bar')
  await page.locator('.dose-table summary').nth(1).click()
  const spots = await page.locator('.dose-table').nth(1).getByRole('rowheader').allInnerTexts()
  const sides = ['left', 'right'].map((side) => say(`muscle.infraspinatus.${side}`).slice(1))
  assert.ok(spots.every((spot) => /\b(left|right)\b/.test(spot)), `each with its side: ${spots}`)
  if (count > 1) for (const side of sides) assert.ok(spots.some((spot) => spot.endsWith(side)), side)
  assert.equal(await page.locator('.dose-table').nth(2).locator('tbody tr').count(), 8)
  assert.ok((await page.locator('.dose-next').innerText()).includes(say('history.dose.next_why')))
}

async function overManySessions({ browser, address }) {
  const notes = []
  for (const count of [0, 1, 3, 30, 300]) {
    const hand = await openRecord(browser, address, count)
    if (count === 0) {
      await hand.text('history.empty').waitFor()
      assert.equal(await hand.heading('history.dose.title').count(), 0)
      await keepPicture(hand, 'phone-0')
      continue
    }
    const started = Date.now()
    await hand.heading('history.dose.title').waitFor()
    notes.push(`${count}: ${Date.now() - started} ms`)
    await keepPicture(hand, `phone-${count}`)
    await sameInPictureAndTable(hand, count)
    await keepPicture(hand, `phone-${count}-open`)
    assert.deepEqual([...(await tooWide(hand.page)), ...(await violations(hand.page))], [])
    await hand.page.emulateMedia({ colorScheme: 'dark' })
    assert.deepEqual(await violations(hand.page, 'cat.color'), [])
    await keepPicture(hand, `phone-${count}-dark`)
  }
  return notes.join(', ')
}

const twice = `document.addEventListener('DOMContentLoaded', () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root { font-size: 200% !important }')
  document.adoptedStyleSheets.push(sheet)
})`

async function atEverySize({ browser, address }) {
  const sizes = [
    ['desk', { viewport: { width: 1280, height: 800 } }],
    ['narrow-large', { viewport: { width: 320, height: 640 }, inject: twice }],
    ['long-words', { locale: 'xx' }],
  ]
  for (const [name, options] of sizes) {
    for (const count of [1, 30, 300]) {
      const where = options.locale ? `${address}?locale=${options.locale}` : address
      const hand = await openRecord(browser, where, count, options)
      await hand.heading('history.dose.title').waitFor()
      await keepPicture(hand, `${name}-${count}`)
      for (const summary of await hand.page.locator('.history-table summary').all()) await summary.click()
      await keepPicture(hand, `${name}-${count}-open`)
      assert.deepEqual(await tooWide(hand.page), [], `${name}, ${count}`)
    }
  }
}

/** A first session that was done: what it was, what cut it, and what the next is made from. */
async function whatCutIt({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toPressing(hand, address)
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await hand.tap(session.button(hand, 'to_after'))
  await after.toToday(hand)
  await hand.stored()
  await page.goto(`${new URL(address).origin}/#/history`)
  await hand.heading('history.dose.title').waitFor()
  await page.locator('.history-cuts summary').click()
  await page.locator('.history-cuts').getByText(say('plan.cut.hold_first_session'), { exact: true }).waitFor()
  const next = await page.locator('.dose-next').innerText()
  assert.ok(next.includes(say('plan.none.sessions_today_done.title')), 'why not now')
  const made = pattern('history.dose.made_from')
  assert.ok(next.split('\n').some((line) => made.test(line)), next)
  assert.ok(next.includes(say('history.dose.missing')), 'not yet told, and not taken for good')
  assert.ok(next.includes(say('plan.cut.hold_reaction')), next)
  await keepPicture(hand, 'after-the-first')
}

/** Tensed under a ball yesterday: today's plan is by hand, and says until when, a week after that session. */
async function untilWhenByHand({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await today.open(hand, address)
  const tensed = sessions(1).map((event) => event.kind === 'session_ended'
    ? { ...event, body: { ...event.body, record: { ...event.body.record, guarding: true } } }
    : event)
  await putOnRecord(hand, tensed)
  await page.reload()
  await today.later(hand)
  await walkTo(hand, hand.button('plan.start'), { band: 'under_40' })
  const said = await page.getByText(pattern('plan.by_hand_until')).innerText()
  const ended = tensed.find(({ kind }) => kind === 'session_ended').at.at
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/Berlin',
  })
  assert.ok(said.includes(day.format(new Date(ended + 7 * dayMs))), said)
  await page.getByText(say('plan.how'), { exact: true }).or(page.getByText(say('plan.where_and_how'), { exact: true }))
    .first().click()
  await keepPicture(hand, 'plan-by-hand')
  assert.deepEqual(await tooWide(page), [])
}

export const tests = [
  ['doses: 0, 1, 3, 30 and 300 sessions, drawn and as tables, light and dark', overManySessions],
  ['doses: at a desk, at 320 px with text of 200 %, in a longer language', atEverySize],
  ['doses: after tensing the plan says until when only the hand presses', untilWhenByHand],
  ['doses: after a first session it is said what cut it and what the next is made from', whatCutIt],
]
