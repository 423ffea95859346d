// Every sentence a person reads comes from content/text/<locale>/ through here. The twin of src/words: the same pairs
// (tests/words/pairs.json) are put through both.
import type { PathKey } from '@content/keys.ts'
import type { ShownNumbers, Vocabulary } from '../engine/verbs.ts'
import englishScreens from '@content/en/screens.json?url'
import englishCourse from '@content/en/course.json?url'
import englishLearn from '@content/en/learn.json?url'
import longPath from '@content/xx/path.json?url'
import longCourse from '@content/xx/course.json?url'
import longLearn from '@content/xx/learn.json?url'

export type Slots = Record<string, string | number>
type Table = Record<string, string>
type Stem<Ending extends string, Key = PathKey> = Key extends `${infer Start}.${Ending}` ? Start : never

/** Where the tables of a language are. `xx` is made up: longer and accented, to see what breaks. */
const addresses: Record<string, { path: string; course: string; learn: string; tag: string }> = {
  en: { path: englishScreens, course: englishCourse, learn: englishLearn, tag: 'en' },
  xx: { path: longPath, course: longCourse, learn: longLearn, tag: 'en' },
}

let table: Table = {}
let language = 'en'
let numbers: ShownNumbers | undefined

/** The language asked for in the address (`?locale=xx`), or English. */
export function localeWanted(search: string = location.search): string {
  const wanted = new URLSearchParams(search).get('locale')
  return wanted && Object.hasOwn(addresses, wanted) ? wanted : 'en'
}

export const locale = (): string => language
/** What the browser's own formatting of dates and numbers is asked for. */
export const localeTag = (): string => addresses[language]?.tag ?? 'en'

/** How days, hours and numbers are written: as the device is set, if it is set to this language. */
export const formatTag = (): string =>
  globalThis.navigator?.languages?.find((one) => one.split('-')[0] === localeTag()) ?? localeTag()

async function fetchTable(address: string): Promise<Table> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return (await response.json()) as Table
}

/** Loads the words of the path. Nothing can be shown before. */
export async function loadWords(wanted: string = localeWanted()): Promise<void> {
  const there = addresses[wanted] ?? addresses['en']
  if (!there) return
  table = { ...table, ...(await fetchTable(there.path)) }
  language = wanted
  document.documentElement.lang = there.tag
}

const prefixes = {
  groups: 'group', questions: 'question', zones: 'zone', muscles: 'muscle', patterns: 'pattern', mask: 'mask',
  movements: 'movement', causes: 'cause', qualities: 'quality', marks: 'mark', techniques: 'technique',
  stretches: 'stretch', habits: 'habit', symptoms: 'symptom',
} as const

interface Worded { id: string; words: Record<string, string> }

/**
 * English words of records come with the vocabulary, so that nobody loads them twice. The table of another language is
 * whole, and its words replace those in the vocabulary.
 */
export function takeVocabulary(vocabulary: Vocabulary): void {
  numbers = vocabulary.numbers
  const taken: Table = {}
  const take = (prefix: string, { id, words }: Worded): void => {
    for (const [rest, sentence] of Object.entries(words)) {
      const key = `${prefix}.${id}.${rest}`
      taken[key] = sentence
      words[rest] = table[key] ?? sentence
    }
  }
  for (const [list, prefix] of Object.entries(prefixes) as [keyof typeof prefixes, string][]) {
    for (const record of vocabulary[list] as unknown as Worded[]) take(prefix, record)
  }
  for (const muscle of vocabulary.muscles) for (const spot of muscle.spots) take('spot', spot)
  for (const { country, number, words } of vocabulary.emergency_numbers) {
    take('emergency_number', { id: country === '' ? `common_${number}` : country, words })
  }
  for (const { country, words } of vocabulary.help_lines) take('help_line', { id: country, words })
  table = { ...taken, ...table }
}

async function loadMore(part: 'course' | 'learn'): Promise<void> {
  const there = addresses[language]
  if (!there) return
  const more = await fetchTable(there[part])
  table = { ...table, ...more }
}

/** Loads the words of Learn, when it is opened. */
export const loadLearnWords = (): Promise<void> => loadMore('learn')

/** Loads what is said of measuring and of the course over weeks: `course.*`, `measure.*` and `progress.*`. */
export const loadCourseWords = (): Promise<void> => loadMore('course')

/** Puts words in place without fetching them. */
export function putWords(words: Table, wanted = 'en'): void {
  table = words
  language = wanted
}

/** A sentence has a slot that nobody filled: an error of the program, named after the slot. */
export class SlotMissing extends Error {
  readonly code = 'slot_missing'
  constructor(readonly slot: string) {
    super(`slot_missing: ${slot}`)
    this.name = 'SlotMissing'
  }
}

/** Puts values into `{name}` slots. What was put in is not looked at again. Throws SlotMissing. */
export function fill(text: string, slots: Slots = {}): string {
  return text.replace(/\{([a-z0-9_]+)\}/g, (_whole, name: string) => {
    const value = Object.hasOwn(slots, name) ? slots[name] : undefined
    if (value === undefined) throw new SlotMissing(name)
    return String(value)
  })
}

export const has = (key: string): boolean => key in table

/** The sentence of a key made from an id that the core sent. The key itself when there is none, so that it is seen. */
export function sayKey(key: string, slots?: Slots): string {
  return fill(table[key] ?? key, slots)
}

/** The sentence of a screen or a button. */
export const say = (key: PathKey, slots?: Slots): string => sayKey(key, slots)

/** One and many are sentences of their own; `{n}` is the number. */
export const sayCount = (stem: Stem<'one'> & Stem<'many'>, n: number, slots: Slots = {}): string =>
  sayKey(`${stem}.${n === 1 ? 'one' : 'many'}`, { n, ...slots })

/** Left and right are sentences of their own (S16). */
export const saySide = (stem: Stem<'left'> & Stem<'right'>, side: 'left' | 'right', slots?: Slots): string =>
  sayKey(`${stem}.${side}`, slots)

/** Of a record with sides: `zone`, `muscle`, `spot`, ... A midline zone has only its name. */
export const sayPlace = (record: string, id: string, side: string): string =>
  has(`${record}.${id}.${side}`) ? sayKey(`${record}.${id}.${side}`) : sayName(record, id)

/** What a record is called: `movement`, `cause`, `mark`, ... */
export const sayName = (record: string, id: string): string => sayKey(`${record}.${id}.name`)

/** The first letter large: names stand inside sentences and at their beginning. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(localeTag()) + text.slice(1)

function known(): ShownNumbers {
  if (!numbers) throw new Error('the words have no vocabulary')
  return numbers
}

/** A pain that is called light, or none: it is drawn paler. */
export const isLight = (strength: number): boolean => strength <= known().light_to

/** What a number from 0 to 10 is called. */
export function strengthWord(value: number): string {
  if (value === 0) return say('ui.strength.none')
  if (isLight(value)) return say('ui.strength.light')
  if (value <= known().moderate_to) return say('ui.strength.moderate')
  return say(value <= known().strong_to ? 'ui.strength.strong' : 'ui.strength.severe')
}
