// The course over weeks: from nothing told to three hundred days, what each measure looks like there, and its tables.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { began, person } from '../browser.mjs'
import { focus } from '../keys.mjs'
import { putOnRecord } from '../on_record.mjs'
import { tell } from '../pages/measure.mjs'
import * as today from '../pages/today.mjs'
import { tooWide, violations } from './screens.mjs'

const dayMs = 24 * 3_600_000
/** Where pictures of the page go that somebody looks at. */
const look = process.env['UNKNOT_E2E_LOOK']
const touch = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }

async function keepPicture({ page }, name) {
  if (!look) return
  mkdirSync(look, { recursive: true })
  await page.screenshot({ path: `${look}/course-${name}.png`, fullPage: true })
}

/** Whole numbers that look like chance and are the same every time. */
const chance = (n, of) => Math.floor((Math.abs(Math.sin(n * 12.9898) * 43758.5453) % 1) * of)

const record = () => {
  let counter = 0
  return (daysAgo, kind, body, hourMs = 0) => ({
    id: `0192f5a0-0004-7000-8000-${String(counter += 1).padStart(12, '0')}`, person: 'me', device: 'elsewhere', counter,
    kind, engine: '0', content: '0', body,
    at: { at: began.getTime() - daysAgo * dayMs - 3_600_000 + hourMs, offset_minutes: 60 },
  })
}

/** Of one day: pain that falls slowly, a goal and a range now and then, a session every third day, what it was like. */
function dayOf(event, n, count) {
  const ago = count - 1 - n
  const share = n / Math.max(30, count)
  const now = Math.max(0, Math.round(6.5 - 4 * share) - 1 + chance(n, 3))
  const events = [event(ago, 'pain_told', { asked: 'now', pain: now })]
  if (n % 2 === 0) events.push(event(ago, 'pain_told', { asked: 'worst', side: 'left', pain: 6 + chance(n + 7, 3) }))
  const ability = Math.min(10, 2 + Math.round(5 * share) + chance(n, 2))
  if (n % 4 === 0) events.push(event(ago, 'goal_scored', { goal: 'g', ability }))
  if (n % 5 === 0) {
    const middle = 110 + Math.round(40 * share) + chance(n, 9)
    const tries = [middle - 4, middle, middle + 5]
    events.push(event(ago, 'range_measured', { motion: 'shoulder_flexion', side: 'right', tries }))
  }
  if (n % 3 === 0) {
    const pains = [{ zone: 'shoulder-front', side: 'right', strength: 3 + chance(n, 4) }]
    const causes = ['desk_hours', 'stress_shrugging', 'bag_on_shoulder', 'phone_in_hand']
      .filter((_, i) => chance(n * 5 + i, 2))
    events.push(event(ago, 'mapped', { pains, causes }), ...session(event, ago, n))
  }
  if (n % 14 === 13) events.push(event(ago, 'global_change_told', { change: 'a_little_better' }))
  return events
}

function session(event, ago, n) {
  const pressed = 1_000 * (40 + chance(n, 80))
  const spots = [{
    muscle: 'infraspinatus', side: 'right', pressed_ms: pressed, holds: 2, highest: 3, too_much: 0, spread: false,
    end: 'completed',
  }]
  const asked = { session: `s${n}`, advice: 'same', next: { ceiling: 3, hold_share: 100 } }
  const told = { soreness: chance(n, 4), trend: 'same', bruise: 'none', symptoms: {} }
  return [
    event(ago, 'session_started', { session: `s${n}`, purpose: 'session', spots: [] }, 60_000),
    event(ago, 'session_ended', { session: `s${n}`, record: {
      purpose: 'session', length_ms: 600_000, pressed_ms: pressed, spots, guarding: false, finished: true,
    } }, 660_000),
    event(ago, 'followed_up', {
      ...asked, day: 0, answers: { ...told, pain: Math.max(0, 4 - chance(n, 3)), pain_before: 5 },
    }, 700_000),
    ...(ago > 0 ? [event(ago - 1, 'followed_up', { ...asked, day: 1, answers: told })] : []),
  ]
}

