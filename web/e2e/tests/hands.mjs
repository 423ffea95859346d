// A session without a hand to spare: the huge control, the whole screen, a resting finger, headset buttons, a clap. And
// what is unclear is only ever gentler.
import assert from 'node:assert/strict'
import { person } from '../browser.mjs'
import { Fingers, touched } from '../fingers.mjs'
import * as plan from '../pages/plan.mjs'
import * as session from '../pages/session.mjs'
import { toPlan, toPressing } from '../visits.mjs'

/** Longer than any gesture waits, and than the quiet that a calm tap needs before it. */
const settleMs = 1_200

const huge = (hand) => hand.page.locator('.huge')
const breathless = (hand) => hand.page.locator('.session-rest, .session-strokes, .session-let_go')

async function toSession(hand, address) {
  await toPlan(hand, address)
  await plan.start(hand)
  await session.cards(hand)
  await session.toFind(hand)
}

/** Into the first hold, with fingers at hand. */
async function pressingWithFingers(browser, address, options = {}) {
  const hand = await person(browser, { ...touched, ...options })
  const fingers = await Fingers.on(hand)
  await toPressing(hand, address)
  return { hand, fingers }
}

/** As far as a question that a calm tap answers. */
async function toCheckIn(hand) {
  await hand.passUntil(session.checkIn(hand))
  await hand.pass(settleMs)
}

const noteOf = (words) => [...new Set(words)].sort().join(' ')

/** Nothing but calm taps on the one control, from the first spot to the end. */
async function byTheHugeControl({ browser, address }) {
  const hand = await person(browser, touched)
  await toSession(hand, address)
  const fingers = await Fingers.on(hand)
  const end = session.button(hand, 'to_after')
  for (let count = 0; count < 400 && !(await end.isVisible()); count += 1) {
    const asks = session.button(hand, 'good').or(session.button(hand, 'found'))
    if (await asks.first().isVisible()) await fingers.tap(huge(hand))
    await hand.pass(1_600)
  }
  await end.waitFor()
  const words = await session.said(hand)
  assert.equal(noteOf(words.filter((word) => word !== 'tick')), 'found good')
  const ended = (await hand.events()).find(({ kind }) => kind === 'session_ended')
  assert.equal(ended.body.record.finished, true)
  return `${words.filter((word) => word === 'good').length} check-ins answered by taps`
}

/** The whole screen, away from any button: good when asked, "ease off" at any other time, and no small answers. */
async function byTheWholeScreen({ browser, address }) {
  const { hand, fingers } = await pressingWithFingers(browser, address, { settings: { wholeScreen: true } })
  await toCheckIn(hand)
  assert.equal(await session.button(hand, 'more').count(), 0)
  assert.equal(await hand.page.getByRole('group', { name: hand.say('session.number') }).count(), 0)
  await fingers.tap(session.checkIn(hand))
  await hand.pass(session.calmMs)
  await session.pressing(hand).waitFor()
  assert.deepEqual((await session.said(hand)).slice(-1), ['good'])
  await hand.pass(settleMs)
  await fingers.tap(session.pressing(hand))
  await session.letGo(hand).waitFor()
  assert.deepEqual((await session.said(hand)).slice(-1), ['ease_off'])
}

/** The buttons of a headset, as the browser hands them on. */
const headset = `
  window.headset = {}
  navigator.mediaSession.setActionHandler = (action, handler) => {
    if (handler) window.headset[action] = handler
    else delete window.headset[action]
  }
`
const pressButton = (hand, action) => hand.page.evaluate((name) => window.headset[name](), action)

