// What a person measures of their own course, put on record from the page: by touch, by keyboard, by the phone's tilt,
// offline, and there again after a reload.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { began, person } from '../browser.mjs'
import { focus, key } from '../keys.mjs'
import { putOnRecord } from '../on_record.mjs'
import { momentMs, pad, tell } from '../pages/measure.mjs'
import * as today from '../pages/today.mjs'
import { brittleStorage, storing } from '../storing.mjs'
import { tooWide, violations } from './screens.mjs'

const look = process.env['UNKNOT_E2E_LOOK']
const touch = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }

async function keepPicture({ page }, name) {
  if (!look) return
  mkdirSync(look, { recursive: true })
  await page.screenshot({ path: `${look}/measure-${name}.png`, fullPage: true })
}

const event = (counter, kind, body, atMs = began.getTime() - 3_600_000) => ({
  id: `0192f5a0-0003-7000-8000-${String(counter).padStart(12, '0')}`, person: 'me', device: 'elsewhere', counter,
  kind, engine: '0', content: '0', at: { at: atMs, offset_minutes: 60 }, body,
})

async function measured(hand) {
  await hand.stored()
  return (await hand.events())
    .filter(({ kind }) => /^(pain_told|goal_|global_|range_)/.test(kind)).map(({ kind, body }) => ({ kind, body }))
}

const places = (address) => {
  const { origin, search } = new URL(address)
  return (rest = '') => `${origin}/${search}#/measure${rest && `/${rest}`}`
}

/** Somebody who was here before: a first visit has nothing to note. */
async function hereBefore(browser, address, options, more = []) {
  const hand = await person(browser, options)
  await today.open(hand, address)
  await putOnRecord(hand, [event(1, 'noted', { text: 'first' }), ...more])
  await hand.page.reload()
  await hand.link('today.log').waitFor()
  return hand
}

const lookAt = async (hand, name) => {
  await keepPicture(hand, name)
  assert.doesNotMatch(await hand.page.getByRole('main').innerText(), /Infinity|NaN|undefined/, name)
  assert.deepEqual([...(await tooWide(hand.page)), ...(await violations(hand.page))], [], name)
}

/** Nothing that is touched is smaller than a fingertip. */
const smallTargets = (page) => page.evaluate(() =>
  [...document.querySelectorAll('main button, main a, main input, main select, main label > span')]
    .filter((one) => one.checkVisibility() && !one.matches('.over-label'))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && (box.width < 44 || box.height < 44))
    .map(([one, { width, height }]) => `${one.textContent.trim() || one.tagName} ${width} x ${height}`))

async function painInTwoTouches({ browser, address }) {
  const hand = await hereBefore(browser, address, touch)
  const { page, say } = hand
  hand.startCounting()
  await hand.tap(hand.link('today.log'))
  await tell(hand, say('measure.pain.now.all'), 4)
  assert.equal(hand.taps, 2, 'two touches from Today')
  await lookAt(hand, 'pain')
  assert.deepEqual(await smallTargets(page), [])
  await tell(hand, say('measure.pain.worst.all'), 0)
  assert.deepEqual(await measured(hand), [
    { kind: 'pain_told', body: { asked: 'now', pain: 4 } }, { kind: 'pain_told', body: { asked: 'worst', pain: 0 } },
  ], 'what was not touched is not told')

  await hand.tap(pad(hand, say('measure.pain.moving.all'), 9))
  await hand.tap(hand.button('measure.take_back'))
  await hand.text('measure.taken_back').waitFor()
  await page.clock.runFor(momentMs)
  assert.equal((await measured(hand)).length, 2, 'a slip is not on record')

  await hand.tap(pad(hand, say('measure.pain.moving.all'), 6))
  await page.goto(`${new URL(address).origin}/#/today`)
  await hand.link('today.log').waitFor()
  assert.deepEqual((await measured(hand)).at(-1), { kind: 'pain_told', body: { asked: 'moving', pain: 6 } },
    'whoever leaves in that moment has said it')
  await page.reload()
  await page.goto(`${new URL(address).origin}/#/history`)
  await page.getByText(say('measure.pain.moving.all'), { exact: true }).first().waitFor()
  assert.equal((await measured(hand)).length, 3, 'a reload keeps it')
}

