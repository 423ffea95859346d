// Chromium, and fresh profiles in it. Nothing leaves the machine; time stands where a test puts it.
import { chromium } from 'playwright-core'
import { Hand } from './hand.mjs'

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]
export const began = new Date('2026-11-22T09:00:00Z')
/** How long a test waits for what must come: a slow machine is no failure. */
export const patientMs = 30_000
const phone = { width: 390, height: 844 }

export const launch = () =>
  chromium.launch({ executablePath: process.env['UNKNOT_CHROMIUM'] ?? '/usr/bin/chromium', args: quiet })

/**
 * A person with a device of their own. `serviceWorkers` are blocked unless a test is about them; `inject` runs in the
 * page before anything else.
 */
export async function person(browser, options = {}) {
  const { locale = 'en', inject, settings, clock = true, ...more } = options
  const context = await browser.newContext({
    viewport: phone, serviceWorkers: 'block', reducedMotion: 'reduce', timezoneId: 'Europe/Berlin', locale: 'en-GB',
    ...more,
  })
  if (clock) await context.clock.install({ time: began })
  // The empty page before the first address runs it too, and has neither storage nor devices.
  const first = (script) => context.addInitScript(`if (location.protocol !== 'about:') { ${script}\n}`)
  if (inject) await first(inject)
  if (settings) {
    await first(`
      const chosen = JSON.parse(localStorage.getItem('unknot.settings') ?? '{}')
      localStorage.setItem('unknot.settings', JSON.stringify({ ...${JSON.stringify(settings)}, ...chosen }))
    `)
  }
  const page = await context.newPage()
  page.setDefaultTimeout(patientMs)
  const hand = new Hand(page, locale)
  hand.context = context
  return hand
}
