// Pictures that are kept or that sum up: the printed page, the map over many visits, the side in every close picture.
import assert from 'node:assert/strict'
import { began, person } from '../browser.mjs'
import { putOnRecord } from '../on_record.mjs'
import * as check from '../pages/check.mjs'
import * as plan from '../pages/plan.mjs'
import * as today from '../pages/today.mjs'
import * as where from '../pages/where.mjs'
import { shoulder, toMap, toMuscles, toPlan } from '../visits.mjs'
import { escaped } from '../words.mjs'

const dayMs = 86_400_000
const minuteMs = 60_000

/** How many pages the browser makes of what it shows. */
async function pagesOf(page, format) {
  const pdf = await page.pdf({ format, printBackground: false })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

const sheetOf = ({ page }) => page.locator('.handout')
const seesSheet = async (hand) => {
  await sheetOf(hand).waitFor()
  await hand.page.waitForFunction(() => document.querySelectorAll('.handout-figures svg[role=img]').length > 0)
  await hand.page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** The sheet, its parts within its edges, on one page of either paper; without the screen around it. */
async function onePage(hand, name) {
  const { page } = hand
  for (const format of ['A4', 'Letter']) assert.equal(await pagesOf(page, format), 1, `${name}, ${format}`)
  await page.emulateMedia({ media: 'print' })
  const outside = await page.evaluate(() => {
    const seen = [...document.querySelectorAll('main *, nav *')].filter((one) => one.checkVisibility())
    return seen.filter((one) => !one.closest('.printed-frame') && !one.querySelector('.printed-frame'))
      .map((one) => one.className)
  })
  await page.emulateMedia({ media: null })
  assert.deepEqual(outside, [], `${name}: nothing but the sheet is printed`)
  const cut = await page.evaluate(() => {
    const paper = document.querySelector('.printed-paper').getBoundingClientRect()
    return [...document.querySelectorAll('.handout *')].filter((one) => {
      if (one.closest('svg')) return false
      const { right, bottom, left } = one.getBoundingClientRect()
      return right > paper.right + 1 || left < paper.left - 1 || bottom > paper.bottom + 1
    }).map((one) => `${one.className} ${one.textContent.slice(0, 40)}`)
  })
  assert.deepEqual(cut, [], `${name}: nothing reaches over the edge`)
}

const rings = (hand) => sheetOf(hand).locator('.figure-ring')

async function fromThePlan({ browser, address }) {
  const hand = await person(browser, { settings: { theme: 'dark' } })
  const { page, say } = hand
  await toPlan(hand, address, { movements: ['hand_behind_back'], causes: ['desk_hours'] })
  await hand.tap(hand.link('handout.open'))
  await seesSheet(hand)
  const words = await sheetOf(hand).innerText()
  const there = (text) => assert.ok(words.includes(text), text)
  there(say('zone.shoulder-front.right').slice(1))
  for (const side of ['left', 'right']) there(say(`ui.side.your_${side}`))
  for (const key of ['holds_with', 'stop', 'call_signs', 'drawn', 'coach', 'guess']) there(say(`handout.${key}`))
  there(say('handout.holds_only', { day: 'Sunday 22 November' }))
  there(say('after.not_normal_what'))
  there(say('handout.ring'))
  const holds = await sheetOf(hand).locator('.handout-holds > li').count()
  assert.ok(holds > 0)
  assert.equal(await rings(hand).count(), holds, 'a ring for each hold, and for nothing else')
  const ground = await page.locator('.handout .figure-close > .figure-side').first()
    .evaluate((one) => getComputedStyle(one).backgroundColor)
  assert.equal(ground, 'rgb(255, 255, 255)', 'black words have a white ground, whatever the theme')
  await onePage(hand, 'from the plan')
  // Left open until its check is over: what is on the sheet when the browser takes it, not soon after.
  await page.clock.setSystemTime(new Date(began.getTime() + 61 * minuteMs))
  assert.equal(await rings(hand).count(), holds, 'nothing has drawn it anew')
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'))
    const sheet = document.querySelector('.handout')
    return { words: sheet.innerText, rings: sheet.querySelectorAll('.figure-ring').length }
  })
  assert.ok(printed.words.includes(say('handout.no_holds')) && !printed.words.includes(say('handout.holds')))
  assert.equal(printed.rings, 0)
  await onePage(hand, 'from the plan, an hour later')
}