async function byHeadset({ browser, address }) {
  const hand = await person(browser, { inject: headset })
  await toSession(hand, address)
  await pressButton(hand, 'nexttrack')
  await session.pressing(hand).waitFor()
  await hand.pass(2_000)
  await pressButton(hand, 'pause')
  await session.paused(hand).waitFor()
  await pressButton(hand, 'nexttrack')
  await hand.pass(settleMs)
  assert.equal(await session.paused(hand).count(), 1, 'a calm answer is no resume')
  await pressButton(hand, 'play')
  await session.toFind(hand)
  const end = session.button(hand, 'to_after')
  for (let count = 0; count < 400 && !(await end.isVisible()); count += 1) {
    const asks = session.button(hand, 'good').or(session.button(hand, 'found'))
    if (await asks.first().isVisible()) await pressButton(hand, 'nexttrack')
    await hand.pass(1_600)
  }
  await end.waitFor()
  assert.equal(noteOf((await session.said(hand)).filter((word) => word !== 'tick')), 'found good pause resume')
}

async function headsetEasesAndStops({ browser, address }) {
  const hand = await person(browser, { inject: headset })
  await toPressing(hand, address)
  await pressButton(hand, 'previoustrack')
  await session.letGo(hand).waitFor()
  await pressButton(hand, 'stop')
  await session.verb(hand, 'over').waitFor()
  assert.deepEqual((await session.said(hand)).slice(-2), ['ease_off', 'stop'])
}

/** Nobody touches anything any more: lighter, let go, paused; and no hold begins by itself. */
async function silence({ browser, address }) {
  const { hand } = await pressingWithFingers(browser, address, { settings: { wholeScreen: true } })
  await hand.passUntil(session.checkIn(hand))
  await hand.passUntil(hand.text('session.silence_lets_go'), 20_000)
  await hand.passUntil(session.paused(hand), 20_000)
  await hand.text('session.paused_because.silence').waitFor()
  const before = await session.said(hand)
  await hand.pass(60_000)
  assert.equal(await session.pressing(hand).count(), 0)
  assert.deepEqual(await session.said(hand), before, 'no hold began, which would be on record')
}

/** A finger that rests says nothing, also when it is asked: silence still lets go. */
async function restingIsNoAnswer({ browser, address }) {
  const { hand, fingers } = await pressingWithFingers(browser, address, { settings: { restingFinger: true } })
  await fingers.down(await fingers.middle(huge(hand)))
  await hand.passUntil(session.checkIn(hand))
  await hand.passUntil(session.paused(hand), 30_000)
  await hand.text('session.paused_because.silence').waitFor()
  assert.deepEqual((await session.said(hand)).filter((word) => word !== 'tick'), ['found'])
}

/** Lifted, it eases off at once; that is no word, so the next hold waits for one. */
async function liftingEases({ browser, address }) {
  const { hand, fingers } = await pressingWithFingers(browser, address, { settings: { restingFinger: true } })
  await fingers.down(await fingers.middle(huge(hand)))
  await hand.pass(6_000)
  await session.pressing(hand).waitFor()
  await fingers.up()
  await session.letGo(hand).waitFor()
  await hand.passUntil(breathless(hand))
  await hand.text('session.unanswered').waitFor()
  await hand.passUntil(session.paused(hand), 60_000)
  await hand.text('session.paused_because.no_word').waitFor()
  const words = (await session.said(hand)).filter((word) => word !== 'tick')
  assert.deepEqual(words, ['found', 'ease_off', 'interrupted'])
}

/** With a word between, it goes on; and a finger that never comes eases off. */
async function restingGoesOn({ browser, address }) {
  const { hand, fingers } = await pressingWithFingers(browser, address, { settings: { restingFinger: true } })
  await hand.pass(3_600)
  await session.letGo(hand).waitFor()
  await hand.passUntil(session.button(hand, 'good'))
  await hand.pass(settleMs)
  await fingers.tap(session.button(hand, 'good'))
  // In small steps: the finger is laid down again within three seconds.
  while (!(await session.pressing(hand).isVisible())) await hand.pass(400)
  await fingers.down(await fingers.middle(huge(hand)))
  await toCheckIn(hand)
  await fingers.tap(session.button(hand, 'good'), { id: 2 })
  await hand.pass(session.calmMs)
  await session.pressing(hand).waitFor()
  assert.deepEqual((await session.said(hand)).filter((word) => word !== 'tick'), ['found', 'ease_off', 'good', 'good'])
}

