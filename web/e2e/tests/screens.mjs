// Every screen: for everybody, at every size, in a longer language, by keyboard alone, and in plain mode.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { person } from '../browser.mjs'
import { focus, key } from '../keys.mjs'
import * as check from '../pages/check.mjs'
import * as after from '../pages/after.mjs'
import * as plan from '../pages/plan.mjs'
import * as session from '../pages/session.mjs'
import * as today from '../pages/today.mjs'
import * as where from '../pages/where.mjs'
import { tour } from '../tour.mjs'
import { toMap, toMuscles, toPressing } from '../visits.mjs'
import { escaped, table } from '../words.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** `only`: a tag of rules, where the others were looked at before. */
export async function violations(page, only) {
  await page.evaluate((source) => { if (!('axe' in window)) (0, eval)(source) }, axe)
  return page.evaluate(async (runOnly) => {
    const { violations: found } = await window.axe.run(document, { resultTypes: ['violations'], ...runOnly })
    return found.flatMap((one) => one.nodes.map((node) =>
      `${one.id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary}`))
  }, only ? { runOnly: [only] } : {})
}

async function forEverybody({ browser, address }) {
  const hand = await person(browser)
  const found = []
  let screens = 0
  await tour(hand, address, async (name) => {
    screens += 1
    found.push(...(await violations(hand.page)).map((one) => `${name}, light: ${one}`))
    await hand.page.emulateMedia({ colorScheme: 'dark' })
    found.push(...(await violations(hand.page, 'cat.color')).map((one) => `${name}, dark: ${one}`))
    await hand.page.emulateMedia({ colorScheme: 'light' })
  })
  assert.deepEqual(found, [])
  return `${screens} screens, light and dark`
}

/** What reaches beyond the page on the right, or is cut. */
export const tooWide = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth
  const whole = document.documentElement.scrollWidth
  const wide = whole > width ? [`page ${whole} of ${width}`] : []
  for (const one of document.querySelectorAll('main *, nav *, dialog[open] *')) {
    // A picture may reach over the edge, drawn already or not; what is read or touched may not.
    if (one.closest('svg, .unseen, .steps') || one.matches('.figure')) continue
    const box = one.getBoundingClientRect()
    if (box.width === 0 || getComputedStyle(one).position === 'absolute') continue
    const own = `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent.trim().slice(0, 40)}`
    if (box.right > width + 1 || box.left < -1) wide.push(`${own} ${Math.round(box.left)}..${Math.round(box.right)}`)
    const cut = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible'
    if (cut && one.childElementCount === 0 && one.clientWidth > 1) wide.push(`cut: ${own}`)
  }
  return [...new Set(wide)].slice(0, 4)
})

/** What is touched and lies over another thing that is touched, both of them seen. */
const overlapping = (page) => page.evaluate(() => {
  const scope = document.querySelector('dialog[open]') ?? document
  const touched = [...scope.querySelectorAll('main button, main a, nav a, dialog[open] button')].filter((one) => {
    const box = one.getBoundingClientRect()
    const seen = one.checkVisibility() && box.width > 1 && box.height > 1
    return seen && !one.closest('svg, .unseen, .dock, .session-controls')
  })
  const found = []
  for (const [index, one] of touched.entries()) {
    const a = one.getBoundingClientRect()
    for (const other of touched.slice(index + 1)) {
      const b = other.getBoundingClientRect()
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      const within = one.contains(other) || other.contains(one)
      if (across > 1 && down > 1 && !within) found.push(`${one.textContent.trim()} / ${other.textContent.trim()}`)
    }
  }
  return found.slice(0, 4)
})

/** At a desk: the same for everybody, nothing wider than the page, nothing over another thing. */
async function atADesk({ browser, address }) {
  const hand = await person(browser, { viewport: { width: 1280, height: 800 } })
  const found = []
  let screens = 0
  await tour(hand, address, async (name) => {
    screens += 1
    const all = [...(await violations(hand.page)), ...(await tooWide(hand.page)), ...(await overlapping(hand.page))]
    found.push(...all.map((one) => `${name}: ${one}`))
  })
  assert.deepEqual(found, [])
  return `${screens} screens`
}

