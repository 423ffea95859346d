// Every screen once, in an order that a person may meet them. `see` is called on each with its name.
import * as after from './pages/after.mjs'
import * as check from './pages/check.mjs'
import * as paint from './pages/paint.mjs'
import * as plan from './pages/plan.mjs'
import * as session from './pages/session.mjs'
import * as today from './pages/today.mjs'
import * as where from './pages/where.mjs'
import { shoulder, walkTo } from './visits.mjs'
import { escaped } from './words.mjs'

async function theCheck(hand, address, see) {
  await today.open(hand, address)
  await see('today, first')
  await today.first(hand)
  await hand.button('check.none').waitFor()
  await see('check')
  await hand.tap(hand.button('check.comfort.open'))
  await hand.heading('check.comfort.title').waitFor()
  await see('check, breathing')
  await hand.page.keyboard.press('Escape')
  await check.nothingToReport(hand, hand.heading('check.about.title'))
  await see('check, about you')
  await check.nothingToReport(hand, hand.heading('group.today.title'))
  await check.answer(hand, 'dulled', 'yes')
  await check.noneOther(hand)
  await check.nothingToReport(hand, hand.heading('check.verdict.go_lighter'))
  await see('verdict, lighter')
  await hand.tap(hand.button('check.go_on'))
}

/** A patch that is told, the same drawn again, and both taken back. */
async function thePaint(hand, see) {
  await paint.choose(paint.view(hand, 'back'))
  await paint.byMouse(hand, await paint.at(hand, 'back', 'blade-inner', 'right'))
  await hand.slide(hand.page.getByRole('slider', { name: /./ }).last(), 5)
  await see('map, painted')
  await hand.tap(hand.link('where.steady_offer'))
  await hand.heading('where.steady_title').waitFor()
  await paint.canvas(hand).waitFor()
  await see('map, drawn once more')
  await paint.byMouse(hand, await paint.at(hand, 'back', 'blade-inner', 'right'))
  await hand.tap(hand.button('where.steady_compare'))
  await hand.heading('where.steady_done').waitFor()
  await see('map, two drawings')
  await hand.tap(hand.button('where.steady_back'))
  await where.title(hand).waitFor()
  await hand.tap(hand.button('where.undo'))
  await hand.tap(hand.button('where.undo'))
}

async function theMap(hand, see) {
  await where.title(hand).waitFor()
  await see('map, figure')
  await hand.tap(hand.button('where.in_words'))
  await hand.heading('where.words_title').waitFor()
  await hand.page.getByRole('textbox').fill('an ache under my right shoulder blade, worse when I check traffic')
  await hand.tap(hand.button('where.words_read'))
  await hand.button('where.words_confirm').waitFor()
  await see('map, own words')
  await hand.page.keyboard.press('Escape')
  await thePaint(hand, see)
  await where.mark(hand, shoulder)
  await see('map, list and place')
  await hand.tap(hand.page.getByRole('radio', { name: hand.say('where.tool_no_go'), exact: true }))
  const left = escaped(hand.say('zone.shoulder-front.left'))
  await hand.tap(hand.page.getByRole('button', { name: new RegExp(`^${left}: `) }))
  await hand.tap(hand.page.getByRole('radio', { name: hand.say('mark.bruise.name'), exact: true }))
  await see('map, no-go')
  await where.mapDone(hand)
  await hand.heading('where.movements_title').waitFor()
  await see('movements')
  await where.movements(hand, ['hand_behind_back'])
  await hand.heading('where.day_title').waitFor()
  await see('the day')
  await where.day(hand, ['desk_hours'])
  await check.nothingToReport(hand, plan.muscles(hand))
  await see('muscles')
  await hand.tap(plan.muscles(hand))
  await hand.heading('candidates.how_title').waitFor()
  await see('how we guess')
  await hand.page.keyboard.press('Escape')
}