/** What a careless hand does at a check-in, where a tap would be "good". */
const careless = {
  'a second finger': async (hand, fingers, at) => {
    await fingers.down(at)
    await fingers.down({ x: at.x + 60, y: at.y }, { id: 2 })
    return 'stop'
  },
  'a palm': async (_hand, fingers, at) => {
    await fingers.down(at, { size: 130 })
    return 'stop'
  },
  'two quick taps': async (_hand, fingers, at) => {
    await fingers.tapTwice(at)
    return 'stop'
  },
  'a smear': async (_hand, fingers, at) => {
    await fingers.down(at)
    for (const step of [10, 40, 80]) await fingers.move({ x: at.x + step, y: at.y })
    await fingers.up()
    return 'ease_off'
  },
  'a long press': async (hand, fingers, at) => {
    await fingers.down(at)
    await hand.pass(800)
    await fingers.up()
    return 'ease_off'
  },
}

const carelessHand = (what) => async ({ browser, address }) => {
  const { hand, fingers } = await pressingWithFingers(browser, address)
  await toCheckIn(hand)
  const word = await careless[what](hand, fingers, await fingers.middle(huge(hand)))
  await session.verb(hand, word === 'stop' ? 'over' : 'let_go').waitFor()
  await hand.pass(settleMs)
  const words = await session.said(hand)
  assert.ok(words.includes(word), `${words}`)
  assert.ok(!words.includes('good'), `${words}`)
}

/** A careless hand on an answer smaller than the one large word: on "more", or on a number. */
async function carelessOn(hand, fingers, answer, what) {
  const begun = (await session.said(hand)).length
  await toCheckIn(hand)
  const word = await careless[what](hand, fingers, await fingers.middle(answer))
  await session.verb(hand, word === 'stop' ? 'over' : 'let_go').waitFor()
  await hand.pass(settleMs)
  assert.deepEqual((await session.said(hand)).slice(begun).filter((one) => one !== 'tick'), [word])
}

/** Small answers take a calm tap, and are read as carefully as the large one. */
async function smallAnswers({ browser, address }) {
  const { hand, fingers } = await pressingWithFingers(browser, address)
  const number = hand.page.getByRole('group', { name: hand.say('session.number') })
  await toCheckIn(hand)
  await fingers.tap(session.button(hand, 'more'))
  await hand.pass(session.calmMs)
  await session.pressing(hand).waitFor()
  assert.deepEqual((await session.said(hand)).slice(-1), ['more'])
  await carelessOn(hand, fingers, number.getByRole('button', { name: '3', exact: true }), 'a smear')
}

async function palmOnMore({ browser, address }) {
  const { hand, fingers } = await pressingWithFingers(browser, address)
  await carelessOn(hand, fingers, session.button(hand, 'more'), 'a palm')
}

const mute = `
  window.AudioContext = class { constructor() { throw new Error('no sound') } }
  Object.defineProperty(window, 'speechSynthesis', { value: undefined })
  delete window.speechSynthesis
  Object.defineProperty(navigator, 'vibrate', { value: undefined, configurable: true })
  delete Navigator.prototype.vibrate
  delete navigator.vibrate
`

/** Nobody looks, nothing sounds, nothing shakes: no start. */
async function nothingGuides({ browser, address }) {
  const hand = await person(browser, { inject: mute, settings: { wholeScreen: true } })
  await toPlan(hand, address)
  await plan.start(hand)
  await session.cards(hand)
  await hand.pass(1_000)
  await hand.heading('session.unguided.title').waitFor()
  await hand.tap(hand.button('session.unguided.again'))
  await hand.pass(1_000)
  await hand.heading('session.unguided.title').waitFor()
  await hand.stored()
  assert.equal((await hand.events()).filter(({ kind }) => kind === 'session_started').length, 0)
}