async function sideIsAsked({ browser, address }) {
  const pains = ['left', 'right'].map((side) => ({ zone: 'shoulder-front', side, strength: 4 }))
  const hand = await hereBefore(browser, address, touch, [event(2, 'mapped', { pains })])
  const { say } = hand
  await hand.tap(hand.link('today.log'))
  await hand.tap(hand.page.getByRole('radio', { name: say('ui.side.right'), exact: true }))
  await tell(hand, say('measure.pain.now.right'), 5)
  await lookAt(hand, 'side')
  await hand.tap(hand.page.getByRole('radio', { name: say('ui.side.left'), exact: true }))
  await tell(hand, say('measure.pain.now.left'), 2)
  assert.deepEqual(await measured(hand), [
    { kind: 'pain_told', body: { asked: 'now', pain: 5, side: 'right' } },
    { kind: 'pain_told', body: { asked: 'now', pain: 2, side: 'left' } },
  ])
}

async function goalsAndTheWhole({ browser, address }) {
  const hand = await hereBefore(browser, address, touch)
  const { page, say } = hand
  await page.goto(places(address)('goals'))
  const goals = ['lifting the kettle', 'looking over my shoulder', 'sleeping on the right']
  for (const [i, goal] of goals.entries()) {
    await page.getByLabel(say('measure.goals.name'), { exact: true }).fill(goal)
    if (i === 0) await lookAt(hand, 'goals-first')
    await hand.tap(hand.button('measure.goals.add'))
    await page.getByText(say('measure.goals.score', { goal }), { exact: true }).waitFor()
  }
  await hand.text('measure.goals.full', { n: goals.length }).waitFor()
  await tell(hand, say('measure.goals.score', { goal: goals[0] }), 0)
  await tell(hand, say('measure.goals.score', { goal: goals[2] }), 10)
  await lookAt(hand, 'goals')
  await hand.tap(hand.button('measure.goals.change', { goal: goals[1] }))
  await page.getByLabel(say('measure.goals.change', { goal: goals[1] }), { exact: true }).fill('  reversing the car ')
  await hand.tap(hand.button('measure.goals.change_save'))
  await page.getByText(say('measure.goals.score', { goal: 'reversing the car' }), { exact: true }).waitFor()
  const told = await measured(hand)
  const named = told.filter(({ kind }) => kind === 'goal_named').map(({ body }) => body)
  assert.deepEqual(named.map(({ text }) => text), [...goals, 'reversing the car'])
  assert.equal(named[3].goal, named[1].goal, 'other words of the same')
  assert.deepEqual(told.filter(({ kind }) => kind === 'goal_scored').map(({ body }) => body),
    [{ goal: named[0].goal, ability: 0 }, { goal: named[2].goal, ability: 10 }])

  await page.goto(places(address)('overall'))
  await hand.tap(page.getByRole('radio', { name: say('measure.global.a_little_worse'), exact: true }))
  await lookAt(hand, 'overall')
  await hand.tap(hand.button('measure.overall.save'))
  await hand.text('measure.overall.saved', { answer: say('measure.global.a_little_worse') }).waitFor()
  assert.deepEqual((await measured(hand)).at(-1), { kind: 'global_change_told', body: { change: 'a_little_worse' } })
}

