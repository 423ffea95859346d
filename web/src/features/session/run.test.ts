import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Call } from '../../engine/engine.ts'
import type { SessionAnswer, SessionEvent, SessionPlan, Signal, TimedCue } from '../../engine/verbs.ts'
import { isGentle, Run, type Begun } from './run.ts'

/**
 * A scripted core: `found` leads to pressing at once, `resume` to finding, after a second hold to a stretch; `rest`
 * ends by itself in pressing after ten seconds; `ease_off` rests, `pause` and `interrupted` pause, `stop` ends.
 */
function play(events: SessionEvent[]): SessionAnswer {
  let phase = 'find' as SessionAnswer['state']['phase']
  let began = 0
  let holds = 0
  const cues: TimedCue[] = []
  const enter = (next: typeof phase, at: number): void => {
    const cue = { at, because: 'time_up', side: 'right', spot: 0 } as const
    if (phase === 'press' && next !== 'press') cues.push({ ...cue, cue: 'let_go', step: 0 })
    phase = next
    began = at
    if (next === 'press') holds += 1
    if (next === 'press') cues.push({ ...cue, cue: 'press', step: 1 })
  }
  const over = (): boolean => phase === 'over'
  for (const { at, signal } of events) {
    if (phase === 'rest' && at >= began + 10_000) enter('press', began + 10_000)
    if (over()) continue
    if (signal === 'found' && phase === 'find') enter('press', at)
    if (signal === 'resume' && phase === 'paused') enter(holds < 2 ? 'find' : 'stretch', at)
    if (signal === 'ease_off') enter('rest', at)
    if (signal === 'pause' || signal === 'interrupted') enter('paused', at)
    if (signal === 'stop') enter('over', at)
  }
  const now = events.at(-1)?.at ?? 0
  return {
    state: {
      phase, spot: 0, hold: Math.max(1, holds), holds: 2, step: 1, ceiling: 3,
      pressing: phase === 'press', phase_began: began,
      muscle: 'm', side: 'right', check_in: { open: false, unanswered: false },
      more_allowed: false, number_wanted: false, item: 0, now,
    },
    cues,
    record: { purpose: 'session', length_ms: now, pressed_ms: 0, spots: [], guarding: false, finished: false },
  }
}

const numberEases = 6

interface Stored { kind: string; signal?: Signal; settle: (ok: boolean) => void }

/** `earlier`: what was said before it was broken off. */
function setUp(earlier?: SessionEvent[]) {
  const stored: Stored[] = []
  const cues: string[] = []
  const undrawn: (() => void)[] = []
  const ended = vi.fn()
  let drift = 0
  let guided = true
  let hidden = false
  let drawn = true
  const began = performance.now() - (earlier?.at(-1)?.at ?? 0)
  const begun: Begun = {
    session: 's', plan: {} as SessionPlan, started: { at: 0, offset_minutes: 0 },
    events: earlier ?? [], ...(earlier ? { brokenOff: true } : {}),
  }
  const run = new Run(begun, {
    call: ((_verb: string, request: { events: SessionEvent[] }) => play(request.events)) as unknown as Call,
    watch: { elapsed: () => Math.floor(performance.now() - began + drift), drift: () => drift },
    store: (kind, body) =>
      new Promise((resolve, reject) => {
        stored.push({
          kind,
          ...('signal' in body ? { signal: body.signal } : {}),
          settle: (ok) => (ok ? resolve(undefined) : reject(new Error('disk'))),
        })
      }),
    soon: (work) => (drawn ? work() : undrawn.push(work)),
    numberEases,
    guides: () => guided,
    hidden: () => hidden,
    onCue: (cue) => cues.push(cue.cue),
    onShow: () => undefined,
    onEnd: ended,
  })
  const settle = async (ok: boolean): Promise<void> => {
    for (const one of stored.splice(0)) one.settle(ok)
    await vi.advanceTimersByTimeAsync(0)
  }
  const phase = (): string => run.shown.get().answer.state.phase
  const jump = (ms: number): void => {
    drift += ms
  }
  const guide = (still: boolean): void => {
    guided = still
  }
  const putAway = (): void => {
    guided = false
    hidden = true
  }
  /** The pictures wait until the returned function draws them. */
  const holdPictures = (): (() => void) => {
    drawn = false
    return () => undrawn.splice(0).forEach((work) => work())
  }
  return { run, stored, cues, ended, settle, phase, jump, guide, putAway, holdPictures }
}

beforeEach(() => {
  vi.useFakeTimers()
})

