// The whole care path, and how long it takes.
import assert from 'node:assert/strict'
import { began, person } from '../browser.mjs'
import * as after from '../pages/after.mjs'
import * as check from '../pages/check.mjs'
import * as plan from '../pages/plan.mjs'
import * as session from '../pages/session.mjs'
import * as today from '../pages/today.mjs'
import * as where from '../pages/where.mjs'
import { toMap, toMuscles, toPressing, walkTo } from '../visits.mjs'

const dayMs = 86_400_000

async function afterSession(hand) {
  await hand.tap(hand.button('session.to_after'))
  await after.toToday(hand, { guarding: ['none'] })
}

/** Opens the page again some days later, as from the home screen. */
async function daysLater(hand, address, days) {
  await hand.page.clock.setSystemTime(new Date(began.getTime() + days * dayMs))
  await hand.page.evaluate(() => sessionStorage.clear())
  await hand.page.reload()
  await hand.link('today.settings').waitFor()
}

async function answerTomorrow(hand) {
  const { page } = hand
  await hand.tap(hand.link('today.follow_up.action'))
  await hand.slide(page.getByRole('slider', { name: hand.say('tomorrow.soreness') }), 1)
  await hand.tap(page.getByRole('radio', { name: hand.say('tomorrow.trend_better'), exact: true }))
  await hand.tap(page.getByRole('radio', { name: hand.say('tomorrow.bruise_none'), exact: true }))
  await hand.tap(hand.button('ui.next'))
  const done = hand.link('tomorrow.to_today')
  const none = hand.button('tomorrow.none_of_these')
  for (let screens = 0; !(await done.isVisible()); screens += 1) {
    assert.ok(screens < 8, 'the questions of the day after end')
    const before = await page.getByRole('main').innerText()
    await hand.tap(none)
    await page.waitForFunction((text) => document.querySelector('main')?.innerText !== text, before)
  }
  await hand.tap(done)
}

async function wholePath({ browser, address }) {
  const hand = await person(browser)
  await toMuscles(hand, address, { movements: ['hand_behind_back'], causes: ['desk_hours'] })
  await plan.test(hand)
  await plan.means(hand)
  await session.cards(hand)
  await session.toFind(hand)
  await session.found(hand)
  await hand.passUntil(session.verb(hand, 'familiar'))
  await hand.tap(session.button(hand, 'familiar_yes'))
  await hand.passUntil(session.button(hand, 'to_muscles'))
  await hand.tap(session.button(hand, 'to_muscles'))
  await hand.text('candidates.tested.yes').waitFor()

  await plan.toPlan(hand)
  await plan.start(hand)
  await session.toFind(hand)
  await session.found(hand)
  await hand.passUntil(session.checkIn(hand))
  await hand.tap(session.button(hand, 'ease_off'))
  await session.letGo(hand).waitFor()
  await silence(hand)
  await hand.tap(session.paused(hand))
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await afterSession(hand)

  await daysLater(hand, address, 1)
  await answerTomorrow(hand)
  await daysLater(hand, address, 3)
  await today.later(hand)
  await walkTo(hand, hand.button('check.read_back.confirm'))
  await hand.heading('check.read_back.hurts').waitFor()
  await walkTo(hand, hand.button('plan.start'))
  const kinds = new Set((await hand.events()).map((event) => event.kind))
  const wanted = [
    'checked', 'mapped', 'spot_tested', 'session_started', 'session_ended', 'guarding_told', 'followed_up',
  ]
  for (const kind of wanted) {
    assert.ok(kinds.has(kind), `${kind} is on record`)
  }
}

/** No answer: first lighter, then let go, then paused. */
async function silence(hand) {
  await hand.passUntil(session.checkIn(hand))
  await hand.passUntil(hand.text('session.silence_lets_go'), 20_000)
  await hand.passUntil(session.paused(hand), 20_000)
  await hand.text('session.paused_because.silence').waitFor()
  assert.equal(await session.pressing(hand).count(), 0)
}

/** PRODUCT's numbers: taps, and minutes at 200 words a minute with a second and a half for every tap. */
const limits = {
  first: { taps: 30, minutes: 6, of: 'safety sentences' },
  later: { taps: 14, minutes: 2.5, of: 'all words' },
}