async function byKeyboardAlone({ browser, address }) {
  const hand = await hereBefore(browser, address, { viewport: { width: 1280, height: 800 } })
  const { page, say } = hand
  const radio = (name) => page.getByRole('radio', { name, exact: true })
  await key(hand, hand.link('today.log'))
  await focus(hand, pad(hand, say('measure.pain.now.all'), 0))
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.clock.runFor(momentMs)
  await hand.text('measure.saved', { n: 3 }).waitFor()
  await key(hand, hand.link('measure.goals.title'))
  await focus(hand, page.getByLabel(say('measure.goals.name'), { exact: true }))
  await page.keyboard.type('the top shelf')
  await page.keyboard.press('Enter')
  await key(hand, pad(hand, say('measure.goals.score', { goal: 'the top shelf' }), 5), 'Space')
  await page.clock.runFor(momentMs)
  await hand.text('measure.saved', { n: 5 }).waitFor()
  await page.goto(places(address)('overall'))
  await focus(hand, radio(say('measure.global.very_much_better')))
  await page.keyboard.press('ArrowDown')
  await key(hand, hand.button('measure.overall.save'))
  await hand.text('measure.overall.saved', { answer: say('measure.global.much_better') }).waitFor()
  await page.goto(places(address)('range'))
  await key(hand, radio(say('measure.motion.shoulder_flexion.left')), 'Space')
  assert.equal(await hand.button('measure.tilt.open').count(), 0, 'a computer has no tilt')
  for (const [i, degrees] of [150, 161, 155].entries()) {
    await focus(hand, page.getByLabel(say('measure.range.try', { n: i + 1 }), { exact: true }))
    await page.keyboard.type(`${degrees}`)
  }
  await hand.text('measure.range.spread', { middle: 155, spread: 11 }).waitFor()
  await lookAt(hand, 'range-desk')
  await key(hand, hand.button('measure.range.save', { middle: 155 }))
  await hand.text('measure.range.saved', { what: say('measure.motion.shoulder_flexion.left'), middle: 155 }).waitFor()
  const told = await measured(hand)
  assert.deepEqual(told.map(({ kind }) => kind),
    ['pain_told', 'goal_named', 'goal_scored', 'global_change_told', 'range_measured'])
  assert.deepEqual(told.at(-1).body, { motion: 'shoulder_flexion', side: 'left', tries: [150, 161, 155] })
}

async function degreesThatAreNone({ browser, address }) {
  const hand = await hereBefore(browser, address, touch)
  const { page, say } = hand
  await page.goto(places(address)('range'))
  await page.getByLabel(say('measure.range.motion'), { exact: true }).selectOption('neck_extension')
  const field = (n) => page.getByLabel(say('measure.range.try', { n }), { exact: true })
  for (const [n, text] of [[1, '60'], [2, '62'], [3, '181']]) await field(n).fill(text)
  await field(1).focus()
  await hand.text('measure.range.degrees').waitFor()
  assert.equal(await page.getByRole('button', { name: say('measure.range.save', { middle: 62 }) }).count(), 0)
  await lookAt(hand, 'range-wrong')
  await field(3).fill('58')
  await hand.tap(hand.button('measure.range.save', { middle: 60 }))
  await hand.text('measure.range.saved', { what: say('measure.motion.neck_extension.name'), middle: 60 }).waitFor()
  assert.deepEqual((await measured(hand)).at(-1),
    { kind: 'range_measured', body: { motion: 'neck_extension', side: 'middle', tries: [60, 62, 58] } })
}

/** What a phone tells that stands on its end (hanging arm), tilted by so much. */
const tiltTo = (page, degrees) => page.evaluate((beta) => {
  window.dispatchEvent(new DeviceOrientationEvent('deviceorientation', { alpha: 0, beta, gamma: 0 }))
}, degrees - 90)