/** A battery that can run down, and a microphone that hears what it is told. */
const device = `
  const battery = Object.assign(new EventTarget(), { level: 0.5, charging: false })
  navigator.getBattery = () => Promise.resolve(battery)
  window.drain = (level, charging = false) => {
    Object.assign(battery, { level, charging })
    battery.dispatchEvent(new Event('levelchange'))
  }
  // What sounds is over when the test's time is, not when the machine's is.
  Object.defineProperty(BaseAudioContext.prototype, 'currentTime', { get: () => performance.now() / 1000 })
  window.loudness = 0.003
  AnalyserNode.prototype.getFloatTimeDomainData = (samples) => samples.fill(window.loudness)
  const { mediaDevices } = navigator
  mediaDevices.getUserMedia = () => window.refused
    ? Promise.reject(new DOMException('no', 'NotAllowedError'))
    : Promise.resolve(new AudioContext().createMediaStreamDestination().stream)
`

async function emptyBattery({ browser, address }) {
  const hand = await person(browser, { inject: device })
  await toPressing(hand, address)
  await hand.page.evaluate(() => window.drain(0.04, true))
  await hand.pass(400)
  await session.pressing(hand).waitFor()
  await hand.page.evaluate(() => window.drain(0.05))
  await hand.text('session.paused_because.battery').waitFor()
  assert.equal(await session.pressing(hand).count(), 0)
  assert.deepEqual((await session.said(hand)).slice(-1), ['interrupted'])
}

/** In the page's own time, so that no slow machine makes a clap long, or two of them far from each other. */
async function clap(hand, times = 1) {
  await hand.page.evaluate((count) => {
    for (let n = 0; n < count; n += 1) {
      setTimeout(() => { window.loudness = 0.7 }, 460 * n)
      setTimeout(() => { window.loudness = 0.003 }, 460 * n + 60)
    }
  }, times)
  await hand.pass(460 * times, { storing: false })
}

async function byClaps({ browser, address }) {
  const hand = await person(browser, { inject: device, settings: { microphone: true } })
  await toPressing(hand, address)
  await hand.pass(3_000)
  await clap(hand)
  await session.letGo(hand).waitFor()
  await hand.passUntil(hand.text('session.unanswered'), 30_000)
  await hand.pass(3_000)
  await clap(hand, 2)
  await session.verb(hand, 'over').waitFor()
  const words = (await session.said(hand)).filter((word) => word !== 'tick')
  assert.deepEqual(words, ['found', 'ease_off', 'ease_off', 'stop'])
}

/** Off until it is allowed; refused, it says so, and the session goes without. */
async function refusedMicrophone({ browser, address }) {
  const hand = await person(browser, { inject: `${device}; window.refused = true` })
  await hand.page.goto(`${address}#/settings`)
  const toggle = hand.page.getByRole('switch', { name: hand.say('settings.microphone') })
  await toggle.waitFor()
  assert.equal(await toggle.isChecked(), false)
  await toggle.click()
  await hand.text('settings.microphone_refused').waitFor()
  assert.equal(await toggle.isChecked(), false)
  const other = await person(browser, { inject: `${device}; window.refused = true`, settings: { microphone: true } })
  await toPressing(other, address)
  await other.text('session.not_heard').waitFor()
  await session.pressing(other).waitFor()
}

export const tests = [
  ['a whole session by calm taps on the huge control', byTheHugeControl],
  ['the whole screen as the control: good when asked, lighter at any other time', byTheWholeScreen],
  ['a whole session by the buttons of a headset', byHeadset],
  ['a headset eases off and stops', headsetEasesAndStops],
  ['silence, not looked at: lighter, let go, paused, and nothing begins by itself', silence],
  ['a resting finger answers no check-in: silence lets go', restingIsNoAnswer],
  ['a resting finger that is lifted eases off, and the next hold waits for a word', liftingEases],
  ['a resting finger: a word lets it go on, another finger answers', restingGoesOn],
  ...Object.keys(careless).map((what) => [`${what} at a check-in is never good`, carelessHand(what)]),
  ['"more" takes a calm tap, and a smear over a number is none', smallAnswers],
  ['a palm on "more" stops', palmOnMore],
  ['with nothing to be seen, heard or felt it does not start', nothingGuides],
  ['a nearly empty battery lets go and says why', emptyBattery],
  ['a clap eases off and two stop, and neither is a word', byClaps],
  ['a microphone that is refused is said, and the session goes without', refusedMicrophone],
]
