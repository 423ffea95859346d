// How soon a session lets go, and how well it keeps time, in Chromium with real timers.
//   node web/e2e/session_speed.mjs [--rounds 3] [--minutes 4] [--load 2]
// Let go: from the event (a key, a finger, two fingers, a hidden page) until the picture that says so is drawn, with
// the page at a quarter of this machine's speed. Cues: what the core wants when, against when it was drawn, in sessions
// answered as they come, with so many busy processes beside it and the page at a quarter of the speed. Prints both, as
// lines and as JSON.
import { spawn } from 'node:child_process'
import { launch, person } from './browser.mjs'
import { Fingers, touched } from './fingers.mjs'
import * as plan from './pages/plan.mjs'
import * as session from './pages/session.mjs'
import { Program } from './program.mjs'
import { toPlan } from './visits.mjs'

const slower = 4
const bins = [10, 20, 30, 40, 50, 75, 100, 150, 200, Infinity]
const options = { rounds: 3, minutes: 4, load: 2 }
for (let at = 2; at < process.argv.length; at += 2) {
  const name = process.argv[at].replace(/^--/, '')
  if (!(name in options)) throw new Error(`unknown option ${process.argv[at]}`)
  options[name] = Number(process.argv[at + 1])
}

/**
 * The page's clocks can be hurried through the time before a hold, in steps too small to count as a gap; what is
 * measured is read from the clocks as they were. Every change of the one large word is noted when it is drawn.
 */
const stopwatch = `
  const real = performance.now.bind(performance)
  const wall = Date.now.bind(Date)
  const stampOf = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp').get
  let ahead = 0
  performance.now = () => real() + ahead
  Date.now = () => wall() + ahead
  Object.defineProperty(Event.prototype, 'timeStamp', { get() { return stampOf.call(this) + ahead } })
  window.hurry = (on) => {
    clearInterval(window.hurrying)
    if (on) window.hurrying = setInterval(() => { ahead += 350 }, 100)
  }
  window.words = []
  window.events = []
  for (const kind of ['pointerdown', 'keydown', 'visibilitychange']) {
    addEventListener(kind, (event) => window.events.push(stampOf.call(event)), true)
  }
  let last = ''
  const look = () => {
    const main = document.querySelector('main')
    const cover = document.querySelector('.session-release[data-on]')
    const said = (cover ?? main?.querySelector('[role=status].session-verb'))?.textContent ?? ''
    const turned = cover !== null || document.documentElement.hasAttribute('data-turned')
    const now = said + (turned ? ' turned' : '')
    if (now === last) return
    last = now
    requestAnimationFrame(() => {
      const drawn = new MessageChannel()
      drawn.port1.onmessage = () => {
        const word = { said, turned, wall: wall(), at: real() }
        window.words.push(word)
        window.onWord?.(word)
      }
      drawn.port2.postMessage(0)
    })
  }
  new MutationObserver(look).observe(document, {
    childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['data-turned', 'data-on'],
  })
`

const seen = (target) => target.first().isVisible()
const frames = (page, count) => page.evaluate((left) => new Promise((done) => {
  const next = (n) => (n > 0 ? requestAnimationFrame(() => next(n - 1)) : done())
  next(left)
}), count)

async function someone(browser, address) {
  const hand = await person(browser, { ...touched, clock: false, inject: stopwatch })
  await toPlan(hand, address)
  await plan.start(hand)
  await session.cards(hand)
  const cdp = await hand.context.newCDPSession(hand.page)
  return { hand, fingers: await Fingers.on(hand), slow: (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate }) }
}

/** From wherever it is into a hold: real taps, with the waiting hurried. */
async function intoHold({ hand, fingers }) {
  await hand.page.evaluate(() => window.hurry(true))
  await session.button(hand, 'found').waitFor({ timeout: 60_000 })
  await hand.page.evaluate(() => window.hurry(false))
  await frames(hand.page, 90)
  await fingers.tap(hand.page.locator('.huge'))
  await session.pressing(hand).waitFor()
  await frames(hand.page, 90)
}

/** `places`: the huge control and the ring, found before, so that the page has nothing to do but what is measured. */
const releases = {
  'a key': ({ hand }) => hand.page.keyboard.press('p'),
  'a finger': ({ fingers }, [huge]) => fingers.tap(huge),
  'a hidden page': ({ hand }) => hand.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    delete document.visibilityState
  }),
  'two fingers': async ({ fingers }, [huge, ring]) => {
    await fingers.down(ring)
    await fingers.down(huge, { id: 2 })
  },
}

async function release(one, how) {
  const { page } = one.hand
  const places = []
  for (const seen of ['.huge', '.session-ring']) places.push(await one.fingers.middle(page.locator(seen)))
  const drawn = page.evaluate(() => new Promise((done) => {
    window.onWord = (word) => word.turned && done(word.at)
  }))
  await one.slow(slower)
  await frames(page, 60)
  await page.evaluate(() => { window.events = [] })
  await frames(page, 10)
  await releases[how](one, places)
  const at = await drawn
  const stamps = await page.evaluate(() => window.events)
  await one.slow(1)
  return at - stamps[how === 'two fingers' ? 1 : 0]
}