async function byTheTilt({ browser, address }) {
  const hand = await hereBefore(browser, address, touch)
  const { page, say } = hand
  await page.goto(places(address)('range'))
  await hand.tap(page.getByRole('radio', { name: say('measure.motion.shoulder_flexion.right'), exact: true }))
  await hand.tap(hand.button('measure.tilt.open'))
  for (const [i, farthest] of [140, 147, 143].entries()) {
    const begin = hand.button('measure.tilt.begin')
    await begin.waitFor()
    do await tiltTo(page, 0)
    while (await begin.isDisabled())
    await hand.tap(begin)
    for (let at = 0; at <= farthest; at += 7) {
      await page.clock.runFor(50)
      await tiltTo(page, at)
    }
    for (let tenth = 0; tenth < 14; tenth += 1) {
      await page.clock.runFor(100)
      await tiltTo(page, farthest)
    }
    if (i === 0) await lookAt(hand, 'tilt')
    await hand.tap(hand.button('measure.tilt.take', { n: farthest }))
  }
  await hand.text('measure.range.spread', { middle: 143, spread: 7 }).waitFor()
  await lookAt(hand, 'tilt-done')
  await hand.tap(hand.button('measure.range.save', { middle: 143 }))
  await hand.text('measure.range.saved', { what: say('measure.motion.shoulder_flexion.right'), middle: 143 }).waitFor()
  assert.deepEqual((await measured(hand)).at(-1).body,
    { motion: 'shoulder_flexion', side: 'right', tries: [140, 147, 143] })
}

async function withoutTilt({ browser, address }) {
  const refuse = `DeviceOrientationEvent.requestPermission = async () => { window.asked = true; return 'denied' }`
  for (const [inject, said] of [[refuse, 'refused'], [undefined, 'none']]) {
    const hand = await hereBefore(browser, address, { ...touch, ...(inject ? { inject } : {}) })
    const { page, say } = hand
    await page.goto(places(address)('range'))
    await hand.tap(page.getByRole('radio', { name: say('measure.motion.shoulder_flexion.left'), exact: true }))
    await hand.tap(hand.button('measure.tilt.open'))
    if (said === 'none') await hand.button('measure.tilt.begin').waitFor()
    await page.clock.runFor(2_000)
    await hand.text(`measure.tilt.${said}`).waitFor()
    if (inject) assert.ok(await page.evaluate(() => window.asked), 'asked as iOS wants it')
    await page.getByLabel(say('measure.range.try', { n: 1 }), { exact: true }).waitFor()
  }
}

/** Longer than storing may take before it is said that it hangs. */
const patienceMs = 5_000

/** What was told and could not be stored is said, still stands, and is on record once when it is told again. */
const notStored = (mode) => async ({ browser, address }) => {
  const hand = await hereBefore(browser, address, { ...touch, inject: brittleStorage })
  const { page, say } = hand
  const refuses = async (what, again) => {
    await page.clock.runFor(patienceMs)
    await hand.text('measure.not_saved', { what }).waitFor()
    await hand.text('app.trouble.title').waitFor()
    await storing(hand, 'works')
    assert.deepEqual(await measured(hand), kept, `${what}: nothing half stored`)
    await again()
  }
  const kept = []
  const isKept = async (one) => {
    kept.push(one)
    assert.deepEqual(await measured(hand), kept)
    assert.equal(await hand.text('app.trouble.title').count(), 0)
    await storing(hand, mode)
  }
  await hand.tap(hand.link('today.log'))
  await storing(hand, mode)
  await hand.tap(pad(hand, say('measure.pain.now.all'), 7))
  await page.clock.runFor(momentMs)
  await page.clock.runFor(patienceMs)
  await hand.text('measure.not_saved', { what: say('measure.of_10', { n: 7 }) }).waitFor()
  await lookAt(hand, `not-saved-${mode}`)
  const again = page.locator('.pad').getByRole('button', { name: say('measure.try_again'), exact: true })
  await hand.tap(again)
  await refuses(say('measure.of_10', { n: 7 }), () => hand.tap(again))
  await hand.text('measure.saved', { n: 7 }).waitFor()
  await isKept({ kind: 'pain_told', body: { asked: 'now', pain: 7 } })

  await page.goto(places(address)('goals'))
  const name = page.getByLabel(say('measure.goals.name'), { exact: true })
  await name.fill('the kettle')
  await hand.tap(hand.button('measure.goals.add'))
  await refuses('the kettle', () => hand.tap(hand.button('measure.goals.add')))
  await page.getByText(say('measure.goals.score', { goal: 'the kettle' }), { exact: true }).waitFor()
  await isKept({ kind: 'goal_named', body: { goal: (await measured(hand)).at(-1).body.goal, text: 'the kettle' } })

  await page.goto(places(address)('overall'))
  await hand.tap(page.getByRole('radio', { name: say('measure.global.much_better'), exact: true }))
  await hand.tap(hand.button('measure.overall.save'))
  await refuses(say('measure.global.much_better'), () => hand.tap(hand.button('measure.overall.save')))
  await hand.text('measure.overall.saved', { answer: say('measure.global.much_better') }).waitFor()
  await isKept({ kind: 'global_change_told', body: { change: 'much_better' } })

  await page.goto(places(address)('range'))
  await page.getByLabel(say('measure.range.motion'), { exact: true }).selectOption('neck_flexion')
  for (const n of [1, 2, 3]) await page.getByLabel(say('measure.range.try', { n }), { exact: true }).fill(`${40 + n}`)
  const save = hand.button('measure.range.save', { middle: 42 })
  await hand.tap(save)
  await refuses(`${say('measure.motion.neck_flexion.name')}, 42°`, () => hand.tap(save))
  await hand.text('measure.range.saved', { what: say('measure.motion.neck_flexion.name'), middle: 42 }).waitFor()
  await isKept({ kind: 'range_measured', body: { motion: 'neck_flexion', side: 'middle', tries: [41, 42, 43] } })
}