/** On another day the same visit says nothing of pressing: its check is over. */
async function fromTheRecord({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toPlan(hand, address)
  await hand.stored()
  await page.clock.setSystemTime(new Date(began.getTime() + 2 * dayMs))
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(`${new URL(address).origin}/#/history`)
  await page.reload()
  await hand.tap(hand.link('handout.open'))
  await seesSheet(hand)
  const words = await sheetOf(hand).innerText()
  assert.ok(words.includes(say('handout.no_holds')))
  assert.ok(!words.includes(say('handout.holds')), 'no hold without a check')
  assert.ok(words.includes(say('handout.told_before', { day: 'Sunday, 22 November 2026' })), words)
  assert.equal(await rings(hand).count(), 0, 'no ring without a hold')
  assert.ok(!words.includes(say('handout.ring')))
  await onePage(hand, 'from the record')
}

const names = [
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Llanfai',
  '欧阳娜娜·司马相如·诸葛孔明·上官婉儿·皇甫嵩·令狐冲·慕容复·独孤求败·东方不败·西门吹雪',
  'عبد الرحمن بن محمد بن عبد العزيز آل سعود الهاشمي القرشي',
]

/** Four muscles, words longer than any, and whatever name: one sheet, and what had no room is said. */
async function whateverIsSaid({ browser, address }) {
  const notes = []
  for (const [index, locale] of ['en', 'xx', 'xx'].entries()) {
    const hand = await person(browser, { locale })
    const { page, say } = hand
    const { origin, searchParams } = new URL(address)
    const token = searchParams.get('token')
    const asked = new URLSearchParams({ ...(token ? { token } : {}), locale })
    const there = `${origin}/?${asked}`
    await today.open(hand, there)
    await page.goto(`${there}#/person`)
    await page.getByRole('textbox', { name: say('today.person.name') }).fill(names[index])
    await hand.tap(hand.button('today.person.save'))
    await hand.link('today.settings').waitFor()
    await toPlan(hand, there, {
      pain: { zone: 'blade-whole', side: 'left', strength: 6 },
      movements: ['hand_behind_back', 'check_traffic'], causes: ['desk_hours', 'driving'],
    })
    await hand.tap(hand.link('handout.open'))
    await seesSheet(hand)
    assert.ok((await sheetOf(hand).innerText()).includes(names[index].slice(0, 60)))
    await onePage(hand, `${locale}, ${names[index]}`)
    const muscles = await page.locator('.handout-muscles > li').count()
    const left = await page.locator('.handout-foot b').allInnerTexts()
    const filled = await sheetOf(hand).evaluate((one) => (100 * one.offsetHeight) / one.parentElement.clientHeight)
    notes.push(`${locale}: ${muscles} muscles, ${Math.round(filled)} % of the sheet ${left}`)
  }
  return notes.join('; ')
}

/** A check that locks leaves no muscle and no hold on paper; an emergency no paper at all. */
async function nothingToPress({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toMuscles(hand, address)
  await hand.stored()
  const laterCheck = async (question) => {
    await page.clock.setSystemTime(new Date(await page.evaluate(() => Date.now()) + 2 * dayMs))
    await page.goto(`${new URL(address).origin}/#/today`)
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await today.later(hand)
    await check.nothingToReport(hand, check.brief(hand, question).or(check.ask(hand, question)).first())
    await check.answer(hand, question, 'yes')
  }
  const paper = async () => {
    await hand.stored()
    await page.evaluate(() => sessionStorage.clear())
    await page.goto('about:blank')
    await page.goto(`${new URL(address).origin}/#/handout/history`)
  }
  await laterCheck('fever')
  await check.noneOther(hand)
  await check.nothingToReport(hand, hand.heading('check.verdict.seek_care'))
  await paper()
  await seesSheet(hand)
  const words = await sheetOf(hand).innerText()
  assert.ok(words.includes(say('check.verdict.seek_care')))
  assert.equal(await page.locator('.handout-muscles').count(), 0)
  assert.ok(!words.includes(say('handout.holds')))
  await onePage(hand, 'locked')
  await laterCheck('chest_pain')
  await hand.heading('emergency.title').waitFor()
  await hand.stored()
  await page.goto(`${new URL(address).origin}/#/handout/plan`)
  await hand.heading('emergency.title').waitFor()
  assert.equal(await sheetOf(hand).count(), 0, 'of an emergency of now there is its screen alone')
  await paper()
  await hand.text('today.locked.emergency').waitFor()
  assert.equal(await sheetOf(hand).count(), 0, 'nor is there paper while it stands on record')
  assert.equal(await hand.button('handout.print').count(), 0)
}

const uuid = (n) => `0192f5a0-0001-7000-8000-${String(n).padStart(12, '0')}`

/** Visits as the page would have put them on record, every other day up to yesterday. */
function visits(count) {
  const zones = ['shoulder-top', 'blade-inner', 'neck-base', 'shoulder-front', 'arm-outer', 'mid-back', 'chest-upper']
  return Array.from({ length: count }, (_, n) => {
    const pains = zones.filter((_zone, i) => n % (i + 1) === 0).map((zone, i) => ({
      zone, side: (n + i) % 5 === 0 ? 'left' : 'right', strength: 1 + ((n * 3 + i) % 9),
    }))
    return {
      id: uuid(n), person: 'me', device: 'elsewhere', counter: n + 1, kind: 'mapped', engine: '0', content: '0',
      at: { at: began.getTime() - dayMs * (1 + 2 * (count - 1 - n)), offset_minutes: 60 },
      body: { pains },
    }
  })
}

/** From no visit to three hundred: what is drawn is what the table says, and few visits are called few. */
async function overManyVisits({ browser, address }) {
  const notes = []
  for (const count of [0, 1, 3, 30, 300]) {
    const hand = await person(browser)
    const { page, say } = hand
    await today.open(hand, address)
    await putOnRecord(hand, visits(count))
    await page.goto(`${new URL(address).origin}/#/history`)
    await page.reload()
    await hand.heading('history.title').waitFor()
    if (count === 0) {
      assert.equal(await hand.heading('history.heat.title').count(), 0)
      continue
    }
    await hand.heading('history.heat.title').waitFor()
    const started = Date.now()
    await page.getByRole('radio', { name: say('history.heat.all'), exact: true }).check()
    const said = count === 1 ? say('history.heat.visits.one') : say('history.heat.visits.many', { n: count })
    await page.getByRole('status').filter({ hasText: new RegExp(`^${escaped(said)}`) }).waitFor()
    notes.push(`${count}: ${Date.now() - started} ms`)
    assert.equal(await hand.page.getByText(say('history.heat.few')).count(), count < 5 ? 1 : 0)
    await page.locator('.heat-table summary').click()
    const rows = await page.locator('.heat-table tbody tr').count()
    const drawn = await page.locator('.heat-pictures').evaluate((one) => {
      const zones = [...one.querySelectorAll('.heat-zone')]
      return { zones: zones.length, chips: one.querySelectorAll('.figure-chip').length, words: one.innerText }
    })
    assert.ok(drawn.zones >= rows && drawn.zones === drawn.chips, `${count}: ${drawn.zones} drawn, ${rows} rows`)
    assert.ok(drawn.words.includes(say('ui.side.your_left')) && drawn.words.includes(say('ui.side.your_right')))
    assert.ok(await page.locator('.history-marked svg[role=img]').count() > 0, 'each visit has its figure')
  }
  return notes.join(', ')
}

/** Spot and spread from every side that shows them, each picture with its side in words (S16). */
async function sidesInPictures({ browser, address }) {
  for (const side of ['left', 'right']) {
    const hand = await person(browser)
    await toMuscles(hand, address, {
      pain: { zone: 'shoulder-front', side, strength: 5 }, movements: ['hand_behind_back'],
    })
    const pictures = hand.page.locator('.candidate-picture .figure')
    await pictures.first().locator('svg').waitFor()
    const words = await pictures.evaluateAll((all) => all.map((one) => one.innerText.trim()))
    assert.ok(words.length > 1)
    assert.deepEqual([...new Set(words)], [hand.say(`ui.side.${side}`)])
    // The muscle behind the blade is pressed behind and felt in front: both are seen.
    const name = hand.say(`muscle.infraspinatus.${side}`).slice(1)
    const card = hand.page.locator('.candidate').filter({ hasText: name })
    assert.equal(await card.locator('.candidate-picture .figure').count(), 2)
    assert.equal(await card.locator('.candidate-picture .figure .figure-ring').count(), 1)
    await plan.muscles(hand).waitFor()
  }
}

/** A muscle of which every spot lies where nobody presses today has no ring, neither on its card nor on paper (S5). */
async function noRingOnABruise({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toMap(hand, address)
  await where.mark(hand, shoulder)
  await hand.tap(page.getByRole('radio', { name: say('where.tool_no_go'), exact: true }))
  await hand.tap(page.getByRole('button', { name: new RegExp(`^${escaped(say('zone.blade-whole.right'))}: `) }))
  await hand.tap(page.getByRole('radio', { name: say('mark.bruise.name'), exact: true }))
  await where.mapDone(hand)
  await where.movements(hand, ['hand_behind_back'])
  await where.day(hand, ['desk_hours'])
  await check.nothingToReport(hand, plan.muscles(hand))
  const barred = { hasText: say('muscle.infraspinatus.right').slice(1) }
  const cards = page.locator('.candidate')
  await cards.filter(barred).locator('.candidate-picture svg[role=img]').first().waitFor()
  assert.equal(await cards.filter(barred).locator('.figure-ring').count(), 0, 'on its card')
  assert.ok(await cards.locator('.candidate-picture .figure-ring').count() > 0, 'others are ringed')
  await plan.toPlan(hand)
  await plan.means(hand)
  await hand.button('plan.start').waitFor()
  await hand.tap(hand.link('handout.open'))
  await seesSheet(hand)
  const muscles = page.locator('.handout-muscles > li')
  assert.equal(await muscles.filter(barred).count(), 1)
  assert.equal(await muscles.filter(barred).locator('.figure-ring').count(), 0, 'on paper')
  assert.equal(await rings(hand).count(), await page.locator('.handout-holds > li').count())
}

export const tests = [
  ['pictures: the printed page from the plan is one sheet and holds what was said', fromThePlan],
  ['pictures: the printed page from the record names no hold', fromTheRecord],
  ['pictures: the printed page is one sheet whatever name, words and muscles', whateverIsSaid],
  ['pictures: the printed page of a check that locks has nothing to press', nothingToPress],
  ['pictures: no ring lies where somebody marked a bruise', noRingOnABruise],
  ['pictures: where it hurt over 0, 1, 3, 30 and 300 visits', overManyVisits],
  ['pictures: spot and spread from every side that shows them, with the side in words', sidesInPictures],
]
