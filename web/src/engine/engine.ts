// The one door to the core: a verb and its request in, its answer out, the same bytes as on the command line.
// Loaded once at the start; after that every call is synchronous and takes well under a millisecond. What reads own
// words carries the lexicon: it is a module of its own, fetched after the first screen stands; so is what hands the
// record on, fetched when somebody asks for that.
import exchangeAddress from '@wasm/unknot_exchange.wasm?url'
import pathAddress from '@wasm/unknot.wasm?url'
import wordsAddress from '@wasm/unknot_words.wasm?url'
import type { Verb, Verbs } from './verbs.ts'

/** The core understood the request and refused it, or did not understand it. Nothing was changed. */
export class EngineRefusal extends Error {
  constructor(readonly code: string, readonly path: string, message: string) {
    super(message)
    this.name = 'EngineRefusal'
  }
}

/** The core could not be loaded, or broke. Whoever is pressing lets go. */
export class EngineFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineFailure'
  }
}

export type Call = <V extends Verb>(verb: V, request: Verbs[V]['request']) => Verbs[V]['answer']

interface Exports {
  memory: WebAssembly.Memory
  _initialize(): void
  u_alloc(bytes: number): number
  u_free(pointer: number): void
  u_call(verb: number, verbBytes: number, request: number, requestBytes: number): number
  u_len(): number
  u_ok(): number
}

async function instantiate(address: string): Promise<Exports> {
  const response = await fetch(address)
  if (!response.ok) throw new EngineFailure(`${response.status}`)
  const bytes = await response.arrayBuffer()
  const { instance } = await WebAssembly.instantiate(bytes) // it asks for nothing: there is no system under it
  const exports = instance.exports as unknown as Exports
  exports._initialize()
  return exports
}

function callThrough(exports: Exports): Call {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  const put = (bytes: Uint8Array): number => {
    const pointer = exports.u_alloc(bytes.length)
    new Uint8Array(exports.memory.buffer, pointer, bytes.length).set(bytes)
    return pointer
  }
  return (verb, request) => {
    const name = encoder.encode(verb)
    const body = encoder.encode(JSON.stringify(request))
    const namePointer = put(name)
    const bodyPointer = put(body)
    let text: string
    try {
      const answer = exports.u_call(namePointer, name.length, bodyPointer, body.length)
      text = decoder.decode(new Uint8Array(exports.memory.buffer, answer, exports.u_len()))
    } catch (broken) {
      throw new EngineFailure(verb, { cause: broken })
    }
    const understood = exports.u_ok() !== 0
    exports.u_free(bodyPointer)
    exports.u_free(namePointer)
    type Refusal = { error?: { code: string; path: string; message: string } }
    const answer = JSON.parse(text) as Verbs[typeof verb]['answer'] & Refusal
    if (!understood || answer.error) {
      const { code, path, message } = answer.error ?? { code: 'unknown', path: '', message: text }
      throw new EngineRefusal(code, path, message)
    }
    return answer
  }
}

let door: Call | undefined
let wordsDoor: Call | undefined
let wordsComing: Promise<void> | undefined
let exchangeDoor: Call | undefined

const wordVerbs: readonly Verb[] = ['understand', 'learn', 'progress', 'trial', 'summary']
const readsWords = (verb: Verb): boolean => wordVerbs.includes(verb)
const handsOn = (verb: Verb): boolean => verb === 'fhir' || verb === 'diary'

async function doorAt(address: string): Promise<Call> {
  try {
    return callThrough(await instantiate(address))
  } catch (failure) {
    throw failure instanceof EngineFailure ? failure : new EngineFailure(String(failure), { cause: failure })
  }
}

/** Fetches and starts the core. Resolves at once when it is already there. */
export async function loadEngine(): Promise<void> {
  door ??= await doorAt(pathAddress)
}

/** Fetches and starts what own words, Learn and all that is told over weeks need. A failed try can be tried again. */
export function loadWordsEngine(): Promise<void> {
  if (wordsDoor) return Promise.resolve()
  wordsComing ??= doorAt(wordsAddress)
    .then((opened) => {
      wordsDoor = opened
    })
    .finally(() => {
      wordsComing = undefined
    })
  return wordsComing
}

/** Fetches and starts what `fhir` and `diary` need. A failed try can be tried again. */
export async function loadExchangeEngine(): Promise<void> {
  exchangeDoor ??= await doorAt(exchangeAddress)
}

/** Puts another door in place of the loaded ones: the tests' scripted core comes in here. */
export function openWith(call: Call): void {
  door = call
  wordsDoor = call
  exchangeDoor = call
}

/** Asks the core. Throws EngineRefusal with the place when it refuses, EngineFailure when there is no core. */
export const call: Call = (verb, request) => {
  const through = readsWords(verb) ? wordsDoor : handsOn(verb) ? exchangeDoor : door
  if (!through) throw new EngineFailure('not loaded')
  return through(verb, request)
}
