// What painting costs a slow phone: script of the page when the finger comes down, for each place it passes, and when
// it is lifted, in Chromium at a quarter of this machine's speed. Only script: the card here is made of software, a
// phone's is not. Prints the means in milliseconds, as JSON: { "down", "place", "up" }.
import { launch, person } from './browser.mjs'
import { paintedPage } from './painted.mjs'

const slower = 4
const strokes = 6
const placesPerStroke = 10

/** What an event asks for is drawn in the next frame; the one after has begun when it is. */
const framesDrawn = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done))
}))

/** Tells how much script the page has run since it was last asked, in ms, once what was asked for is drawn. */
async function stopwatch(page, context) {
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  let before = 0
  return async () => {
    await framesDrawn(page)
    const { metrics } = await session.send('Performance.getMetrics')
    const now = 1000 * metrics.find(({ name }) => name === 'ScriptDuration').value
    const since = now - before
    before = now
    return since
  }
}

async function scriptOfStrokes() {
  const served = await paintedPage()
  const browser = await launch()
  try {
    const { page, context } = await person(browser, { viewport: { width: 240, height: 320 }, clock: false })
    page.setDefaultTimeout(120_000)
    await page.goto(`${served.address}?view=back`)
    await page.waitForFunction(() => document.querySelector('.painted-canvas')?.width === innerWidth)
    const passed = await stopwatch(page, context)
    const sum = { down: 0, place: 0, up: 0 }
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      const y = 110 + 8 * stroke
      await page.mouse.move(80, y)
      await passed()
      await page.mouse.down()
      sum.down += await passed()
      for (let i = 1; i <= placesPerStroke; i += 1) await page.mouse.move(80 + 3 * i, y)
      sum.place += await passed()
      await page.mouse.up()
      sum.up += await passed()
    }
    const painted = await page.evaluate(() => window.painted.strokes.length)
    if (painted < strokes) throw new Error(`${strokes} strokes were drawn and ${painted} kept: nothing was measured`)
    return { down: sum.down / strokes, place: sum.place / (strokes * placesPerStroke), up: sum.up / strokes }
  } finally {
    await browser.close()
    await served.end()
  }
}

console.log(JSON.stringify(await scriptOfStrokes()))
process.exit(0)
