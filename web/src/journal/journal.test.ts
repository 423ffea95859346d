import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Call } from '../engine/engine.ts'
import type { EventBodies, History, JournalEvent } from '../engine/verbs.ts'

vi.mock('@wasm/unknot.wasm?url', () => ({ default: '' }))
const { EngineRefusal, openWith } = await import('../engine/engine.ts')
const { Journal } = await import('./journal.ts')
const { openDatabase } = await import('./database.ts')
const { compareEvents } = await import('./order.ts')
const { readJournal, writeJournal } = await import('./file.ts')
const { canonical } = await import('./canonical.ts')
const { uuid7 } = await import('./uuid.ts')

/** A core that remembers the ids in the order in which they came, and refuses notes without a text. */
const folds: string[][] = []
const remembering = ((verb: string, request: { history?: { ids: string[] }; events: JournalEvent[] }) => {
  if (verb !== 'remember') throw new Error(verb)
  const bad = request.events.findIndex((event) => event.kind === 'noted' && typeof event.body.text !== 'string')
  if (bad >= 0) throw new EngineRefusal('field_missing', `/events/${bad}/body/text`, '')
  folds.push(request.events.map((event) => event.id))
  return { history: { ids: [...(request.history?.ids ?? []), ...request.events.map((event) => event.id)] } }
}) as unknown as Call

let count = 0
const open = () => Journal.open({ engine: '0.1.0', content: 'c' }, `test-${count++}`)
const ids = (history: History): string[] => (history as unknown as { ids: string[] }).ids
const at = (minute: number) => ({ at: 1_795_300_000_000 + minute * 60_000, offset_minutes: 60 })

beforeEach(() => {
  openWith(remembering)
  folds.length = 0
})

