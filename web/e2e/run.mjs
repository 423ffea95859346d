// Proves the page in a real browser against the real program: `npm run e2e`, or `node e2e/run.mjs words of a test`.
// One line a test; exit code 1 if one failed. An error in the page that nobody caught fails its test. What fails beside
// others is tried once more alone, and says so: on a slow machine three browsers starve each other.
import { launch } from './browser.mjs'
import { Program } from './program.mjs'
import { tests as aware } from './tests/aware.mjs'
import { tests as course } from './tests/course.mjs'
import { tests as doses } from './tests/doses.mjs'
import { tests as figure } from './tests/figure.mjs'
import { tests as hands } from './tests/hands.mjs'
import { tests as measuring } from './tests/measuring.mjs'
import { tests as moments } from './tests/moments.mjs'
import { tests as painting } from './tests/painting.mjs'
import { tests as path } from './tests/path.mjs'
import { tests as pictures } from './tests/pictures.mjs'
import { tests as pose } from './tests/pose.mjs'
import { tests as release } from './tests/release.mjs'
import { tests as record } from './tests/record.mjs'
import { tests as screens } from './tests/screens.mjs'
import { tests as shading } from './tests/shading.mjs'
import { tests as standing } from './tests/standing.mjs'
import { tests as summary } from './tests/summary.mjs'
import { tests as trial } from './tests/trial.mjs'

const atOnce = 3
const atMostMs = 240_000
const wanted = process.argv.slice(2).join(' ')
const all = [
  ...screens, ...figure, ...painting, ...shading, ...pose, ...pictures, ...path, ...release, ...hands, ...moments,
  ...record, ...doses, ...aware, ...standing, ...measuring, ...course, ...trial, ...summary,
]
const waiting = all.filter(([name]) => name.includes(wanted))
if (waiting.length === 0) throw new Error(`no test has "${wanted}" in its name`)

const browser = await launch()
const program = await Program.start()
const starved = []
let passed = 0
let failed = 0

function inTime(work) {
  let timer
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${atMostMs / 1000} s`)), atMostMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function runOne([name, test], alone) {
  const start = performance.now()
  const people = []
  const uncaught = []
  const watched = { newContext: async (options) => {
    const context = await browser.newContext(options)
    people.push(context)
    context.on('weberror', (one) => uncaught.push(one.error()))
    return context
  } }
  const took = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
  try {
    const note = await inTime(test({ browser: watched, address: `${program.origin}/`, link: program.link }))
    if (uncaught.length > 0) throw uncaught[0]
    passed += 1
    console.log(`ok    ${name} (${took()})${note ? `\n      ${note}` : ''}`)
  } catch (failure) {
    if (alone) failed += 1
    else starved.push([name, test])
    const why = String(failure?.stack ?? failure).split('\n').slice(0, 14).join('\n    ')
    console.log(`${alone ? 'FAIL ' : 'again'} ${name} (${took()})\n    ${why}`)
    for (const [index, context] of people.entries()) {
      const page = context.pages()[0]
      if (process.env['UNKNOT_E2E_SHOTS'] && page) {
        const path = `${process.env['UNKNOT_E2E_SHOTS']}/${name.slice(0, 40)}-${index}.png`
        await page.screenshot({ path }).catch(() => undefined)
      }
    }
  } finally {
    await Promise.all(people.map((context) => context.close().catch(() => undefined)))
  }
}

const begun = performance.now()
await Promise.all(Array.from({ length: atOnce }, async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await runOne(next, false)
}))
for (const one of starved) await runOne(one, true)
await browser.close()
await program.end()
console.log(`${passed} passed, ${failed} failed, ${((performance.now() - begun) / 1000).toFixed(0)} s`)
process.exit(failed > 0 ? 1 : 0)
