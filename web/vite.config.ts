import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const words = at('../build/release/content/words')

const sentences = (): Record<string, string> =>
  JSON.parse(readFileSync(`${words}/en/path.json`, 'utf8')) as Record<string, string>

/** index.html takes its few sentences from content/, like every other screen: `%app.name%`. */
function wordsInHtml(): Plugin {
  return {
    name: 'words-in-html',
    transformIndexHtml: (html) => {
      const table = sentences()
      return html.replace(/%([a-z_.]+)%/g, (_whole, key: string) => {
        const sentence = table[key]
        if (sentence === undefined) throw new Error(`index.html: no words for ${key}`)
        return sentence.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
      })
    },
  }
}

/** The package has no types of its own. */
type SubsetFont = (font: Buffer, letters: string, options: { targetFormat: 'woff2' }) => Promise<Buffer>
const subsetFont = createRequire(import.meta.url)('subset-font') as SubsetFont

/** Cuts the letters that nearly every text is made of, those of the last rule of font.css, out of the typeface. */
function commonLetters(): Plugin {
  const whole = at('./node_modules/@fontsource-variable/manrope/files/manrope-latin-wght-normal.woff2')
  return {
    name: 'common-letters',
    async buildStart() {
      const range = readFileSync(at('./src/tokens/font.css'), 'utf8').split('unicode-range:').at(-1) ?? ''
      const ranges = range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)
      const letters = [...ranges].flatMap(([, first = '', last = first]) => {
        const from = parseInt(first, 16)
        return Array.from({ length: parseInt(last, 16) - from + 1 }, (_, i) => String.fromCodePoint(from + i))
      })
      mkdirSync(at('../build/generated'), { recursive: true })
      const cut = await subsetFont(readFileSync(whole), letters.join(''), { targetFormat: 'woff2' })
      writeFileSync(at('../build/generated/manrope-common.woff2'), cut)
    },
  }
}

function offline(): ReturnType<typeof VitePWA> {
  const table = sentences()
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      name: table['app.name'] ?? '',
      short_name: table['app.name'] ?? '',
      description: table['app.description'] ?? '',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#F3F4F1',
      theme_color: '#F3F4F1',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,json,wasm,woff2,svg,webp,png,mesh}'],
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      navigateFallback: 'index.html',
      // The launch token has to reach the server, and the server's own addresses are not the page's.
      navigateFallbackDenylist: [/[?&]token=/, /^\/v1\//, /^\/health$/],
      ignoreURLParametersMatching: [/^locale$/],
    },
  })
}

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode === 'test' ? [] : [commonLetters(), wordsInHtml(), offline()],
  resolve: {
    alias: {
      '@content': words,
      '@wasm': at('../build/wasm'),
      '@generated': at('../build/generated'),
      '@figure': at('../build/figure'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: at('../build/page'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    modulePreload: { polyfill: false },
  },
  server: { host: '127.0.0.1', fs: { allow: [at('..')] } },
  preview: { host: '127.0.0.1' },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    setupFiles: ['fake-indexeddb/auto'],
  },
}))
