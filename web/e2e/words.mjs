// The sentences of the product, by their keys: tests name what a button is for, content says what stands on it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../build/release/content/words', import.meta.url))
const tables = new Map()

export function table(locale) {
  if (!tables.has(locale)) {
    const read = (name) => JSON.parse(readFileSync(`${folder}/${locale}/${name}.json`, 'utf8'))
    tables.set(locale, { ...read('path'), ...read('course'), ...read('learn') })
  }
  return tables.get(locale)
}

/** Says a key as the page shows it: slots filled, emphasis marks taken off. */
export const sayer = (locale = 'en') => (key, slots = {}) => {
  const sentence = table(locale)[key]
  if (sentence === undefined) throw new Error(`no words for ${key}`)
  return sentence.replace(/\{([a-z0-9_]+)\}/g, (_whole, name) => String(slots[name])).replace(/\*/g, '')
}

/** Not every question has few words: its smaller parts are only ever asked whole. */
export const isSaid = (locale, key) => table(locale)[key] !== undefined

export const escaped = (text) => text.replace(/[.*?+^$()[\]{}|\\]/g, '\\$&')

/** A pattern for a sentence whose slots may hold anything. */
export function pattern(key, locale = 'en') {
  const parts = table(locale)[key].replace(/\*/g, '').split(/\{[a-z0-9_]+\}/)
  return new RegExp(`^${parts.map(escaped).join('.+')}$`)
}