function weeks(count) {
  const event = record()
  const first = count > 0 ? [event(count, 'goal_named', { goal: 'g', text: 'lifting the kettle' })] : []
  return [...first, ...Array.from({ length: count }, (_, n) => dayOf(event, n, count)).flat()]
}

const courseAt = (address) => {
  const { origin, search } = new URL(address)
  return `${origin}/${search}#/course`
}

async function openCourse(browser, address, events, options = touch) {
  const hand = await person(browser, options)
  await today.open(hand, address)
  await putOnRecord(hand, events)
  await hand.page.goto(courseAt(address))
  await hand.page.reload()
  await hand.text('course.not_why').waitFor()
  return hand
}

/** The card of a measure, by its name. */
const card = ({ page }, name) =>
  page.locator('.card').filter({ has: page.getByRole('heading', { name, exact: true, level: 3 }) })

/** Every picture has its lines on it: some of its pixels are not of one colour. */
async function drawn({ page }) {
  const places = page.locator('.course-plot')
  const count = await places.count()
  for (let i = 0; i < count; i += 1) await places.nth(i).locator('canvas').waitFor()
  const blank = await places.evaluateAll((all) => all.filter((one) => {
    const canvas = one.querySelector('canvas')
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    return new Set(new Uint32Array(data.buffer)).size < 3
  }).length)
  assert.equal(blank, 0, 'no picture is empty')
  return count
}

/** Nothing that is read is a number gone wrong. */
const readable = async ({ page }) =>
  assert.doesNotMatch(await page.getByRole('main').innerText(), /Infinity|NaN|undefined|course\.|progress\./)

/** A table beside each picture, opened by key, with a row for each day; its name says of what. */
async function tables(hand) {
  const { page } = hand
  const cards = page.locator('.card').filter({ has: page.locator('.course-plot') })
  for (const one of await cards.all()) {
    const summary = one.locator('.folded-table summary')
    assert.equal(await summary.count(), 1, 'one table beside each')
    await summary.focus()
    await page.keyboard.press('Enter')
    await one.getByRole('table').waitFor()
    assert.ok(await one.getByRole('rowheader').count() > 0)
  }
}

async function overManyDays({ browser, address }) {
  const notes = []
  for (const count of [0, 1, 3, 30, 300]) {
    const hand = await openCourse(browser, address, weeks(count))
    const { page, say } = hand
    if (count === 0) {
      await hand.heading('course.overall.too_little').waitFor()
      await hand.heading('course.empty').waitFor()
      assert.equal(await page.locator('.course-plot').count(), 0)
    } else {
      const started = Date.now()
      const pictures = await drawn(hand)
      notes.push(`${count}: ${pictures} pictures, ${Date.now() - started} ms`)
      const pain = card(hand, say('measure.pain.now.all'))
      const said = say(count < 16 ? 'course.change.too_little' : 'course.told.matters', { n: '2' })
      await pain.getByText(said).first().waitFor()
    }
    await keepPicture(hand, `phone-${count}`)
    assert.deepEqual([...(await tooWide(page)), ...(await violations(page))], [], `${count}`)
    await page.emulateMedia({ colorScheme: 'dark' })
    assert.deepEqual(await violations(page, 'cat.color'), [])
    if (count > 0) await drawn(hand)
    await keepPicture(hand, `phone-${count}-dark`)
    await tables(hand)
    await readable(hand)
    if (count > 0) {
      const rows = card(hand, say('measure.pain.now.all')).getByRole('rowheader')
      assert.equal(await rows.count(), count, 'a row for each day')
    }
    assert.deepEqual([...(await tooWide(page)), ...(await violations(page))], [], `${count}, tables open`)
    await keepPicture(hand, `phone-${count}-tables`)
  }
  return notes.join('; ')
}

