import { describe, expect, it } from 'vitest'
import {
  Gestures, usualLimits, type Felt, type Limits, type Moment, type On, type Said, type Touch,
} from './gestures.ts'
import { calmTap, doubleTap, slap, smear, timed, type Chance, type Trace } from './hand_traces.ts'

const asking: Moment = { asked: 'check-in 1', resting: false }
const quiet: Moment = { asked: undefined, resting: false }
const resting: Moment = { asked: undefined, resting: true }
const restingAsked: Moment = { asked: 'check-in 1', resting: true }

/** What a hand says, in one moment for all of it or one for each time; time is felt every 20 ms till long after. */
function said(trace: Trace, moment: Moment | ((at: number) => Moment), gestures = new Gestures()): Said[] {
  const at = typeof moment === 'function' ? moment : () => moment
  return timed(trace).flatMap((felt) => gestures.feel(felt, at(felt.at)) ?? [])
}

const touch = (kind: 'down' | 'move' | 'up', at: number, more: Partial<Touch> = {}): Felt =>
  ({ kind, id: 1, at, x: 100, y: 100, size: 30, on: 'control', ...more })
const tap = (at: number, id = 1, on: On = 'control'): Felt[] =>
  [touch('down', at, { id, on }), touch('up', at + 90, { id, on })]

const traces = 1_000
const seed = 20261123
const kinds = { smear, slap, doubleTap }

/** How many of a thousand traces of each kind are read as good. */
function readAsGood(limits: Limits, see: (trace: Trace) => Trace = (trace) => trace): Record<string, number> {
  return Object.fromEntries(Object.entries(kinds).map(([kind, make]) => {
    const chance = dice(seed)
    const good = Array.from({ length: traces }, () => see(make(chance)))
      .filter((trace) => said(trace, asking, new Gestures(limits)).includes('good'))
    return [kind, good.length]
  }))
}

/** Mulberry32: the same traces every time. */
function dice(from: number): Chance {
  let state = from
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (high - low)
  }
}

describe('a thousand smears, slaps and double taps of each kind', () => {
  it('are none of them good', () => {
    expect(readAsGood(usualLimits)).toEqual({ smear: 0, slap: 0, doubleTap: 0 })
  })

  it('always say something gentler', () => {
    const chance = dice(seed + 1)
    for (const make of Object.values(kinds)) {
      const all = Array.from({ length: traces }, () => make(chance))
      expect(all.filter((trace) => said(trace, asking).length === 0)).toEqual([])
    }
  })

  it('stop, every double tap', () => {
    const chance = dice(seed + 2)
    const missed = Array.from({ length: traces }, () => doubleTap(chance))
      .filter((trace) => !said(trace, asking).includes('stop'))
    expect(missed).toEqual([])
  })

  it('lie beside the control too, the second of some double taps', () => {
    const chance = dice(seed)
    const beside = Array.from({ length: traces }, () => doubleTap(chance))
      .filter((trace) => trace.some((felt) => 'on' in felt && felt.on === 'elsewhere'))
    expect(beside.length).toBeGreaterThan(100)
  })

  const careless: [string, Partial<Limits>, keyof typeof kinds][] = [
    ['that does not wait for a second tap', { twice: 0, quiet: 0 }, 'doubleTap'],
    ['that does not look how far it wandered', { still: Infinity }, 'smear'],
    ['that does not look how large it is', { fingertip: Infinity, palm: Infinity }, 'slap'],
  ]
  it.each(careless)('a recogniser %s is caught', (_what, broken, kind) => {
    expect(readAsGood({ ...usualLimits, ...broken })[kind]).toBeGreaterThan(0)
  })

  it('a recogniser that sees one finger only is caught', () => {
    const oneFinger = (trace: Trace): Trace => trace.filter((felt) => 'id' in felt && felt.id === 1)
    expect(readAsGood(usualLimits, oneFinger)['slap']).toBeGreaterThan(0)
  })
})

describe('a calm tap', () => {
  it('is good when something is asked: a thousand of them', () => {
    const chance = dice(seed + 3)
    const others = Array.from({ length: traces }, () => said(calmTap(chance), asking))
      .filter((words) => words.join() !== 'good')
    expect(others).toEqual([])
  })

  it('is good only after the time for a second tap', () => {
    const gestures = new Gestures()
    for (const felt of tap(1_000)) expect(gestures.feel(felt, asking)).toBeUndefined()
    expect(gestures.waits).toBe(true)
    expect(gestures.due()).toBe(1_090 + usualLimits.twice)
    expect(gestures.feel({ kind: 'time', at: 1_089 + usualLimits.twice }, asking)).toBeUndefined()
    expect(gestures.feel({ kind: 'time', at: 1_090 + usualLimits.twice }, asking)).toBe('good')
  })

  it('is "ease off" when nothing is asked, as soon as it is felt', () => {
    expect(new Gestures().feel(touch('down', 0), quiet)).toBe('ease_off')
    expect(said(tap(0), quiet)).toEqual(['ease_off'])
  })

  it('answers no question that it was not begun under, nor one that is over when it counts', () => {
    expect(said(tap(0), (at) => (at < 50 ? quiet : asking))).toEqual(['ease_off'])
    expect(said(tap(0), (at) => (at < 50 ? asking : quiet))).toEqual(['ease_off'])
    expect(said(tap(0), (at) => (at < 50 ? asking : { ...asking, asked: 'check-in 2' }))).toEqual(['ease_off'])
    expect(said(tap(0), (at) => (at < 200 ? asking : quiet))).toEqual(['ease_off'])
  })

  it('needs quiet before: after a smear it eases off', () => {
    const trace = [touch('down', 0), touch('move', 60, { x: 180 }), touch('up', 120, { x: 180 }), ...tap(700)]
    expect(said(trace, asking)).toEqual(['ease_off', 'ease_off'])
  })
})