async function offline({ browser, address }) {
  const hand = await person(browser, { serviceWorkers: 'allow', clock: false, ...touch })
  const { page, say } = hand
  await today.open(hand, address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await putOnRecord(hand, [event(1, 'noted', { text: 'first' })])
  await page.reload()
  await hand.context.setOffline(true)
  await hand.tap(hand.link('today.log'))
  await hand.tap(pad(hand, say('measure.pain.now.all'), 7))
  await hand.text('measure.saved', { n: 7 }).waitFor()
  await page.reload()
  await page.getByText(say('measure.why'), { exact: true }).waitFor()
  assert.deepEqual(await measured(hand), [{ kind: 'pain_told', body: { asked: 'now', pain: 7 } }])
}

const twice = `document.addEventListener('DOMContentLoaded', () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root { font-size: 200% !important }')
  document.adoptedStyleSheets.push(sheet)
})`

async function atEverySize({ browser, address }) {
  const sizes = [
    ['desk', { viewport: { width: 1280, height: 800 } }],
    ['dark', { ...touch, colorScheme: 'dark' }],
    ['narrow-large', { viewport: { width: 320, height: 640 }, inject: twice }],
    ['long-words', { locale: 'xx' }],
  ]
  for (const [name, options] of sizes) {
    const where = options.locale ? `${address}?locale=${options.locale}` : address
    const hand = await hereBefore(browser, where, options, [event(2, 'goal_named', { goal: 'g', text: 'the kettle' })])
    for (const rest of ['', 'goals', 'overall', 'range']) {
      await hand.page.goto(places(where)(rest))
      await hand.heading(rest ? `measure.${rest}.title` : 'measure.title').waitFor()
      await lookAt(hand, `${rest || 'pain'}-${name}`)
    }
  }
}

export const tests = [
  ['measuring: pain in two touches from Today, a slip taken back, kept over a reload', painInTwoTouches],
  ['measuring: a side is asked of whoever marked both, and kept', sideIsAsked],
  ['measuring: own activities named and scored, and how it is on the whole', goalsAndTheWhole],
  ['measuring: each kind by keyboard alone', byKeyboardAlone],
  ['measuring: degrees that are none are not put on record', degreesThatAreNone],
  ['measuring: three tries by the tilt of the phone, with how far they lie apart', byTheTilt],
  ['measuring: without a sensor, or not let, the degrees are typed', withoutTilt],
  ...['throws', 'full', 'hangs'].map((mode) =>
    [`measuring: storage ${mode}: said, nothing lost, and once on record when told again`, notStored(mode)]),
  ['measuring: offline', offline],
  ['measuring: at every size, dark, at 200 % and in a longer language', atEverySize],
]
