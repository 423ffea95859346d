import { launch, person } from './browser.mjs'
import { Program } from './program.mjs'
import { tour } from './tour.mjs'
const b = await launch(), p = await Program.start()
const kinds = process.argv[2] === 'wide' ? [['wide', 1280, 800]] : [['phone', 390, 844]]
for (const [k, width, height] of kinds) {
  const h = await person(b, { viewport: { width, height } }); let n = 10
  try { await tour(h, p.origin + '/', async (name) => { n++
    for (const c of ['light', 'dark']) { await h.page.emulateMedia({ colorScheme: c }); await h.page.screenshot({ path: `/tmp/shots/${k}-${n}-${name.replace(/\W+/g,'_')}-${c}.png` }) }
    await h.page.emulateMedia({ colorScheme: 'light' }) }) } catch (e) { console.log(String(e).slice(0, 600)); await h.page.screenshot({path:`/tmp/shots/fail-${k}.png`}) }
}
await b.close(); await p.end()