describe('what is gentler does not wait', () => {
  it('a swipe eases off while it is under way', () => {
    expect(said([touch('down', 0), touch('move', 30, { x: 140 })], asking)).toEqual(['ease_off'])
  })

  it('a long press eases off without being lifted', () => {
    const gestures = new Gestures()
    gestures.feel(touch('down', 0), asking)
    expect(gestures.due()).toBe(usualLimits.long)
    expect(gestures.feel({ kind: 'time', at: usualLimits.long + 1 }, asking)).toBe('ease_off')
  })

  it('a touch that the system takes away eases off', () => {
    expect(said([touch('down', 0), { kind: 'cancel', id: 1, at: 40 }], asking)).toEqual(['ease_off'])
  })

  it('a second finger stops, wherever it lies', () => {
    for (const on of ['control', 'elsewhere', 'answer'] as const) {
      expect(said([touch('down', 0), touch('down', 40, { id: 2, on })], asking)).toContain('stop')
    }
  })

  it('the second of two quick taps stops when it comes down, also when nothing is asked', () => {
    expect(said([...tap(0), touch('down', 250)], asking)).toEqual(['stop'])
    expect(said([...tap(0), touch('down', 250)], quiet)).toEqual(['ease_off', 'stop'])
  })

  it('the second of them stops also beside the control, and the first is not counted', () => {
    const gestures = new Gestures()
    const trace = [...tap(0), touch('down', 300, { on: 'elsewhere' }), touch('up', 380, { on: 'elsewhere' })]
    expect(said(trace, asking, gestures)).toEqual(['stop'])
    expect(said([...tap(0), ...tap(480, 1, 'elsewhere')], asking)).toEqual(['good'])
  })

  it('a touch whose end was lost is no second finger, and what follows it is no calm tap', () => {
    expect(said([touch('down', 0), ...tap(500)], asking)).toEqual(['ease_off'])
    expect(said([touch('down', 0), touch('down', 200)], asking)).toEqual(['stop'])
    expect(said([touch('down', 0), ...tap(2_000)], asking)).toEqual(['ease_off', 'good'])
  })

  it('a palm stops, also one that rolls on', () => {
    expect(said([touch('down', 0, { size: 120 })], asking)).toEqual(['stop'])
    expect(said([touch('down', 0), touch('move', 30, { size: 120 })], asking)).toEqual(['stop'])
    expect(said([touch('down', 0, { size: 120, on: 'elsewhere' })], quiet)).toEqual(['stop'])
  })
})

describe('touches beside the control', () => {
  it('say nothing here: they are buttons', () => {
    expect(said(tap(0, 1, 'elsewhere'), asking)).toEqual([])
    expect(said([...tap(0, 1, 'elsewhere'), ...tap(200, 1, 'elsewhere')], asking)).toEqual([])
  })

  it('two of them are a pinch, and not a stop', () => {
    const pinch = [touch('down', 0, { on: 'elsewhere' }), touch('down', 30, { id: 2, on: 'elsewhere' })]
    expect(said(pinch, asking)).toEqual([])
  })
})

describe('a finger that rests on the control while it is fine', () => {
  const down = touch('down', 0)
  const up = touch('up', 8_000)

  it('says nothing while it rests, and eases off when it is lifted', () => {
    expect(said([down], resting)).toEqual([])
    expect(new Gestures().feel(down, resting)).toBeUndefined()
    expect(said([down, up], resting)[0]).toBe('ease_off')
  })

  it('never answers a check-in', () => {
    expect(said([down], restingAsked)).toEqual([])
    expect(said([down, touch('up', 90)], restingAsked)[0]).toBe('ease_off')
    expect(said([down, up], restingAsked)).not.toContain('good')
  })

  it('may come back at once after it was lifted; two quick taps still stop', () => {
    expect(said([down, up, touch('down', 8_100), touch('move', 8_200)], resting)).toEqual(['ease_off'])
    expect(said([...tap(0), ...tap(200)], resting)).toContain('stop')
  })

  it('eases off again and again while it is missing', () => {
    const gestures = new Gestures()
    const every = Array.from({ length: 70 }, (_, i) => gestures.feel({ kind: 'time', at: i * 100 }, resting))
    expect(every.filter(Boolean)).toEqual(['ease_off', 'ease_off'])
  })

  it('leaves a calm tap on the small answer to another finger, and no other touch', () => {
    const beside = (at: number): Felt[] => tap(at, 2, 'answer')
    expect(said([down, ...beside(2_000)], restingAsked)).toEqual(['good'])
    expect(said([down, ...beside(300)], restingAsked)).toContain('stop')
    expect(said([down, touch('down', 2_000, { id: 2 })], restingAsked)).toContain('stop')
    expect(said([down, ...beside(2_000)], resting)).toContain('ease_off')
    expect(said([down, touch('down', 2_000, { id: 2, on: 'elsewhere' })], restingAsked)).toContain('stop')
  })
})