async function narrowAndLarge({ browser, address }) {
  const hand = await person(browser, {
    viewport: { width: 320, height: 640 },
    inject: `document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet() // a style element is barred by the page's policy
      sheet.replaceSync(':root { font-size: 200% !important }')
      document.adoptedStyleSheets.push(sheet)
    })`,
  })
  const found = []
  let screens = 0
  await tour(hand, address, async (name) => {
    screens += 1
    const size = await hand.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
    assert.equal(size, '32px', 'the text is twice as large')
    found.push(...(await tooWide(hand.page)).map((one) => `${name}: ${one}`))
  })
  assert.deepEqual(found, [])
  return `${screens} screens`
}

/** Lines of English that stand on a screen although the language has words of its own for them. */
function englishLeft(lines) {
  const own = new Set(Object.values(table('xx')))
  const english = new Map(Object.entries(table('en')).map(([key, sentence]) => [sentence.replace(/\*/g, ''), key]))
  return lines.filter((line) => /\p{L}{3}/u.test(line) && english.has(line) && !own.has(line))
}

async function longerLanguage({ browser, address }) {
  const hand = await person(browser, { locale: 'xx' })
  const keys = new Set(Object.keys(table('en')))
  const found = []
  let screens = 0
  await tour(hand, `${address}?locale=xx`, async (name) => {
    screens += 1
    const text = await hand.page.getByRole('main').or(hand.page.getByRole('dialog')).last().innerText()
    const lines = text.split('\n').map((line) => line.trim())
    const shown = text.match(/[a-z][a-z_]*(\.[a-z0-9_-]+)+/g) ?? []
    found.push(...shown.filter((one) => keys.has(one)).map((one) => `${name}: key ${one}`))
    found.push(...englishLeft(lines).map((one) => `${name}: English ${one}`))
    found.push(...(await tooWide(hand.page)).map((one) => `${name}: ${one}`))
  })
  assert.deepEqual([...new Set(found)], [])
  return `${screens} screens`
}

async function byKeyboard({ browser, address }) {
  const hand = await person(browser, { viewport: { width: 1280, height: 800 } })
  const { page, say } = hand
  const radio = (name) => page.getByRole('radio', { name, exact: true })
  await page.goto(address)
  await key(hand, hand.button('today.begin'))
  const title = hand.heading('where.title')
  for (let screens = 0; screens < 30 && !(await title.isVisible()); screens += 1) {
    await hand.heading('check.about.title').or(hand.button('check.none')).or(title).first().waitFor()
    const before = await page.getByRole('main').innerText()
    if (await title.isVisible()) break
    if (await hand.heading('check.about.title').isVisible()) {
      await key(hand, radio(say('check.about.under_40')), 'ArrowRight')
      await key(hand, radio(say('check.about.pregnant_yes')), 'ArrowRight')
      await key(hand, hand.button('check.next'))
    } else {
      await key(hand, hand.button('check.none'))
    }
    await page.waitForFunction((text) => document.querySelector('main')?.innerText !== text, before)
  }
  // From the chosen view of a radio group the arrows lead on to the list.
  const view = page.getByRole('group', { name: say('ui.figure.view') })
  await focus(hand, view.getByRole('radio', { checked: true }))
  while (!(await radio(say('where.list')).isChecked())) await page.keyboard.press('ArrowRight')
  await key(hand, page.getByRole('button', { name: new RegExp(`^${say('zone.shoulder-front.right')}: `) }))
  await focus(hand, page.getByRole('slider'))
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  await key(hand, page.getByRole('button', { name: say('where.done', { what: '#' }).split('#')[0] }))
  await key(hand, hand.button('where.movements_none'))
  await key(hand, hand.button('where.day_none'))
  await key(hand, hand.link('candidates.plan'))
  await key(hand, radio(say('plan.means.both_arm')), 'Space')
  await key(hand, page.getByRole('checkbox', { name: say('plan.means.ball'), exact: true }), 'Space')
  await key(hand, hand.button('plan.means.done'))
  await key(hand, hand.button('plan.start'))
  for (const card of ['may', 'should_not', 'lighter', 'no_voice']) {
    await hand.heading(`session.cards.${card}.title`).waitFor()
    await key(hand, hand.button('session.cards.next'))
  }
  await session.toFind(hand)
  await page.keyboard.press('f')
  await session.pressing(hand).waitFor()
  await hand.passUntil(session.checkIn(hand))
  await page.keyboard.press('g')
  await session.pressing(hand).waitFor()
  await page.keyboard.press('s')
  await session.verb(hand, 'over').waitFor()
  await key(hand, session.button(hand, 'to_after'))
  await after.slider(hand).waitFor()
}

