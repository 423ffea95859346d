// One person's hand and eyes: taps, what there is to read, and the time, which passes only when a test lets it.
import { sayer } from './words.mjs'

const wordsAMinute = 200
const secondsATap = 1.5
/** Where safety sentences stand: the check, the cards, the plan, the session. Lists to choose from are elsewhere. */
const safetyPlaces = /#\/(check|session|plan(?!\/means))/
/** Small steps, so that storing keeps up with a clock that runs faster than the disk. */
const stepMs = 800

export class Hand {
  taps = 0
  words = 0
  safety = 0
  /** Words read for the first time, by the screen they stood on. */
  screens = new Map()
  #seen = new Set()

  constructor(page, locale = 'en') {
    this.page = page
    this.locale = locale
    this.say = sayer(locale)
  }

  button = (key, slots) => this.page.getByRole('button', { name: this.say(key, slots), exact: true })
  link = (key, slots) => this.page.getByRole('link', { name: this.say(key, slots), exact: true })
  heading = (key, slots) => this.page.getByRole('heading', { name: this.say(key, slots), exact: true })
  text = (key, slots) => this.page.getByText(this.say(key, slots), { exact: true })

  /** Every line that was not on a screen before counts as read. */
  async read() {
    const screen = await this.page.title()
    for (const line of (await this.#seenLines()).map((one) => one.trim())) {
      if (line === '' || this.#seen.has(line)) continue
      this.#seen.add(line)
      const words = line.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
      this.words += words
      if (words > 0) this.screens.set(screen, (this.screens.get(screen) ?? 0) + words)
      if (safetyPlaces.test(this.page.url())) this.safety += words
    }
  }

  /** The lines on the screen. The word that lies ready over a session, first of all, is none until it shows. */
  #seenLines() {
    return this.page.getByRole('main').evaluate((main) => {
      const lines = main.innerText.split('\n')
      return main.querySelector(':scope > .session-release:not([data-on])') ? lines.slice(1) : lines
    })
  }

  /** Reads what is there, then touches. */
  async tap(target, options) {
    await target.first().waitFor()
    await this.read()
    this.taps += 1
    await target.click(options)
  }

  async slide(target, value) {
    await target.waitFor()
    await this.read()
    this.taps += 1
    await target.fill(String(value))
  }

  seconds = () => (this.words / wordsAMinute) * 60 + this.taps * secondsATap
  safetySeconds = () => (this.safety / wordsAMinute) * 60 + this.taps * secondsATap
  startCounting() {
    this.taps = 0
    this.words = 0
    this.safety = 0
    this.screens.clear()
    this.#seen.clear()
  }

  /** Lets time pass. What the page stores meanwhile is on disk before more time passes. */
  async pass(ms, { storing = true } = {}) {
    for (let left = ms; left > 0; left -= stepMs) {
      await this.page.clock.runFor(Math.min(stepMs, left))
      if (storing) await this.stored()
    }
  }

  /** Lets time pass until something is seen, at most so long. */
  async passUntil(target, atMostMs = 120_000) {
    for (let passed = 0; passed < atMostMs; passed += 2 * stepMs) {
      if (await target.isVisible()) return
      await this.pass(2 * stepMs)
    }
    await target.waitFor()
  }

  /** Waits for what is being written: transactions on a store come one after the other. */
  stored() {
    return this.page.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('unknot')
      opening.onerror = () => resolve()
      opening.onsuccess = () => {
        const database = opening.result
        if (!database.objectStoreNames.contains('events')) {
          database.close()
          return resolve()
        }
        const transaction = database.transaction('events', 'readwrite')
        const done = () => {
          database.close()
          resolve()
        }
        transaction.oncomplete = done
        transaction.onabort = done
      }
    }))
  }

  /** The journal as the page stored it, oldest first. */
  events() {
    return this.page.evaluate(() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('unknot')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const reading = opening.result.transaction('events').objectStore('events').index('order').getAll()
        reading.onsuccess = () => {
          opening.result.close()
          resolve(reading.result)
        }
        reading.onerror = () => reject(reading.error)
      }
    }))
  }
}