describe('what allows pressing', () => {
  it('is shown only after the event that led to it is stored', async () => {
    const { run, cues, settle, phase } = setUp()
    run.start()
    run.say('found')
    await vi.advanceTimersByTimeAsync(600)
    expect(phase()).toBe('find')
    expect(run.shown.get().waiting).toBe(true)
    expect(cues).toEqual([])
    await settle(true)
    expect(phase()).toBe('press')
    expect(cues).toEqual(['press'])
  })

  it('is not shown when storing fails: it lets go and says so', async () => {
    const { run, settle, phase } = setUp()
    run.start()
    run.say('found')
    await settle(false)
    expect(phase()).toBe('paused')
    expect(run.shown.get()).toMatchObject({ notStored: true, waiting: false })
  })

  it('is stored before it is shown when a hold begins by itself after a rest', async () => {
    const { run, stored, settle, phase } = setUp()
    run.start()
    run.say('ease_off')
    await settle(true)
    await vi.advanceTimersByTimeAsync(10_400)
    expect(phase()).toBe('rest')
    expect(stored.map((one) => one.signal)).toEqual(['tick'])
    await settle(true)
    expect(phase()).toBe('press')
  })
})

describe('what eases, lets go or stops', () => {
  it.each(['ease_off', 'stop', 'pause'] as const)('%s is shown at once, before it is stored', async (signal) => {
    const { run, settle, phase } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    run.say(signal)
    expect(phase()).not.toBe('press')
  })

  it.each(['ease_off', 'pause', 'stop'] as const)('%s is stored when it is seen', async (signal) => {
    const { run, stored, settle, phase, holdPictures } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    const draw = holdPictures()
    run.say(signal)
    expect(phase()).not.toBe('press')
    expect(stored).toEqual([])
    draw()
    expect(stored.map((one) => one.signal)).toContain(signal)
  })

  it('stays eased when it cannot be stored', async () => {
    const { run, settle, phase } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    run.say('pause')
    await settle(false)
    expect(phase()).toBe('paused')
    expect(run.shown.get().notStored).toBe(true)
  })

  it('wins over an answer that is still being stored', async () => {
    const { run, settle, phase } = setUp()
    run.start()
    run.say('found')
    await vi.advanceTimersByTimeAsync(300)
    run.say('pause')
    expect(phase()).toBe('paused')
    await settle(true)
    expect(phase()).toBe('paused')
  })

  it('are all signals but those that lead on, and numbers from the one that eases', () => {
    const leadOn: Signal[] = ['found', 'good', 'more', 'resume', 'tingling_gone', 'familiar_yes', 'spreads', 'tick']
    expect(leadOn.filter((signal) => isGentle(signal))).toEqual([])
    const waits = (number: number): boolean => {
      const { run } = setUp()
      run.start()
      run.say('number', number)
      return run.shown.get().waiting
    }
    expect([numberEases - 1, numberEases].map(waits)).toEqual([true, false])
  })
})

describe('whatever stops the program', () => {
  it('is a release: a gap of more than two seconds', async () => {
    const { run, settle, phase, jump } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    jump(2_500)
    await vi.advanceTimersByTimeAsync(200)
    expect(phase()).toBe('paused')
  })

  it('comes back paused after a reload, and plays no old cue again', () => {
    const { run, cues, phase } = setUp([{ at: 1_000, signal: 'found' }])
    run.start()
    expect(phase()).toBe('paused')
    expect(cues).toEqual(['let_go'])
  })

  it('comes back paused after a reload also when nothing was said yet', () => {
    const { run, cues, phase } = setUp([])
    run.start()
    expect(phase()).toBe('paused')
    expect(cues).not.toContain('press')
  })

  it('says whether going on presses here again: a hold that was broken off counts as done', () => {
    const one: SessionEvent[] = [{ at: 1_000, signal: 'found' }, { at: 2_000, signal: 'tick' }]
    const first = setUp(one)
    first.run.start()
    expect(first.run.pressesAgain()).toBe(true)
    const last = setUp([
      ...one, { at: 3_000, signal: 'pause' }, { at: 4_000, signal: 'resume' }, { at: 5_000, signal: 'found' },
    ])
    last.run.start()
    expect(last.run.pressesAgain()).toBe(false)
    expect(last.phase()).toBe('paused')
  })

  it('lets go when the screen is left', async () => {
    const { run, settle, phase } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    run.close()
    expect(phase()).toBe('paused')
  })
})

describe('a slip: a finger that was lifted, a noise', () => {
  /** Into a hold that was eased off by a slip, or by a word. */
  const eased = async (by: 'slip' | 'word') => {
    const made = setUp()
    made.run.start()
    made.run.say('found')
    await made.settle(true)
    await vi.advanceTimersByTimeAsync(1_000)
    if (by === 'slip') made.run.slip()
    else made.run.say('ease_off')
    return made
  }

  it('eases at once', async () => {
    const { phase, stored } = await eased('slip')
    expect(phase()).toBe('rest')
    expect(stored.map((one) => one.signal)).toEqual(['ease_off'])
  })

  it('is no word: the next hold does not begin, and pressing is never shown nor put on record', async () => {
    const { run, cues, settle, phase, stored } = await eased('slip')
    await settle(true)
    expect(run.shown.get().wordMissing).toBe(true)
    await vi.advanceTimersByTimeAsync(10_400)
    expect(phase()).toBe('paused')
    expect(run.shown.get().pausedFor).toBe('no_word')
    expect(cues).toEqual(['press', 'let_go'])
    expect(stored.map((one) => one.signal)).toEqual(['interrupted'])
  })

  it('does not undo a word: the next hold begins after one, before or behind the slip', async () => {
    const word = await eased('word')
    word.run.slip()
    const behind = await eased('slip')
    behind.run.say('good')
    for (const { run, settle, phase } of [word, behind]) {
      await settle(true)
      expect(run.shown.get().wordMissing).toBe(false)
      await vi.advanceTimersByTimeAsync(10_400)
      await settle(true)
      expect(phase()).toBe('press')
    }
  })
})