/** The first visit has time for every safety sentence; a later one for every word there is. */
function count(hand, { taps, minutes, of }) {
  const all = hand.seconds() / 60
  const safety = hand.safetySeconds() / 60
  const screens = [...hand.screens].map(([title, words]) => `      ${String(words).padStart(5)}  ${title}`).join('\n')
  const told = `${hand.taps} taps (limit ${taps}), ${hand.words} words: ${all.toFixed(2)} min; of these safety ` +
    `sentences ${hand.safety} words: ${safety.toFixed(2)} min (limit ${minutes} for ${of})\n${screens}`
  assert.ok(hand.taps <= taps, `too many taps: ${told}`)
  assert.ok((of === 'all words' ? all : safety) <= minutes, `too long to read: ${told}`)
  return told
}

/** A device that speaks, as phones do: nothing has to be told of sounds instead. */
const withAVoice = `
  speechSynthesis.getVoices = () => [{ lang: 'en-GB', name: 'own', localService: true, default: true }]
  speechSynthesis.speak = () => undefined
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
`

/** The spot's picture has words too, and comes when it is drawn. */
async function foundByPicture(hand) {
  await session.toFind(hand)
  await session.picture(hand).waitFor()
  await session.found(hand)
}

/** The first visit by the figure, to the first press of a press test. */
async function firstVisitCounted({ browser, address }) {
  const hand = await person(browser, { inject: withAVoice })
  const { page } = hand
  await toMap(hand, address)
  const figure = page.getByRole('img', { name: new RegExp(`^${hand.say('ui.figure.label_back')}`) })
    .or(page.getByRole('img', { name: new RegExp(`^${hand.say('ui.figure.label_front')}`) }))
  const box = await figure.boundingBox()
  await hand.tap(figure, { position: { x: box.width * 0.34, y: box.height * 0.36 } })
  await hand.slide(page.locator('.where-card').getByRole('slider'), 5)
  await where.mapDone(hand)
  await where.movements(hand)
  await where.day(hand)
  await check.nothingToReport(hand, plan.muscles(hand))
  await plan.test(hand)
  await plan.means(hand, { things: ['ball'] })
  await session.cards(hand, { voice: true })
  await foundByPicture(hand)
  return count(hand, limits.first)
}

/** A later visit on which nothing has changed, to the first press, with a server that knows the person. */
async function laterVisitCounted({ browser, link }) {
  const hand = await person(browser)
  await toPressing(hand, link)
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await afterSession(hand)
  await daysLater(hand, link, 1)
  await answerTomorrow(hand)
  await daysLater(hand, link, 4)
  hand.startCounting()
  await hand.text('app.sync.same').waitFor()
  await today.later(hand)
  await walkTo(hand, hand.button('plan.start'))
  await plan.start(hand)
  await foundByPicture(hand)
  return count(hand, limits.later)
}