/** Each way to let go, a person for every two. */
async function lettingGo(browser, address) {
  const found = Object.fromEntries(Object.keys(releases).map((how) => [how, []]))
  for (let round = 0; round < options.rounds; round += 1) {
    for (const [first, second] of [['a key', 'a finger'], ['a hidden page', 'two fingers']]) {
      const one = await someone(browser, address)
      await intoHold(one)
      found[first].push(await release(one, first))
      await session.paused(one.hand).waitFor()
      await frames(one.hand.page, 90)
      await one.fingers.tap(one.hand.page.locator('.huge'))
      await session.paused(one.hand).waitFor({ state: 'detached' })
      await intoHold(one)
      found[second].push(await release(one, second))
      await one.hand.context.close()
    }
  }
  return found
}

const burn = () => spawn(process.execPath, ['-e', 'for (;;) Math.sqrt(2)'], { stdio: 'ignore' })

/** What the core wants by itself, and under which word it is drawn. */
const wordOf = {
  warm: 'verb.warm', find: 'find', press: 'press', check_in: 'how', let_go: 'let_go', strokes: 'verb.strokes',
  rest: 'verb.rest', stretch: 'verb.stretch',
}

/** Answers everything as it comes, until the session is over or the time is. */
async function sitThrough({ hand, fingers }, until) {
  const end = session.button(hand, 'to_after')
  const asks = session.button(hand, 'good').or(session.button(hand, 'found'))
  while (performance.now() < until && !(await seen(end))) {
    if (await seen(asks)) {
      await frames(hand.page, 70) // somebody who takes a second to answer, and quiet enough before for a calm tap
      if (await seen(asks)) await fingers.tap(hand.page.locator('.huge'))
    }
    await frames(hand.page, 30)
  }
}

/** How late each cue was drawn, in ms, by its name. */
async function lateness({ hand }, verb) {
  const kept = await hand.events()
  const { body: { plan: made, session: id }, at: started } = kept.find(({ kind }) => kind === 'session_started')
  const signals = kept.filter(({ kind, body }) => kind === 'session_signalled' && body.session === id)
    .map(({ body: { session: _session, ...event } }) => event).sort((a, b) => a.at - b.at)
  const drawn = await hand.page.evaluate(() => window.words)
  const until = drawn.at(-1).wall - started.at
  const { cues } = await verb('session', { plan: made, started, events: [...signals, { at: until, signal: 'tick' }] })
  const asked = new Set(signals.map(({ at }) => at))
  return cues.flatMap(({ cue, at }) => {
    // What follows an answer waits for the disk, and is another matter.
    if (!wordOf[cue] || asked.has(at)) return []
    const word = hand.say(`session.${wordOf[cue]}`)
    const shown = drawn.find(({ said, wall }) => said === word && wall - started.at >= at - 20)
    return shown ? [{ cue, late: shown.wall - started.at - at }] : []
  })
}

async function cueTiming(browser, program) {
  const verb = async (name, request) => {
    const answer = await fetch(`${program.origin}/v1/${name}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request),
    })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const until = performance.now() + options.minutes * 60_000
  const found = []
  while (performance.now() < until) {
    const one = await someone(browser, program.origin)
    const busy = Array.from({ length: options.load }, burn)
    try {
      await one.slow(slower)
      await sitThrough(one, until)
      await one.slow(1)
    } finally {
      for (const child of busy) child.kill()
    }
    found.push(...await lateness(one, verb))
    await one.hand.context.close()
  }
  return found
}

const rounded = (number) => Math.round(number * 10) / 10
const program = await Program.start()
const browser = await launch()
try {
  const gone = await lettingGo(browser, program.origin)
  for (const [how, times] of Object.entries(gone)) {
    console.log(`let go after ${how}: ${times.map(rounded).join(', ')} ms`)
  }
  const late = options.minutes > 0 ? await cueTiming(browser, program) : []
  const histogram = bins.map((to, i) => {
    const from = bins[i - 1] ?? -Infinity
    return { to, count: late.filter((one) => one.late > from && one.late <= to).length }
  })
  for (const { to, count } of histogram) console.log(`cue at most ${to} ms late: ${count} ${'#'.repeat(count)}`)
  const most = [...late].sort((a, b) => b.late - a.late).slice(0, 5)
  console.log(`${late.length} cues; latest: ${most.map((one) => `${one.cue} ${rounded(one.late)} ms`).join(', ')}`)
  console.log(JSON.stringify({ let_go_ms: gone, cues_late_ms: late.map((one) => [one.cue, rounded(one.late)]) }))
} finally {
  await browser.close()
  await program.end()
}
process.exit(0)