describe('a slip in the last hold of a spot', () => {
  it('leaves no word to wait for', async () => {
    const { run, settle, phase } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    run.say('ease_off')
    await settle(true)
    await vi.advanceTimersByTimeAsync(10_400)
    await settle(true)
    expect(phase()).toBe('press')
    run.slip()
    expect(phase()).toBe('rest')
    expect(run.shown.get().wordMissing).toBe(false)
  })
})

describe('what counts as a word', () => {
  /** Whether the next hold waits for a word, where this was said after a slip. */
  const stillWaits = async (signal: Signal): Promise<boolean> => {
    const { run, settle } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    await vi.advanceTimersByTimeAsync(1_000)
    run.slip()
    run.say(signal)
    await settle(true)
    return run.shown.get().wordMissing
  }

  it.each(['good', 'spreads', 'tensing', 'number', 'ease_off'] as const)('%s does', async (signal) => {
    expect(await stillWaits(signal)).toBe(false)
  })

  it.each(['skip', 'resume', 'familiar_yes', 'found', 'interrupted'] as const)(
    '%s between two holds does not', async (signal) => {
      expect(await stillWaits(signal)).toBe(true)
    },
  )
})

describe('with nothing to be seen, heard or felt', () => {
  it('nothing that leads to pressing is taken', async () => {
    const { run, settle, phase, stored, guide } = setUp()
    run.start()
    guide(false)
    run.say('found')
    expect(phase()).toBe('paused')
    expect(stored.map((one) => one.signal)).toEqual(['interrupted'])
    await settle(true)
    run.say('resume')
    expect(phase()).toBe('paused')
    expect(run.shown.get().pausedFor).toBe('unguided')
    guide(true)
    run.say('resume')
    await settle(true)
    expect(phase()).toBe('find')
  })

  it('a hold lets go within one beat', async () => {
    const { run, settle, phase, guide } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    guide(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(phase()).toBe('paused')
  })

  it('the next hold does not begin by itself', async () => {
    const { run, cues, settle, phase, guide } = setUp()
    run.start()
    run.say('ease_off')
    await settle(true)
    guide(false)
    await vi.advanceTimersByTimeAsync(10_400)
    expect(phase()).toBe('paused')
    expect(cues).toEqual([])
  })
})

describe('a page that was put away', () => {
  it('lets go, and is not said to be one that could not be heard', async () => {
    const { run, settle, phase, putAway } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    putAway()
    await vi.advanceTimersByTimeAsync(200)
    expect(phase()).toBe('paused')
    run.say('resume')
    expect(phase()).toBe('paused')
    expect(run.shown.get().pausedFor).toBeUndefined()
  })

  it('begins no hold by itself', async () => {
    const { run, cues, settle, phase, putAway } = setUp()
    run.start()
    run.say('ease_off')
    await settle(true)
    putAway()
    await vi.advanceTimersByTimeAsync(10_400)
    expect(phase()).toBe('paused')
    expect(cues).toEqual([])
    expect(run.shown.get().pausedFor).toBeUndefined()
  })
})

describe('cues and the end', () => {
  it('leaves a slip after the end out', async () => {
    const { run, stored, settle } = setUp()
    run.start()
    run.say('stop')
    await settle(true)
    run.slip()
    expect(stored).toEqual([])
  })

  it('plays every cue once', async () => {
    const { run, cues, settle } = setUp()
    run.start()
    run.say('found')
    await settle(true)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(cues).toEqual(['press'])
  })

  it('comes when it is due, not at the beat after', async () => {
    const { run, settle, phase } = setUp()
    run.start()
    await vi.advanceTimersByTimeAsync(130)
    run.say('ease_off')
    await settle(true)
    await vi.advanceTimersByTimeAsync(10_010)
    await settle(true) // the press that the rest ends in is stored before it is shown
    expect(phase()).toBe('press')
  })

  it('puts the end on record once', async () => {
    const { run, stored, settle, ended } = setUp()
    run.start()
    run.say('stop')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(stored.map((one) => one.kind)).toEqual(['session_ended', 'session_signalled'])
    await settle(true)
    expect(ended).toHaveBeenCalledOnce()
  })
})