/** What After shows comes from the plan on record, and what is said there is on record for every language. */
async function afterSays({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toPressing(hand, address, { movements: ['hand_behind_back'] })
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await hand.stored()
  const { body: { session: id, plan: planned } } = (await hand.events()).find(({ kind }) => kind === 'session_started')
  await hand.tap(session.button(hand, 'to_after'))
  const stretch = say(`stretch.${planned.stretches[0].stretch}.name`)
  await hand.text('after.stretch', { stretch }).waitFor()
  await hand.text('after.warmth').waitFor()
  assert.ok(!(await page.getByRole('main').innerText()).includes(say('after.rest_today')), 'the rest has its day')
  const movement = say('movement.hand_behind_back.name')
  const again = page.getByRole('group', { name: say('after.again.right', { movement }) })
  await hand.tap(again.getByRole('radio', { name: say('after.ease.harder'), exact: true }))
  await after.answer(hand, { pain: 10, soreness: 2, guarding: ['shoulders_up'] })
  await hand.tap(hand.button('after.done'))
  await hand.heading('tomorrow.advice.seek_care.title').waitFor()
  await hand.text('reaction.pain_far_up.why').waitFor()
  await hand.stored()
  const events = await hand.events()
  const { body: told } = events.find(({ kind }) => kind === 'followed_up')
  assert.deepEqual([told.session, told.day, told.advice], [id, 0, 'seek_care'])
  assert.deepEqual([told.answers.pain, told.answers.pain_before, told.answers.soreness], [10, 5, 2])
  const note = JSON.parse(events.find(({ kind }) => kind === 'noted').body.text)
  const tried = { movement: 'hand_behind_back', side: 'right', ease: 'harder' }
  assert.deepEqual(note, { right_after: { session: id, again: tried } })
  const { body: holding } = events.find(({ kind }) => kind === 'guarding_told')
  const guarding = { clenching: 'no', breath_held: 'no', shoulders_up: 'yes' }
  assert.deepEqual(holding, { session: id, asked: 'after', guarding })
  await page.goto(`${new URL(address).origin}/#/history`)
  await page.getByText(say('history.after.harder.right', { movement })).waitFor()
}

async function numb({ browser, address }) {
  const hand = await person(browser)
  await toPressing(hand, address)
  await session.sign(hand, 'numb_or_shooting')
  await session.verb(hand, 'over').waitFor()
  assert.equal(await session.pressing(hand).count(), 0)
  await hand.stored()
  const ended = (await hand.events()).find((event) => event.kind === 'session_ended')
  assert.equal(ended?.body.record.stop_sign, 'numb_or_shooting')
  await hand.tap(session.button(hand, 'to_after'))
  await after.toToday(hand, { pain: 6 })
  await hand.link('today.rest.action').waitFor() // Today says that it rests
  // The same day: a whole new check with nothing to report, and still no way to press.
  await hand.page.clock.setSystemTime(new Date(began.getTime() + 3 * 3_600_000))
  await today.later(hand)
  const ends = ['plan.to_today', 'check.to_today', 'plan.to_follow_up', 'plan.to_check'].map((key) => hand.say(key))
  const end = hand.page.getByRole('link', { name: new RegExp(`^(${ends.join('|')})$`) })
  const taken = await walkTo(hand, end)
  assert.ok(!taken.some((way) => way.includes(hand.say('check.read_back.confirm'))), 'the whole check is asked')
  assert.equal(await hand.button('plan.start').count(), 0)
  await hand.page.goto(`${new URL(address).origin}/#/session`)
  await hand.page.waitForFunction(() => !location.hash.startsWith('#/session'))
  return `ends at: ${await hand.page.getByRole('heading', { level: 1 }).innerText()}`
}

const aside = async (hand, there) => {
  await hand.tap(hand.link('ui.health'))
  await hand.heading('check.own.title').waitFor()
  await hand.page.goBack()
  await there.waitFor()
}

/** What stands on a screen and is not sent yet survives a way aside and a reload. */
async function unsent({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await today.open(hand, address)
  await today.first(hand)
  const unsure = check.ask(hand, 'chest_pain').getByRole('radio', { name: say('ui.answer.unsure'), exact: true })
  await hand.tap(unsure)
  await aside(hand, hand.button('check.none_other'))
  assert.ok(await unsure.isChecked(), 'the check after a way aside')
  await page.reload()
  await hand.button('check.none_other').waitFor()
  assert.ok(await unsure.isChecked(), 'the check after a reload')
  await page.clock.setSystemTime(new Date(began.getTime() + 61 * 60_000))
  await aside(hand, hand.button('check.none'))
  assert.ok(!(await unsure.isChecked()), 'what stood there for more than an hour is asked again')
  await check.nothingToReport(hand, where.title(hand))

  await toPressing(hand)
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await hand.tap(session.button(hand, 'to_after'))
  await after.answer(hand, { pain: 4, soreness: 2 })
  await aside(hand, after.slider(hand))
  await hand.stored()
  await page.reload()
  await after.slider(hand).waitFor()
  assert.equal(await after.slider(hand).inputValue(), '4')
  await hand.tap(hand.button('after.done'))
  await hand.link('today.settings').waitFor()
}

/** A warning sign in own words is asked about first although no sign was said, and stands unless it is denied. */
async function wordsAfter({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toPressing(hand, address)
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await hand.tap(session.button(hand, 'to_after'))
  await after.answer(hand, { pain: 4, soreness: 2 })
  const said = 'my hand is numb since then, and I have a bruise'
  await page.getByRole('textbox', { name: say('tomorrow.words') }).fill(said)
  await hand.tap(hand.button('after.done'))
  const none = hand.button('tomorrow.none_of_these').or(hand.button('check.as_written'))
  const result = hand.heading('tomorrow.advice.seek_care.title')
  let shown = false
  for (let screens = 0; screens < 8 && !(await result.isVisible()); screens += 1) {
    await none.waitFor()
    if (screens === 0) {
      shown = await page.getByText(/“.*numb.*”/).isVisible()
      assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'no answer is given for the person')
    }
    const before = await page.getByRole('main').innerText()
    await hand.tap(none)
    await page.waitForFunction((text) => document.querySelector('main')?.innerText !== text, before)
  }
  await result.waitFor()
  assert.ok(shown, 'it is said from which words it is asked')
  await hand.stored()
  const events = await hand.events()
  assert.equal(events.find(({ kind }) => kind === 'followed_up').body.answers.symptoms.numbness, 'yes')
  assert.ok(events.some(({ kind, body }) => kind === 'noted' && body.text === said), 'the words are kept')
  // The bruise is a question of the check: it is the first thing that is asked.
  await hand.tap(hand.link('tomorrow.to_today'))
  await today.later(hand)
  const bruise = check.ask(hand, 'bruise_or_strain')
  await bruise.waitFor()
  assert.ok(!(await bruise.getByRole('radio', { name: say('ui.answer.yes'), exact: true }).isChecked()))
}

/** A sore joint told by taps alone: its advice ends the path, before the muscles and in the plan. */
async function mayBeNoMuscle({ browser, address }) {
  const hand = await person(browser)
  await toMuscles(hand, address, {
    pain: { zone: 'shoulder-top', side: 'right', strength: 6 },
    movements: ['reach_across', 'reach_high_cabinet', 'lying_on_that_side', 'pushing', 'hand_to_head'],
    causes: ['lifting_heavy'],
  })
  await hand.heading('candidates.pattern.stop_title').waitFor()
  await hand.page.getByText(hand.say('pattern.ac_joint.do')).waitFor()
  await hand.text('candidates.pattern.ask_first').waitFor()
  assert.equal(await hand.button('candidates.test').count(), 0, 'no press test is offered')
  await hand.tap(hand.link('candidates.plan_none'))
  await plan.means(hand)
  await hand.heading('plan.none.may_not_be_muscle.title').waitFor()
  await hand.page.getByText(hand.say('pattern.ac_joint.do')).waitFor()
  assert.equal(await hand.button('plan.start').count(), 0, 'there is nothing to start')
}

/** Thoughts of suicide: lines to call of every country, and of the own one alone once it is chosen. */
async function linesToCall({ browser, address }) {
  const hand = await person(browser)
  await today.open(hand, address)
  await today.first(hand)
  await check.nothingToReport(hand, check.ask(hand, 'self_harm_thoughts'))
  await check.answer(hand, 'self_harm_thoughts', 'yes')
  await check.noneOther(hand)
  await check.nothingToReport(hand, hand.heading('check.verdict.seek_care'))
  await hand.tap(hand.text('check.verdict.lines'))
  const numbers = () => hand.page.locator('.check-numbers a').evaluateAll((links) => links.map(({ href }) => href))
  assert.ok((await numbers()).includes('tel:131114') && (await numbers()).length > 20)
  await hand.stored()
  await hand.page.goto(`${address}#/settings`)
  await hand.page.getByLabel(hand.say('settings.country')).selectOption('AU')
  await hand.stored()
  await hand.page.goto(`${address}#/check`)
  await hand.heading('check.verdict.seek_care').waitFor()
  await hand.page.locator('.check-numbers a').nth(1).waitFor({ state: 'detached' })
  assert.deepEqual(await numbers(), ['tel:131114'])
}

export const tests = [
  ['thoughts of suicide: the lines to call of each country, and of the own one alone', linesToCall],
  ['what may be no muscle ends the path with its advice, and no plan presses on it', mayBeNoMuscle],
  ['unsent answers of the check and after a session survive a way aside and a reload', unsent],
  ['own words after a session: a warning sign in them is asked about', wordsAfter],
  ['the whole care path, with an ease off and a silence, and the days after', wholePath],
  ['first visit to the first press test: taps and reading time', firstVisitCounted],
  ['later visit to the first press: taps and reading time', laterVisitCounted],
  ['after a session: what the plan brings along, and what is said there changes the next dose', afterSays],
  ['numb ends the session at once, and nothing is pressed the same day', numb],
]