/** Each measure told by hand is on the course, with its number in the table beside its chart. */
async function toldAndSeen({ browser, address }) {
  const hand = await person(browser, touch)
  const { page, say } = hand
  await today.open(hand, address)
  await putOnRecord(hand, [record()(1, 'noted', { text: 'first' })])
  await page.reload()
  await hand.tap(hand.link('today.log'))
  await tell(hand, say('measure.pain.now.all'), 4)
  await tell(hand, say('measure.pain.worst.all'), 7)
  await tell(hand, say('measure.pain.moving.all'), 0)
  await hand.tap(hand.link('measure.goals.title'))
  await page.getByLabel(say('measure.goals.name'), { exact: true }).fill('the kettle')
  await hand.tap(hand.button('measure.goals.add'))
  await tell(hand, say('measure.goals.score', { goal: 'the kettle' }), 3)
  await page.goto(courseAt(address).replace('course', 'measure/overall'))
  await hand.tap(page.getByRole('radio', { name: say('measure.global.no_change'), exact: true }))
  await hand.tap(hand.button('measure.overall.save'))
  await hand.text('measure.overall.saved', { answer: say('measure.global.no_change') }).waitFor()
  await page.goto(courseAt(address).replace('course', 'measure/range'))
  await hand.tap(page.getByRole('radio', { name: say('measure.motion.shoulder_flexion.left'), exact: true }))
  for (const n of [1, 2, 3]) await page.getByLabel(say('measure.range.try', { n }), { exact: true }).fill(`${90 + n}`)
  await hand.tap(hand.button('measure.range.save', { middle: 92 }))
  await hand.text('measure.range.saved', { what: say('measure.motion.shoulder_flexion.left'), middle: 92 }).waitFor()
  await page.goto(courseAt(address).replace('course', 'measure'))
  await hand.tap(hand.link('measure.see'))
  await hand.heading('course.overall.too_little').waitFor()
  await hand.text('course.too_little.few_days').waitFor()
  const seen = [
    [say('measure.pain.now.all'), '4'], [say('measure.pain.worst.all'), '7'], [say('measure.pain.moving.all'), '0'],
    [say('measure.goals.scored', { goal: 'the kettle' }), '3'], [say('measure.motion.shoulder_flexion.left'), '92'],
  ]
  for (const [name, value] of seen) {
    const one = card(hand, name)
    await hand.tap(one.locator('.folded-table summary'))
    await one.getByRole('table').waitFor()
    assert.deepEqual(await one.getByRole('row').nth(1).getByRole('cell').allInnerTexts(), [value, '1'], name)
    await one.getByText(say('course.change.too_little'), { exact: true }).waitFor()
  }
  const whole = card(hand, say('course.global.title'))
  await whole.getByText(say('measure.global.no_change'), { exact: false }).waitFor()
  assert.equal(await drawn(hand), seen.length, 'a picture each')
}

/** Some weeks of the same pain, told daily, and on the whole worse. */
function sameForWeeks(count) {
  const event = record()
  return [
    ...Array.from({ length: count }, (_, n) => event(count - n, 'pain_told', { asked: 'now', pain: 5 + (n % 2) })),
    event(0, 'global_change_told', { change: 'much_worse' }),
  ]
}

/** "See somebody" stands on the record itself, and leads to the course; it is said once, however often it is meant. */
async function saidOnTheRecord({ browser, address }) {
  const hand = await person(browser, touch)
  const { page, say } = hand
  await today.open(hand, address)
  await putOnRecord(hand, sameForWeeks(60))
  await page.goto(courseAt(address).replace('course', 'history'))
  await page.reload()
  await page.getByText(say('progress.told_worse.do')).first().waitFor()
  await page.getByText(say('progress.no_change_long.do')).waitFor()
  await keepPicture(hand, 'record')
  assert.deepEqual([...(await tooWide(page)), ...(await violations(page))], [])
  await hand.tap(hand.link('course.open'))
  await hand.text('course.not_why').waitFor()
  await page.getByText(say('progress.no_change_long.why')).waitFor()
  const link = page.getByRole('navigation').getByRole('link', { name: say('app.nav.progress'), exact: true })
  assert.equal(await link.getAttribute('aria-current'), 'page')
}

/** By key alone, from the record to a table and back. */
async function byKeyboard({ browser, address }) {
  const hand = await person(browser, { viewport: { width: 1280, height: 800 } })
  const { page, say } = hand
  await today.open(hand, address)
  await putOnRecord(hand, weeks(30))
  await page.goto(courseAt(address).replace('course', 'history'))
  await page.reload()
  await focus(hand, hand.link('course.open'))
  await page.keyboard.press('Enter')
  await hand.text('course.not_why').waitFor()
  const pain = card(hand, say('measure.pain.now.all'))
  await focus(hand, pain.locator('.folded-table summary'))
  await page.keyboard.press('Enter')
  await pain.getByRole('table', { name: say('measure.pain.now.all') }).waitFor()
  assert.equal(await pain.getByRole('rowheader').count(), 30)
  await page.keyboard.press('Space')
  await pain.getByRole('table').waitFor({ state: 'hidden' })
  await focus(hand, hand.link('course.measure'))
  await page.keyboard.press('Enter')
  await hand.heading('measure.title').waitFor()
}