async function thePressTest(hand, see) {
  await plan.test(hand)
  await hand.heading('plan.means.title').waitFor()
  await see('what is at hand')
  await plan.means(hand)
  await hand.text('plan.none.no_technique_fits.title').waitFor()
  await see('muscles, one out of reach')
  await hand.tap(hand.button('candidates.test').first())
  await hand.heading('session.cards.may.title').waitFor()
  await see('card')
  await session.cards(hand)
  await session.toFind(hand)
  await session.found(hand)
  await hand.passUntil(session.verb(hand, 'familiar'))
  await see('is that your pain')
  await hand.tap(session.button(hand, 'familiar_yes'))
  await hand.passUntil(session.button(hand, 'to_muscles'))
  await see('press test, done')
  await hand.tap(session.button(hand, 'to_muscles'))
  await hand.text('candidates.tested.yes').waitFor()
  await plan.toPlan(hand)
  await hand.button('plan.start').waitFor()
  await see('plan')
}

async function theSession(hand, see) {
  await plan.start(hand)
  await session.verb(hand, 'verb.ready').waitFor()
  await see('get ready')
  await hand.passUntil(session.verb(hand, 'verb.warm'))
  await see('warm')
  await session.toFind(hand)
  await see('find the spot')
  await session.found(hand)
  await see('press')
  await hand.passUntil(session.checkIn(hand))
  await see('check-in')
  await hand.tap(session.button(hand, 'sign.open'))
  await hand.heading('session.sign.title').waitFor()
  await see('something else')
  await hand.page.keyboard.press('Escape')
  await session.sign(hand, 'tingling')
  await session.verb(hand, 'tingling').waitFor()
  await see('tingling')
  await hand.tap(session.button(hand, 'tingling_gone'))
  const between = ['rest', 'strokes', 'stretch'].map((phase) => session.verb(hand, `verb.${phase}`))
  await hand.passUntil(between.reduce((one, other) => one.or(other)).first())
  await see('between holds')
  await hand.tap(session.button(hand, 'pause'))
  await session.paused(hand).waitFor()
  await see('paused')
  await hand.tap(session.button(hand, 'stop'))
  await session.verb(hand, 'over').waitFor()
  await see('stopped')
  await hand.tap(session.button(hand, 'to_after'))
  await after.slider(hand).waitFor()
  await hand.stored()
  await see('after')
  await after.answer(hand, { pain: 6, soreness: 4, any: 'unsure' })
  await hand.tap(hand.button('ui.next'))
  await hand.button('tomorrow.none_of_these').waitFor()
  await see('after, symptoms')
  await noSymptoms(hand, hand.heading('tomorrow.advice.lighter.title'))
  await see('after, result')
  await hand.stored()
  await hand.page.goto(hand.page.url().replace(/#.*/, '#/plan'))
  await hand.link('plan.to_today').waitFor()
  await see('no plan today')
}

/** Denies what is asked about by itself, until the result is seen. */
async function noSymptoms(hand, result) {
  for (let left = 8; left > 0 && !(await result.isVisible()); left -= 1) {
    const before = await hand.page.getByRole('main').innerText()
    await hand.tap(hand.button('tomorrow.none_of_these'))
    await hand.page.waitForFunction((text) => document.querySelector('main')?.innerText !== text, before)
  }
}

async function theRest(hand, address, see) {
  const { origin, search } = new URL(address)
  const go = async (place, seen) => {
    await hand.page.goto(`${origin}/${search}#/${place}`)
    await seen.first().waitFor()
    await see(place)
  }
  await go('today', hand.link('today.settings'))
  await go('history', hand.page.getByRole('radio', { name: '4', exact: true }))
  await go('learn', hand.page.getByRole('textbox'))
  await go('learn/why_light_first', hand.page.getByRole('article'))
  await go('settings', hand.button('settings.erase'))
  await hand.tap(hand.button('settings.erase'))
  await see('erase everything')
  await hand.page.keyboard.press('Escape')
  await go('transfer', hand.button('transfer.export_now'))
  await go('person', hand.heading('today.person.title'))
  await go('health', hand.heading('check.own.title'))
  await hand.page.clock.setSystemTime(new Date('2026-11-23T09:30:00Z'))
  await hand.page.evaluate(() => sessionStorage.clear())
  await hand.page.reload()
  await go('tomorrow', hand.page.getByRole('slider', { name: hand.say('tomorrow.soreness') }))
  await hand.slide(hand.page.getByRole('slider', { name: hand.say('tomorrow.soreness') }), 2)
  await hand.tap(hand.page.getByRole('radio', { name: hand.say('tomorrow.trend_same'), exact: true }))
  await hand.tap(hand.page.getByRole('radio', { name: hand.say('tomorrow.bruise_none'), exact: true }))
  await hand.tap(hand.button('ui.next'))
  await hand.button('tomorrow.none_of_these').waitFor()
  await see('tomorrow, symptoms')
  await noSymptoms(hand, hand.link('tomorrow.to_today'))
  await see('tomorrow, result')
  await hand.tap(hand.link('tomorrow.to_today'))
  await hand.button('today.start').or(hand.link('today.rest.action')).first().waitFor()
  await see('today, later')
  await today.later(hand)
  await hand.button('check.none').waitFor()
  await see('check, in few words')
  await hand.tap(check.brief(hand, 'effort_pain'))
  await check.ask(hand, 'effort_pain').waitFor()
  await see('check, one of them opened')
  await check.nothingToReport(hand, hand.button('check.read_back.confirm'))
  await see('still true')
}

/** When all has rested: a session to its end, with few buttons. */
async function thePlainSession(hand, address, see) {
  await hand.page.clock.setSystemTime(new Date('2026-12-04T09:30:00Z'))
  await hand.page.evaluate(() => {
    const chosen = JSON.parse(localStorage.getItem('unknot.settings') ?? '{}')
    localStorage.setItem('unknot.settings', JSON.stringify({ ...chosen, plain: true }))
  })
  await aNewCheck(hand, address)
  await walkTo(hand, hand.button('plan.start'))
  await see('plan, plain')
  await plan.start(hand)
  await session.toFind(hand)
  await session.found(hand)
  await see('press, plain')
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
  await see('done, plain')
}

async function aNewCheck(hand, address) {
  const { origin, search } = new URL(address)
  await hand.stored()
  await hand.page.goto(`${origin}/${search}#/today`)
  await hand.page.evaluate(() => sessionStorage.clear())
  await hand.page.reload()
  await today.later(hand)
}

async function theLock(hand, address, see) {
  await aNewCheck(hand, address)
  await check.nothingToReport(hand, check.brief(hand, 'fever').or(check.ask(hand, 'fever')).first())
  await check.answer(hand, 'fever', 'yes')
  await check.noneOther(hand)
  await check.nothingToReport(hand, hand.heading('check.verdict.seek_care'))
  await see('verdict, locked')
}

async function theEmergency(hand, address, see) {
  const { origin, search } = new URL(address)
  await aNewCheck(hand, address)
  await check.answer(hand, 'chest_pain', 'unsure')
  await check.noneOther(hand)
  await hand.text('check.call_if_in_doubt').waitFor()
  await see('check, smaller parts')
  await check.answer(hand, 'chest_pain_at_rest', 'yes')
  await hand.heading('emergency.title').waitFor()
  await see('emergency')
  await hand.page.goto(`${origin}/${search}#/today`)
  await hand.text('today.locked.emergency').waitFor()
  await see('today, locked')
}

export async function tour(hand, address, see) {
  await theCheck(hand, address, see)
  await theMap(hand, see)
  await thePressTest(hand, see)
  await theSession(hand, see)
  await theRest(hand, address, see)
  await thePlainSession(hand, address, see)
  await theLock(hand, address, see)
  await theEmergency(hand, address, see)
}
