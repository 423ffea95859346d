// The page for a clinician: chosen on the screen, printed by the browser; the same rows as on the page as a document.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { began, person } from '../browser.mjs'
import { putOnRecord } from '../on_record.mjs'
import * as today from '../pages/today.mjs'

const dayMs = 86_400_000
const shots = process.env['UNKNOT_E2E_SHOTS']
const binary = fileURLToPath(new URL('../../../build/unknot', import.meta.url))

let count = 0
const event = (daysAgo, kind, body) => ({
  id: `0192f5a0-0002-7000-8000-${String((count += 1)).padStart(12, '0')}`, person: 'me', device: 'elsewhere',
  counter: count, kind, engine: '0', content: '0',
  at: { at: began.getTime() - daysAgo * dayMs - 3_600_000, offset_minutes: 60 }, body,
})
const pain = (zone, side, strength) => ({ zone, side, strength })
const mapped = (daysAgo, ...pains) => event(daysAgo, 'mapped', { pains })
const note = (daysAgo, text) => event(daysAgo, 'noted', { text })

/** Some weeks: a sore right shoulder, a session, how it was borne, and words of many scripts. */
const weeks = () => [
  event(40, 'checked', {
    answers: { new_weakness: 'yes', fever: 'unsure', chest_pain: 'no' },
    verdict: 'seek_care', scope: 'whole', complete: true,
    marks: [{ zone: 'arm-outer', side: 'left', reason: 'bruise' }],
  }),
  mapped(40, pain('blade-top', 'right', 7), pain('neck-base', 'left', 4)),
  ...Array.from({ length: 30 }, (_, i) =>
    event(39 - i, 'pain_told', { asked: 'worst', pain: i < 15 ? 6 : 3, side: 'right' })),
  event(20, 'goal_named', { goal: 'g1', text: '把毛巾挂起来' }),
  event(20, 'goal_scored', { goal: 'g1', ability: 3 }),
  event(3, 'goal_scored', { goal: 'g1', ability: 6 }),
  event(12, 'session_started', {
    session: 's1', purpose: 'session',
    spots: [{
      muscle: 'infraspinatus', side: 'right', spot: 0, technique: 'ball_wall', holds: 2, hold_seconds: 30, start: 1,
      ceiling: 3,
    }],
  }),
  event(11, 'followed_up', {
    session: 's1', day: 1, answers: { soreness: 2, trend: 'better', bruise: 'none', symptoms: { weakness: 'yes' } },
    advice: 'seek_care', next: { ceiling: 2, hold_share: 50 },
  }),
  note(5, 'ألم في الكتف الأيمن'),
  note(4, "Ça tire à l'épaule, Žluťoučký kůň"),
  mapped(1, pain('blade-top', 'right', 3), pain('neck-base', 'left', 2)),
]

const sheetOf = ({ page }) => page.locator('.summary')

async function opened(browser, address, events) {
  const hand = await person(browser)
  await today.open(hand, address)
  await putOnRecord(hand, events)
  await hand.page.goto(`${new URL(address).origin}/#/history`)
  await hand.page.reload()
  await hand.tap(hand.link('history.clinician'))
  await sheetOf(hand).waitFor()
  await hand.page.evaluate(() => document.fonts.ready.then(() => undefined))
  return hand
}

/** On one page of either paper, whole, and nothing but the sheet. */
async function onePage({ page }, name) {
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, printBackground: false })
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, `${name}, ${format}`)
    if (shots) writeFileSync(join(shots, `summary ${name} ${format}.pdf`), pdf)
  }
  await page.emulateMedia({ media: 'print' })
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('main *, nav *')]
      .filter((one) => one.checkVisibility() && !one.closest('.printed-frame') && !one.querySelector('.printed-frame'))
      .map((one) => one.className))
  await page.emulateMedia({ media: null })
  assert.deepEqual(outside, [], `${name}: nothing but the sheet is printed`)
  const over = await page.evaluate(() => {
    const paper = document.querySelector('.printed-paper').getBoundingClientRect()
    return [...document.querySelectorAll('.summary *')].filter((one) => {
      if (one.closest('svg') || !one.checkVisibility()) return false
      const { right, bottom, left } = one.getBoundingClientRect()
      return right > paper.right + 1 || left < paper.left - 1 || bottom > paper.bottom + 1
    }).map((one) => `${one.className} ${one.textContent.slice(0, 40)}`)
  })
  assert.deepEqual(over, [], `${name}: nothing reaches over the edge`)
}

/** Words as they are compared: without what sets them apart, and without breaks. */
const bare = (text) => text.replace(/[\u2066-\u2069\s]/gu, '')

const rowsOf = (hand) => hand.page.locator('.summary-row > p, .summary section > h3, .summary-where p').allInnerTexts()

/** Where the marks of a view stand, from its left edge to its right: 0 to 1. */
const marksIn = (hand, view) => sheetOf(hand).locator('.summary-figures > div').nth(view).evaluate((one) => {
  const body = one.querySelector('svg[role=img]').getBoundingClientRect()
  return [...one.querySelectorAll('.figure-paint')].map((path) => {
    const { left, right } = path.getBoundingClientRect()
    return ((left + right) / 2 - body.left) / body.width
  })
})

