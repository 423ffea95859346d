// What a browser fetches before the first screen works: index.html, what it names, the scripts and styles those import
// at once, the core, the font of the common letters, and the words of the path in one language. Not what comes after:
// scripts behind `import()`, Learn, other languages, other letters, what the service worker takes for offline.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** As a server that prepares its files would send them. */
function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return brotliCompressSync(bytes, { params }).length
}

const every = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1])

/** The scripts that index.html starts, and those they import without being asked. */
function scriptsOf(html, read) {
  const reached = new Set()
  const follow = (name) => {
    if (reached.has(name)) return
    reached.add(name)
    every(read(name).toString(), /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g).forEach(follow)
  }
  every(html, /(?:src|href)="[^"]*?([^"/]+\.js)"/g).forEach(follow)
  return reached
}

/** Of several tables of words, the one in the language of `words`: its sentences are the same. */
function inLanguage(names, read, words) {
  const wanted = JSON.parse(readFileSync(words))
  const alike = (name) => {
    const all = Object.entries(JSON.parse(read(name)))
    return all.filter(([key, text]) => wanted[key] === text).length / all.length
  }
  return names.reduce((best, name) => (alike(name) > alike(best) ? name : best))
}

/** Bytes of the first load of a built page: as they are, compressed, and compressed by kind. `words` is the table of
 *  the path in one language, as content/ makes it: by it that language is found in the page. */
export function firstLoad(folder, words) {
  const assets = join(folder, 'assets')
  const read = (name) => readFileSync(join(assets, name))
  const index = readFileSync(join(folder, 'index.html'))
  const scripts = scriptsOf(index.toString(), read)
  const styles = every(index.toString(), /href="[^"]*?([^"/]+\.css)"/g)
  const named = [...scripts].flatMap((name) => every(read(name).toString(), /["'`/]([\w.-]+\.(?:wasm|json))["'`]/g))
  // Of the typeface's files a browser takes that of the letters in the words: of rules that overlap, the last counts.
  const letters = styles.map((name) => read(name).toString()).join('')
  const font = every(letters, /url\([^)]*?([\w.-]+\.woff2)\)[^}]*?unicode-range:/g).slice(-1)
  // The other module, unknot_words, reads a person's own words and Learn: it is fetched when first asked for.
  const core = [...new Set(named)].filter((name) => /^unknot-.*\.wasm$/.test(name))
  const tables = readdirSync(assets).filter((name) => /^(screens|path)-.*\.json$/.test(name))
  if (core.length !== 1) throw new Error(`the page names ${core.length} cores: ${core}`)
  if (font.length !== 1) throw new Error('the page names no font')
  if (tables.length === 0) throw new Error('the page has no table of words')
  const kinds = { html: [index], scripts: [...scripts].map(read), styles: styles.map(read), core: core.map(read),
    font: font.map(read), words: [read(inLanguage(tables, read, words))] }
  const parts = {}
  for (const [kind, files] of Object.entries(kinds)) parts[kind] = files.reduce((sum, bytes) => sum + brotli(bytes), 0)
  return { parts, compressed: Object.values(parts).reduce((a, b) => a + b),
    plain: Object.values(kinds).flat().reduce((sum, bytes) => sum + bytes.length, 0) }
}