describe('the journal', () => {
  it('numbers its events and gives every one the device, the person and the versions', async () => {
    const journal = await open()
    const first = await journal.append('noted', { text: 'a' }, { at: at(0) })
    const second = await journal.append('noted', { text: 'b' }, { at: at(1), person: 'other' })
    expect([first.counter, second.counter]).toEqual([1, 2])
    expect(second.device).toBe(first.device)
    expect(first).toMatchObject({ person: 'me', engine: '0.1.0', content: 'c', kind: 'noted', body: { text: 'a' } })
    expect(first.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('folds in the order of the events, whatever the order of their arrival', async () => {
    const journal = await open()
    const late = await journal.append('noted', { text: 'late' }, { at: at(9) })
    const early = await journal.append('noted', { text: 'early' }, { at: at(1) })
    expect(ids(await journal.history())).toEqual([early.id, late.id])
  })

  it('folds only what is new after the last snapshot, and everything again when an older event arrives', async () => {
    const journal = await open()
    await journal.append('noted', { text: 'a' }, { at: at(5) })
    await journal.history()
    const next = await journal.append('noted', { text: 'b' }, { at: at(6) })
    await journal.history()
    expect(folds.at(-1)).toEqual([next.id])
    const before = await journal.append('noted', { text: 'c' }, { at: at(1) })
    expect(ids(await journal.history())[0]).toBe(before.id)
    expect(folds.at(-1)).toHaveLength(3)
  })

  it('keeps two people on one device apart', async () => {
    const journal = await open()
    const mine = await journal.append('noted', { text: 'a' }, { at: at(0) })
    await journal.append('noted', { text: 'b' }, { at: at(1), person: 'other' })
    expect(ids(await journal.history('me'))).toEqual([mine.id])
  })

  it('says so when storing takes longer than it may', async () => {
    const journal = await open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const late = journal.append('noted', { text: 'a' }, { within: 5 })
    vi.advanceTimersByTime(5)
    vi.useRealTimers()
    await expect(late).rejects.toMatchObject({ reason: 'slow' })
    await vi.waitFor(async () => expect(await journal.events()).toHaveLength(1))
    expect(await journal.events()).toHaveLength(1)
  })

  it('takes back what must not be stored later than it may', async () => {
    const journal = await open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const late = journal.append('noted', { text: 'a' }, { within: 5, orNever: true })
    vi.advanceTimersByTime(5)
    vi.useRealTimers()
    await expect(late).rejects.toMatchObject({ reason: 'slow' })
    expect(await journal.events()).toEqual([])
    await journal.append('noted', { text: 'b' }, { within: 5_000, orNever: true })
    expect(await journal.events()).toHaveLength(1)
  })
})

describe('export and import', () => {
  it('give the same bytes again on another device', async () => {
    const journal = await open()
    for (const minute of [3, 1, 2]) await journal.append('noted', { text: `at ${minute} “ü”` }, { at: at(minute) })
    const text = await journal.exportText()
    const other = await open()
    expect(await other.importText(text)).toBe(3)
    expect(await other.exportText()).toBe(text)
    expect(await other.importText(text)).toBe(0)
  })

  it('write a head, the events in order, the tombstones sorted, an end that counts the lines before it', async () => {
    const event = (minute: number, device: string): JournalEvent => ({
      id: uuid7(minute), person: 'me', at: at(minute), device, counter: 1, kind: 'noted', engine: 'e', content: 'c',
      body: { text: device },
    })
    const events = [event(2, 'b'), event(2, 'a'), event(1, 'z')]
    const lines = (await writeJournal({ events, erased: ['y', 'x'] })).split('\n')
    expect(lines[0]).toBe('{"unknot_journal":1}')
    expect(lines.slice(1, 4)).toEqual([...events].sort(compareEvents).map(canonical))
    expect(lines.slice(4, 6)).toEqual(['{"erased":"x"}', '{"erased":"y"}'])
    expect(JSON.parse(lines[6] ?? '')).toMatchObject({ end: { lines: 6 } })
    expect(lines[7]).toBe('')
  })

  it('refuse a file with one byte changed, cut short or lengthened', async () => {
    const journal = await open()
    await journal.append('noted', { text: 'left' }, { at: at(0) })
    const text = await journal.exportText()
    const moved = text.replace('{"end"', ' {"end"')
    for (const broken of [text.replace('left', 'Left'), text.slice(0, -2), `${text}x`, moved]) {
      await expect(readJournal(broken)).rejects.toMatchObject({ reason: 'broken_file' })
    }
  })

  it('refuse the whole file with the place when the core refuses one event', async () => {
    const journal = await open()
    const good = await journal.append('noted', { text: 'a' }, { at: at(0) })
    const bad = { ...good, id: uuid7(1), at: at(1), counter: 2, body: {} } as unknown as JournalEvent
    const fresh = await open()
    const text = await writeJournal({ events: [good, bad], erased: [] })
    const refusal = { reason: 'not_understood', detail: '/events/1/body/text' }
    await expect(fresh.importText(text)).rejects.toMatchObject(refusal)
    expect(await fresh.events()).toEqual([])
  })

  it('never bring back what was erased', async () => {
    const journal = await open()
    await journal.append('noted', { text: 'a' }, { at: at(0) })
    const text = await journal.exportText()
    expect(await journal.erase('me')).toBe(1)
    expect(await journal.importText(text)).toBe(0)
    expect(await journal.events()).toEqual([])
    expect((await journal.exportText()).split('\n')[1]).toContain('erased')
  })
})

/** All that stands in the tables of a database, as one text. */
async function rawText(name: string): Promise<string> {
  const database = await openDatabase(() => undefined, name)
  const tables = await Promise.all([...database.objectStoreNames].map((table) => database.getAll(table)))
  database.close()
  return JSON.stringify(tables)
}

describe('erasing', () => {
  const start = { session: 's', purpose: 'session', spots: [], plan: { next_day: 'a day in the plan' } }

  it('leaves nothing of what a session was begun with, and what others did', async () => {
    const name = `test-${count}`
    const journal = await open()
    await journal.append('session_started', start as unknown as EventBodies['session_started'], { at: at(0) })
    await journal.append('noted', { text: 'of somebody else' }, { at: at(1), person: 'other' })
    await journal.history()
    expect(await rawText(name)).toContain('a day in the plan')
    await journal.erase('me')
    const left = await rawText(name)
    expect(left).not.toContain('a day in the plan')
    expect(left).toContain('of somebody else')
  })

  it('leaves nothing of the folded past when it comes from another device', async () => {
    const name = `test-${count}`
    const journal = await open()
    const event = await journal.append('noted', { text: 'a' }, { at: at(0) })
    await journal.history()
    await journal.receive([], [event.id])
    expect(await rawText(name)).not.toContain('history')
  })

  it('leaves nothing of a past that is folded meanwhile', async () => {
    const name = `test-${count}`
    const journal = await open()
    await journal.append('noted', { text: 'a' }, { at: at(0) })
    let erasing: Promise<number> | undefined
    openWith(((...asked: Parameters<Call>) => {
      erasing = journal.erase('me')
      return remembering(...asked)
    }) as Call)
    await journal.history()
    expect(await erasing).toBe(1)
    expect(await rawText(name)).not.toContain('history')
  })

  it('is told of every person to the server, whoever is erased while it is told', async () => {
    const journal = await open()
    await journal.erase('me')
    const [first = ''] = await journal.erasuresToSend()
    await journal.erase('other')
    await journal.markErasureSent(first)
    expect(await journal.erasuresToSend()).toEqual(['other'])
  })

  it('reaches the plan that earlier pages kept beside the journal', async () => {
    const name = `test-${count}`
    const old = await openDB(name, 1, { upgrade: (database) => {
      for (const table of ['events', 'tombstones', 'snapshots', 'unsent']) database.createObjectStore(table)
      database.createObjectStore('facts', { keyPath: 'name' })
    } })
    await old.put('facts', { name: 'underWay', value: start })
    await old.put('facts', { name: 'device', value: 'this one' })
    old.close()
    const journal = await open()
    expect(await journal.device()).toBe('this one')
    expect(await rawText(name)).not.toContain('a day in the plan')
  })
})

describe('canonical JSON', () => {
  it('sorts keys, leaves nothing undefined and adds no space', () => {
    expect(canonical({ b: [1, { d: 'ü', c: true }], a: undefined, A: 0 })).toBe('{"A":0,"b":[1,{"c":true,"d":"ü"}]}')
  })
})
