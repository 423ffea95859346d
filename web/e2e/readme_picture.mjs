// Takes the picture of the README anew, from the page as it is: node e2e/readme_picture.mjs OUT.png, after a build.
import { writeFile } from 'node:fs/promises'
import { launch, person } from './browser.mjs'
import * as check from './pages/check.mjs'
import * as plan from './pages/plan.mjs'
import * as session from './pages/session.mjs'
import * as today from './pages/today.mjs'
import * as where from './pages/where.mjs'
import { Program } from './program.mjs'

const place = { zone: 'shoulder-back', side: 'right', strength: 5 }
const picture = process.argv[2] ?? 'unknot.png'

/** With every picture on the screen there, and from its top. */
async function shot({ page }) {
  await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll('svg image')].map((one) => one.getAttribute('href'))
    await Promise.all(pictures.map((from) => Object.assign(new Image(), { src: from }).decode()))
    await document.fonts.ready
    scrollTo(0, 0)
  })
  return page.screenshot({ caret: 'hide' })
}

async function fourScreens(hand, link) {
  const shots = []
  await today.open(hand, link)
  await today.first(hand)
  await hand.button('check.none').waitFor()
  shots.push(await shot(hand))
  await check.nothingToReport(hand, where.title(hand))
  await where.mark(hand, place)
  await hand.page.getByRole('radio', { name: hand.say('ui.figure.back'), exact: true }).check()
  shots.push(await shot(hand))
  await where.mapDone(hand)
  await where.movements(hand, ['hand_behind_back'])
  await where.day(hand, ['desk_hours'])
  await check.nothingToReport(hand, plan.muscles(hand))
  await hand.page.locator('.candidate-picture svg').first().waitFor()
  shots.push(await shot(hand))
  await plan.toPlan(hand)
  await plan.means(hand)
  await plan.start(hand)
  await session.cards(hand)
  await session.toFind(hand)
  await session.found(hand)
  await hand.pass(8_000)
  shots.push(await shot(hand))
  return shots
}

/** Beside each other on one ground. */
async function composed(browser, shots) {
  const page = await browser.newPage({ viewport: { width: 1640, height: 864 } })
  const images = shots.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`).join('')
  await page.setContent(`<style>
    body { margin: 0; display: flex; gap: 20px; padding: 10px; background: #dadcd5 }
    img { width: 390px; height: 844px; border-radius: 20px }
  </style>${images}`)
  await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode())).then(() => undefined))
  return page.screenshot()
}

const browser = await launch()
const program = await Program.start()
try {
  const hand = await person(browser)
  const whole = await composed(browser, await fourScreens(hand, program.link))
  await writeFile(picture, whole)
  console.log(`${picture}: ${Math.round(whole.length / 1024)} kB`)
} finally {
  await browser.close()
  await program.end()
}
