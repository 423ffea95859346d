// The record: with a server, without it, and from one device to another.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { person } from '../browser.mjs'
import * as after from '../pages/after.mjs'
import * as check from '../pages/check.mjs'
import * as session from '../pages/session.mjs'
import * as paint from '../pages/paint.mjs'
import * as today from '../pages/today.mjs'
import * as where from '../pages/where.mjs'
import { answerOf, Program } from '../program.mjs'
import { toMuscles, toPressing } from '../visits.mjs'

async function withProgram(work) {
  const program = await Program.start()
  try {
    return await work(program)
  } finally {
    await program.end()
  }
}

async function exportOf(hand, origin) {
  await hand.page.goto(`${origin}/#/transfer`)
  const [download] = await Promise.all([
    hand.page.waitForEvent('download'),
    hand.page.getByRole('button', { name: hand.say('transfer.export_now') }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

const eventLines = (text) => text.split('\n').filter((line) => line.includes('"kind":'))

const serverGone = ({ browser }) => withProgram(async (program) => {
  // The page keeps itself for offline use, as it does outside of tests.
  const hand = await person(browser, { serviceWorkers: 'allow' })
  await toPressing(hand, program.link)
  await hand.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await hand.page.reload()
  await hand.tap(session.paused(hand))
  await session.toFind(hand)
  await session.found(hand)
  await program.stop()
  await hand.passUntil(session.checkIn(hand))
  await hand.tap(session.button(hand, 'good'))
  await hand.pass(session.calmMs)
  await session.pressing(hand).waitFor()
  assert.equal(await hand.text('app.trouble.title').count(), 0, 'nothing is said of trouble')
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await hand.tap(session.button(hand, 'to_after'))
  const { name, text } = await after.calendarFile(hand)
  assert.match(name, /^unknot-\d{4}-\d\d-\d\d\.ics$/)
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 2, 'an entry for each day that is asked about')
  await after.toToday(hand)
  await hand.pass(62_000)
  await today.syncMark(hand, 'waiting').waitFor()

  await program.restart()
  const link = await hand.context.newPage()
  await link.goto(program.link)
  await link.close()
  await hand.context.setOffline(true)
  await hand.context.setOffline(false)
  await hand.pass(2_000)
  await today.syncMark(hand, 'same').waitFor()
  const here = eventLines(await exportOf(hand, program.origin))
  await program.stop()
  const there = eventLines(await program.exportJournal())
  assert.ok(here.length > 10)
  assert.deepEqual(there, here)
  const { record, cues } = await program.replay()
  assert.ok(record.ended?.finished, 'what came of the session in the browser is on record')
  const holds = record.ended.spots.reduce((sum, spot) => sum + spot.holds, 0)
  assert.equal(cues.filter(({ cue }) => cue === 'press').length, holds)
  assert.equal(cues.at(-1).cue, 'done')
  return `${here.length} events, byte for byte the same; the session replays to ${cues.length} cues and the same end`
})

/** The pictures of the figure, from every side, are there and not broken. */
async function seesEveryPicture({ page, say }) {
  for (const side of ['front', 'back', 'left', 'right', 'above']) {
    await page.getByRole('radio', { name: say(`ui.figure.${side}`), exact: true }).check()
    const address = await page.locator('.where-stage svg > image').getAttribute('href')
    const width = await page.evaluate(async (from) => {
      const picture = new Image()
      picture.src = from
      await picture.decode()
      return picture.naturalWidth
    }, address)
    assert.ok(width > 0, side)
  }
}

const offline = ({ browser }) => withProgram(async (program) => {
  const hand = await person(browser, { serviceWorkers: 'allow', clock: false })
  await today.open(hand, program.link)
  await hand.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await program.stop()
  await hand.page.goto(`${program.origin}/`)
  await hand.link('today.settings').waitFor()
  await today.first(hand)
  await check.nothingToReport(hand, where.title(hand))
  await paint.canvas(hand).waitFor()
  await hand.page.addInitScript(paint.withoutWebGL)
  await hand.page.reload()
  await seesEveryPicture(hand)
  await where.mark(hand, { zone: 'shoulder-front', side: 'left', strength: 4 })
  await hand.page.goto(`${program.origin}/#/learn`)
  await hand.page.getByRole('textbox', { name: hand.say('learn_screen.search') }).fill('knot')
  await hand.page.getByRole('status').filter({ hasText: /\d/ }).waitFor()
  await hand.page.reload()
  await hand.page.getByRole('textbox', { name: hand.say('learn_screen.search') }).waitFor()
})

async function toAnotherDevice({ browser, address }) {
  const { origin } = new URL(address)
  const one = await person(browser)
  await toMuscles(one, address)
  const text = await exportOf(one, origin)
  assert.ok(eventLines(text).length >= 3)
  const other = await person(browser)
  await other.page.goto(`${origin}/#/transfer`)
  const chooser = other.page.getByLabel(other.say('transfer.import_now'), { exact: true }).first()
  const take = (name, content) => chooser.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  // One byte altered: nothing is taken.
  await take('altered.unknot', text.replace('shoulder-front', 'shoulder-frond'))
  await other.text('transfer.refused', { file: 'altered.unknot' }).waitFor()
  assert.equal((await other.events()).length, 0)
  await take('whole.unknot', text)
  await other.text('transfer.taken.many', { n: eventLines(text).length }).waitFor()
  assert.equal(await exportOf(other, origin), text)
}

/** A file of the card for others, by the word on its button. */
async function fileForOthers(hand, word) {
  const [download] = await Promise.all([hand.page.waitForEvent('download'), hand.tap(hand.button(word))])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

async function forOthers({ browser, address }) {
  const hand = await person(browser)
  await toMuscles(hand, address)
  const events = eventLines(await exportOf(hand, new URL(address).origin)).map((line) => JSON.parse(line))
  const bundle = await fileForOthers(hand, 'transfer.fhir_now')
  assert.match(bundle.name, /^\d{4}-\d\d-\d\d\.fhir\.json$/)
  assert.equal(bundle.text, await answerOf('fhir', { events }))
  const table = await fileForOthers(hand, 'transfer.table_now')
  assert.equal(table.text, JSON.parse(await answerOf('diary', { events })).csv)
  assert.match(table.text, /,place,/)
}

/** The link of an earlier start opens the page, which says what is missing; an erasure says how far it went. */
const oldLink = ({ browser }) => withProgram(async (program) => {
  const hand = await person(browser, { clock: false })
  const { page, say } = hand
  const erase = async (told) => {
    await page.goto(`${program.origin}/#/settings`)
    await hand.tap(hand.button('settings.erase'))
    await page.getByLabel(say('settings.erase_meant')).click()
    await hand.tap(hand.button('settings.erase_now'))
    await hand.text(told).waitFor()
    await hand.tap(hand.button('settings.erased_then'))
    await hand.link('today.settings').waitFor()
  }
  const old = program.link
  await today.open(hand, old)
  await today.syncMark(hand, 'same').waitFor()
  await hand.text('today.promise_server').waitFor()
  await program.stop()
  await program.restart()
  await today.open(hand, old)
  await hand.text('app.sync.refused_then').waitFor()
  await hand.button('today.begin').waitFor()
  await erase('settings.erased_refused')
  await today.open(hand, program.link)
  await today.syncMark(hand, 'same').waitFor()
  await erase('settings.erased_same')
})

export const tests = [
  ['a start link of an earlier start opens the page, and erasing says whether the server did', oldLink],
  ['a server that goes away in a session changes nothing; when it is back the journals are equal', serverGone],
  ['without network: the page starts again and the whole check works', offline],
  ['a bundle and a table for others are those of the command line', forOthers],
  ['an export taken in by a fresh device exports the same bytes', toAnotherDevice],
]