const twice = `document.addEventListener('DOMContentLoaded', () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(':root { font-size: 200% !important }')
  document.adoptedStyleSheets.push(sheet)
})`

async function atEverySize({ browser, address }) {
  const sizes = [
    ['desk', { viewport: { width: 1280, height: 800 } }],
    ['desk-dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    ['narrow-large', { viewport: { width: 320, height: 640 }, inject: twice }],
    ['zoomed', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['long-words', { locale: 'xx' }],
    ['forced', { ...touch, forcedColors: 'active' }],
  ]
  for (const [name, options] of sizes) {
    const where = options.locale ? `${address}?locale=${options.locale}` : address
    const hand = await openCourse(browser, where, weeks(60), options)
    await drawn(hand)
    await keepPicture(hand, name)
    await tables(hand)
    assert.deepEqual([...(await tooWide(hand.page)), ...(await violations(hand.page))], [], name)
  }
}

/** What is fetched for it comes when it is opened, and a failed fetch is said and can be tried again. */
async function fetchedLate({ browser, address }) {
  const hand = await person(browser, touch)
  const { page } = hand
  const fetched = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.split('/').at(-1)))
  const late = /^(plot|course|unknot_words|uPlot)[-.]/i
  await today.open(hand, address)
  await page.waitForLoadState('networkidle')
  assert.deepEqual(fetched.filter((name) => late.test(name) && !name.startsWith('unknot_words')), [], 'none at first')
  await putOnRecord(hand, weeks(3))
  const broken = /unknot_words.*\.wasm/
  await page.route(broken, (route) => route.abort())
  await page.goto(courseAt(address))
  await page.reload()
  await hand.text('course.failed').waitFor()
  await page.unroute(broken)
  await hand.tap(hand.button('course.again'))
  await hand.text('course.not_why').waitFor()
  await drawn(hand)
  assert.ok(fetched.some((name) => /^plot-.*\.js$/.test(name)), fetched.join(' '))
}

/** The same offline, after one visit; and what the clock makes of it: a record that lies ahead helps nobody. */
async function offlineAndAhead({ browser, address }) {
  const hand = await person(browser, { serviceWorkers: 'allow', clock: false, ...touch })
  const { page, say } = hand
  await today.open(hand, address)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const ahead = { ...record()(0, 'pain_told', { asked: 'now', pain: 3 }) }
  ahead.at = { at: Date.now() + 40 * dayMs, offset_minutes: 60 }
  const told = Array.from({ length: 40 }, (_, n) => {
    const one = record()(0, 'pain_told', { asked: 'now', pain: n < 20 ? 8 : 2 })
    const id = `0192f5a0-0005-7000-8000-${String(n).padStart(12, '0')}`
    return { ...one, id, counter: n + 2, at: { at: Date.now() - (40 - n) * dayMs, offset_minutes: 60 } }
  })
  await putOnRecord(hand, [ahead, ...told])
  await page.reload()
  await hand.context.setOffline(true)
  await page.goto(courseAt(address))
  await page.getByText(say('course.too_little.clock_unsure'), { exact: false }).first().waitFor()
  await drawn(hand)
  await keepPicture(hand, 'offline-ahead')
}

export const tests = [
  ['course: from nothing told to three hundred days, light and dark, each picture with its table', overManyDays],
  ['course: each measure told by hand is there, with its number', toldAndSeen],
  ['course: see somebody is said on the record, and leads on', saidOnTheRecord],
  ['course: by keyboard alone', byKeyboard],
  ['course: at every size, dark, at 200 %, with forced colours and in a longer language', atEverySize],
  ['course: fetched when it is opened, and again if that failed', fetchedLate],
  ['course: offline, and a record that lies ahead of the clock', offlineAndAhead],
]
