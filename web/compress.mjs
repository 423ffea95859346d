// Writes x.br and x.gz beside every file of the built page that gets smaller by it: the server takes both into itself
// and sends the form that the browser asks for.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const page = fileURLToPath(new URL('../build/page', import.meta.url))
const kinds = new Set(['.html', '.js', '.css', '.json', '.wasm', '.svg', '.webmanifest', '.mesh'])
/** Under this a header costs more than the bytes it saves. */
const worthwhile = 512

const forms = [
  ['.gz', (bytes) => gzipSync(bytes, { level: 9 })],
  ['.br', (bytes) => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })],
]

const sums = { plain: 0, '.gz': 0, '.br': 0 }
for (const name of readdirSync(page, { recursive: true })) {
  const path = join(page, String(name))
  if (!statSync(path).isFile() || !kinds.has(extname(path))) continue
  const bytes = readFileSync(path)
  sums.plain += bytes.length
  if (bytes.length < worthwhile) continue
  for (const [ending, press] of forms) {
    const pressed = press(bytes)
    if (pressed.length >= bytes.length) continue
    sums[ending] += pressed.length
    writeFileSync(path + ending, pressed)
  }
}
const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`
console.log(`compressed ${kilobytes(sums.plain)}: gzip ${kilobytes(sums['.gz'])}, brotli ${kilobytes(sums['.br'])}`)