async function asItWasTold({ browser, address }) {
  const hand = await opened(browser, address, weeks())
  const { say } = hand
  const words = await sheetOf(hand).innerText()
  const there = (text) => assert.ok(bare(words).includes(bare(text)), `${text}\n${words}`)
  there(say('paper.title'))
  there(say('paper.place_at', { place: say('zone.blade-top.plain'), side: say('paper.side.right') }))
  there(say('paper.glance.flags_yes', { what: say('question.new_weakness.short') }))
  there('把毛巾挂起来')
  there('الكتف')
  there('Žluťoučký kůň')
  there('examined by nobody')
  assert.ok(!/paper\.|progress\./.test(words), words)
  const sides = await hand.page.locator('.summary-sides').allInnerTexts()
  const across = (view, one, other) => bare([one, view, other].map((each) => say(`paper.figure.${each}`)).join(''))
  assert.deepEqual(sides.map(bare), [across('front', 'right', 'left'), across('back', 'left', 'right')])
  // From behind the right of the person is on the right of who looks: the blade there, the neck on the left (S16).
  const behind = await marksIn(hand, 1)
  assert.ok(behind[0] > 0.52 && behind[1] < 0.48, String(behind))
  const hides = await sheetOf(hand).locator('.summary-figures').evaluate((one) => {
    const below = one.lastElementChild.getBoundingClientRect().top
    return [...one.querySelectorAll('svg[role=img]')].some((svg) =>
      svg.getBoundingClientRect().bottom > below + 1 || getComputedStyle(svg).overflow !== 'hidden')
  })
  assert.equal(hides, false, 'the picture lies over no words')
  await onePage(hand, 'some weeks')
}

async function theSameAsTheDocument({ browser, address }) {
  const events = weeks()
  const hand = await opened(browser, address, events)
  const field = (key) => hand.page.getByLabel(hand.say(key), { exact: true })
  const now = { at: began.getTime(), offset_minutes: 60 }
  const parts = ['places', 'course', 'goals', 'sessions', 'borne', 'answers', 'checks', 'notes']
  const [from, to] = [await field('paper.choose.from').inputValue(), await field('paper.choose.to').inputValue()]
  const pdf = execFileSync(binary, ['pdf'], { input: JSON.stringify({ summary: { now, from, to, parts, events } }) })
  const text = bare(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString())
  const rows = (await rowsOf(hand)).filter((row) => !/\p{Script=Arabic}/u.test(row))  // read back in another order
  assert.ok(rows.length > 20, `${rows.length} rows`)
  for (const row of rows) assert.ok(text.includes(bare(row)), `not in the document: ${row}`)
  return `${rows.length} rows in both`
}

async function chosenByThePerson({ browser, address }) {
  const hand = await opened(browser, address, weeks())
  const { page, say } = hand
  const field = (key) => page.getByLabel(say(key), { exact: true })
  const part = (id) => page.getByRole('switch', { name: new RegExp(say(`paper.part.${id}`), 'i') })
  await part('notes').uncheck()
  await hand.text('paper.left_out', { parts: say('paper.part.notes') }).waitFor()
  assert.ok(!(await sheetOf(hand).innerText()).includes('Žluťoučký'))
  await field('paper.choose.from').fill('2026-11-20')
  await sheetOf(hand).getByText(say('paper.place_at', {
    place: say('zone.blade-top.plain'), side: say('paper.side.right'),
  })).first().waitFor()
  // No choice of days hides a yes (S13).
  assert.ok((await sheetOf(hand).innerText()).includes(say('question.new_weakness.short')))
  await field('paper.choose.to').fill('2026-11-01')
  await hand.text('paper.choose.wrong').waitFor()
  assert.equal(await sheetOf(hand).count(), 0)
  assert.equal(await hand.button('paper.choose.print').count(), 0)
}

async function howeverMuch({ browser, address }) {
  const events = weeks()
  for (let i = 0; i < 40; i += 1) {
    events.push(event(9, 'goal_named', { goal: `m${i}`, text: `goal ${i} ${'W'.repeat(60)}` }))
    for (const day of [9, 2]) events.push(event(day, 'goal_scored', { goal: `m${i}`, ability: (day + i) % 10 }))
  }
  for (let i = 0; i < 12; i += 1) events.push(note(2, `note ${i} ${'words '.repeat(300)}`))
  const hand = await opened(browser, address, events)
  const words = await sheetOf(hand).innerText()
  assert.match(words, /No room on this page for \d+ more/)
  assert.ok(words.includes(hand.say('question.new_weakness.short')))
  await onePage(hand, 'ever so much')
  const empty = await opened(browser, address, [])
  assert.ok((await sheetOf(empty).innerText()).includes(empty.say('paper.nothing_told')))
  await onePage(empty, 'nothing')
}

export const tests = [
  ['the page for a clinician says what was told, sides in words and picture, on one sheet', asItWasTold],
  ['the page for a clinician has the rows of the page as a document', theSameAsTheDocument],
  ['the page for a clinician: days and parts are chosen, and no choice hides a yes', chosenByThePerson],
  ['the page for a clinician is one sheet however much was told, and when nothing was', howeverMuch],
]