async function plainMode({ browser, address }) {
  const hand = await person(browser, { settings: { plain: true } })
  await toPressing(hand, address)
  await hand.passUntil(session.checkIn(hand))
  const buttons = await hand.page.getByRole('main').getByRole('button').allInnerTexts()
  assert.ok(buttons.length <= 5, `few buttons: ${buttons.map((one) => one.trim())}`)
  assert.equal(await hand.page.getByRole('group', { name: hand.say('session.number') }).count(), 0, 'no row of numbers')
  await session.sign(hand, 'too_sharp')
  await hand.stored()
  const stored = await hand.events()
  assert.ok(stored.some((event) => event.body.signal === 'too_sharp'), 'what the body says is one touch away')
  await session.toTheEnd(hand, session.button(hand, 'to_after'))
}

/** What is said at each step is about what is there. */
async function firstSteps({ browser, address }) {
  const hand = await person(browser)
  const { page, say } = hand
  await toMap(hand, address)
  await hand.button('where.mark_first').waitFor()
  await hand.tap(page.getByRole('radio', { name: say('where.list'), exact: true }))
  await hand.tap(page.getByRole('button', { name: new RegExp(`^${escaped(say('zone.shoulder-front.right'))}: `) }))
  await hand.button('where.strength_first').waitFor()

  await toMuscles(hand)
  const name = say('candidates.next_right', { movement: '#' }).split('#')[0]
  assert.equal(await page.getByRole('group', { name: new RegExp(`^${name}`) }).count(), 0, 'no movement asked again')
  await plan.test(hand)
  await plan.means(hand)
  await hand.heading('session.cards.may.title').waitFor()
  await hand.tap(hand.button('ui.back'))
  await plan.muscles(hand).waitFor()
  await plan.test(hand)
  await session.cards(hand)
  await session.verb(hand, 'verb.ready').waitFor()
  const voices = await page.evaluate(() => speechSynthesis.getVoices().filter((voice) => voice.localService).length)
  const loudspeaker = hand.button('session.voice_on').or(hand.button('session.voice_off'))
  assert.equal(await loudspeaker.count(), voices > 0 ? 1 : 0, 'a loudspeaker only where there is a voice')
  await session.toFind(hand)
  await session.found(hand)
  await hand.text('ui.band.over', { n: 3 }).waitFor()
  const [more, controls] = [session.button(hand, 'sign.open'), page.locator('.session-controls')]
  const [above, below] = [await more.boundingBox(), await controls.boundingBox()]
  const room = Math.round(below.y - above.y - above.height)
  assert.ok(room >= 0, `all signs are one touch away on a phone: ${room}`)
}

export const tests = [
  ['first steps: every word is about what is there', firstSteps],
  ['axe finds nothing on any screen, light and dark', forEverybody],
  ['1280 px: nothing overlaps, nothing is too wide, axe finds nothing', atADesk],
  ['320 px and text of 200 %: nothing is wider than the page', narrowAndLarge],
  ['a longer language: no key, no English, no overflow', longerLanguage],
  ['by keyboard alone through the check and a session to its stop', byKeyboard],
  ['plain mode: a session with few buttons, and every way to less', plainMode],
]
