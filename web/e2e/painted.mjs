// The painted body on a page of its own: built as the real page is, served from a free port.
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const root = at('./painted')
const outDir = at('../../build/painted')
const words = at('../../build/release/content/words')
const shared = {
  root, configFile: false, logLevel: 'error', base: './',
  resolve: {
    alias: {
      '@content': words, '@wasm': at('../../build/wasm'), '@generated': at('../../build/generated'),
      '@figure': at('../../build/figure'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
}

/** `address` is the page's, with a slash at its end; `end` stops serving. */
export async function paintedPage() {
  await build(shared)
  const server = await preview({ ...shared, preview: { host: '127.0.0.1', port: 0, strictPort: false } })
  return { address: server.resolvedUrls.local[0], end: () => new Promise((done) => server.httpServer.close(done)) }
}
