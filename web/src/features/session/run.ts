// One session under way. The core decides everything; this keeps time, stores what happens and shows what the core
// says.
// What allows pressing is shown only after the event that led to it is stored. What eases, lets go or stops is shown at
// once and stored when it is seen. When storing fails or takes longer than a second, the session lets go (S11).
// A slip, as the lift of a resting finger or a noise, eases like a word and is none: after it the next hold still waits
// for one (S6).
import { createStore, type Store } from '../../app/store.ts'
import type { Watch } from '../../app/clock.ts'
import type { Call } from '../../engine/engine.ts'
import type {
  EventBodies, Now, Phase, SessionAnswer, SessionEvent, SessionPlan, SessionRecord, Signal, TimedCue,
} from '../../engine/verbs.ts'

export interface RunParts {
  call: Call
  watch: Watch
  /** From this number on an answer only eases. */
  numberEases: number
  /** Whether anything can be seen, heard or felt of it: without, nothing that leads to pressing is taken. */
  guides(): boolean
  /** The page is put away: that is why it guides nobody, not that nothing of it could be heard or felt. */
  hidden(): boolean
  /** Resolves when it is on disk; rejects when it is not, or not within a second. */
  store<K extends 'session_signalled' | 'session_ended'>(kind: K, body: EventBodies[K]): Promise<unknown>
  /** Calls once the next picture is drawn, or soon where none is: for what can wait for it. Keeps the order. */
  soon(work: () => void): void
  onCue(cue: TimedCue, answer: SessionAnswer): void
  onShow(answer: SessionAnswer): void
  onEnd(record: SessionRecord): void
}

export interface Begun {
  session: string
  plan: SessionPlan
  started: Now
  events: SessionEvent[]
  /** It ran before and was broken off: it starts with a release, and what was said then is not said again. */
  brokenOff?: true | undefined
}

/** Why the page let go by itself, where the core knows only that it did. */
export type PausedFor = 'no_word' | 'battery' | 'unguided'

export interface Shown {
  answer: SessionAnswer
  /** An answer is being stored and not shown yet. */
  waiting: boolean
  /** Storing failed; that is why it let go. */
  notStored: boolean
  /** Only slips were said of the last hold: a word is asked for before the next. */
  wordMissing: boolean
  pausedFor: PausedFor | undefined
}

const beatMs = 200
/** Longer than this between two beats, and nobody knows what happened meanwhile. */
const gapMs = 2_000

const gentleSignals: readonly Signal[] = [
  'cannot_find', 'ease_off', 'stop', 'too_sharp', 'breath_held', 'tensing', 'tingling', 'tingling_stays',
  'numb_or_shooting', 'unwell', 'pulse', 'severe', 'pause', 'skip', 'interrupted',
]

export const isGentle = (signal: Signal): boolean => gentleSignals.includes(signal)

/** What says how it is, as the core counts it (`is_word` of the session). */
const words: readonly Signal[] = [
  'good', 'more', 'ease_off', 'number', 'spreads', 'too_sharp', 'breath_held', 'tensing', 'tingling', 'tingling_stays',
  'numb_or_shooting', 'unwell', 'pulse', 'severe',
]

const isWord = (signal: Signal, phase: Phase): boolean =>
  signal === 'resume' ? phase === 'paused' : words.includes(signal)

const leadsToPress = (signal: Signal): boolean => signal === 'found' || signal === 'resume'
/** With these the core asks for a word about the hold. */
const asks: readonly TimedCue['cue'][] = ['press', 'check_in']

const cueKey = (cue: TimedCue): string => `${cue.at} ${cue.cue} ${cue.spot ?? ''} ${cue.step ?? ''}`
const isOver = ({ state }: SessionAnswer): boolean => state.phase === 'done' || state.phase === 'over'

export class Run {
  readonly shown: Store<Shown>
  readonly begun: Begun
  #parts: RunParts
  #events: SessionEvent[]
  #cued: Set<string>
  #lastBeat: number
  #lastDrift: number
  #timer: ReturnType<typeof setInterval> | undefined
  #nextCue: ReturnType<typeof setTimeout> | undefined
  /** The beginnings of pressing that are stored, by their time. */
  #storedPresses = new Set<number>()
  #storingPress = false
  #ended = false
  #slipAt = -1
  #wordAt = -1

  constructor(begun: Begun, parts: RunParts) {
    this.begun = begun
    this.#parts = parts
    this.#events = [...begun.events]
    this.#lastBeat = parts.watch.elapsed()
    this.#lastDrift = parts.watch.drift()
    const answer = this.#ask(this.#events.at(-1)?.at ?? 0)
    this.#cued = new Set(begun.brokenOff ? answer.cues.map(cueKey) : [])
    this.shown = createStore<Shown>({
      answer, waiting: false, notStored: false, wordMissing: false, pausedFor: undefined,
    })
  }

  /** Starts to keep time. */
  start(): void {
    if (this.begun.brokenOff) this.interrupt()
    this.#look()
    this.#timer = setInterval(() => this.#beat(), beatMs)
  }

  /** Stops keeping time: the screen is gone. Lets go first. */
  close(): void {
    this.#rest()
    this.interrupt()
  }

  /** What the person said. Not taken: what leads to pressing while nothing can be seen, heard or felt. */
  say(signal: Signal, strength?: number): void {
    if (leadsToPress(signal) && !this.#parts.guides()) return this.#unguided()
    const at = this.#parts.watch.elapsed()
    if (isWord(signal, this.shown.get().answer.state.phase)) this.#wordAt = at
    const event: SessionEvent = { at, signal, ...(strength === undefined ? {} : { strength }) }
    const eases = signal === 'number' && (strength ?? 0) >= this.#parts.numberEases
    if (isGentle(signal) || eases) {
      this.#take(event)
      return this.#storeSoon(event, () => this.#notStored())
    }
    this.shown.update((shown) => ({ ...shown, waiting: true }))
    this.#store(event).then(
      () => {
        this.#storedPresses.add(event.at)
        this.shown.update((shown) => ({ ...shown, waiting: false, notStored: false }))
        this.#take(event)
      },
      () => this.#notStored(),
    )
  }

  /** What eases without being a word: a finger that was lifted or strayed, a noise. */
  slip(): void {
    if (isOver(this.shown.get().answer)) return
    const event: SessionEvent = { at: this.#parts.watch.elapsed(), signal: 'ease_off' }
    this.#slipAt = event.at
    this.#take(event)
    this.#storeSoon(event, () => this.#notStored())
  }

  /** Whether going on after a pause presses on this spot again: a hold that was broken off counts as done. */
  pressesAgain(): boolean {
    const { plan, started } = this.begun
    const { now: at, spot } = this.shown.get().answer.state
    const resumed = [...this.#events, { at: Math.max(at, this.#events.at(-1)?.at ?? 0), signal: 'resume' as const }]
    const ask = (events: SessionEvent[]): SessionAnswer => this.#parts.call('session', { plan, started, events })
    const ready = ask(resumed).state
    const next = ready.phase_ends === undefined
      ? ready
      : ask([...resumed, { at: ready.phase_ends, signal: 'tick' }]).state
    return next.spot === spot && ['ready', 'warm', 'find'].includes(next.phase)
  }

  /** Whatever stops the program is a release. */
  interrupt(why?: PausedFor): void {
    this.#release(this.#parts.watch.elapsed(), why)
  }

  #release(at: number, why?: PausedFor): void {
    const { answer } = this.shown.get()
    if (isOver(answer) || answer.state.phase === 'paused') return
    const event: SessionEvent = { at, signal: 'interrupted' }
    this.shown.update((shown) => ({ ...shown, pausedFor: why }))
    this.#take(event)
    this.#storeSoon(event, () => this.shown.update((shown) => ({ ...shown, notStored: true })))
  }

  #unguided(): void {
    const why = this.#whyUnguided()
    this.interrupt(why)
    if (why) this.shown.update((shown) => ({ ...shown, pausedFor: why }))
  }

  /** The core says by itself that the page was put away. */
  #whyUnguided(): PausedFor | undefined {
    return this.#parts.hidden() ? undefined : 'unguided'
  }

  #notStored(): void {
    this.shown.update((shown) => ({ ...shown, waiting: false, notStored: true }))
    this.interrupt()
  }

  #store(event: SessionEvent): Promise<unknown> {
    return this.#parts.store('session_signalled', { session: this.begun.session, ...event })
  }

  /** What was shown at once is stored when it is seen. */
  #storeSoon(event: SessionEvent, failed: () => void): void {
    this.#parts.soon(() => void this.#store(event).catch(failed))
  }

  /** Puts an event in its place: one that waited for storage may be older than one that did not have to. */
  #take(event: SessionEvent): void {
    const after = this.#events.findIndex((one) => one.at > event.at)
    this.#events.splice(after < 0 ? this.#events.length : after, 0, event)
    this.#look()
  }

  #ask(at: number): SessionAnswer {
    const { plan, started } = this.begun
    const latest = Math.max(at, this.#events.at(-1)?.at ?? 0)
    return this.#parts.call('session', { plan, started, events: [...this.#events, { at: latest, signal: 'tick' }] })
  }

  #beat(): void {
    const at = this.#parts.watch.elapsed()
    const drift = this.#parts.watch.drift()
    const away = at - this.#lastBeat > gapMs || Math.abs(drift - this.#lastDrift) > gapMs
    this.#lastBeat = at
    this.#lastDrift = drift
    if (away) this.interrupt()
    this.#look()
    if (this.shown.get().answer.state.pressing && !this.#parts.guides()) this.interrupt(this.#whyUnguided())
    this.#aim()
  }

  #rest(): void {
    clearInterval(this.#timer)
    clearTimeout(this.#nextCue)
  }

  /** Looks again just when the next cue is due, not at the beat after it. */
  #aim(): void {
    clearTimeout(this.#nextCue)
    if (this.#ended) return
    const at = this.#parts.watch.elapsed()
    const due = this.#ask(at + beatMs).cues.find((cue) => cue.at > at && !this.#cued.has(cueKey(cue)))
    if (due) this.#nextCue = setTimeout(() => this.#look(), due.at - at + 1)
  }

  /** Asks the core how things stand and shows it, unless it is pressing that is not on record yet. */
  #look(): void {
    let answer: SessionAnswer
    try {
      answer = this.#ask(this.#parts.watch.elapsed())
    } catch (broken) {
      this.#rest()
      throw broken
    }
    const { state } = answer
    if (state.pressing && !this.#storedPresses.has(state.phase_began)) {
      const { wordMissing } = this.shown.get()
      // Just before it would have begun, so that it never has.
      const refuse = (why?: PausedFor): void => this.#release(state.phase_began - 1, why)
      if (wordMissing) return refuse('no_word')
      if (!this.#parts.guides()) return refuse(this.#whyUnguided())
      return this.#storePress(state.phase_began, state.now)
    }
    this.#show(answer)
  }

  /** Pressing that begins by itself, after a rest: the moment is stored before it is asked for. */
  #storePress(began: number, at: number): void {
    if (this.#storingPress) return
    this.#storingPress = true
    this.#store({ at, signal: 'tick' }).then(
      () => {
        this.#storingPress = false
        this.#storedPresses.add(began)
        this.#look()
      },
      () => {
        this.#storingPress = false
        this.#storedPresses.add(began)
        this.#notStored()
      },
    )
  }

  /** Slips took the place of a word about the last hold, and the core counts them as one. After a last one none is. */
  #wordMissing({ cues, state }: SessionAnswer): boolean {
    if (state.hold >= state.holds) return false
    const asked = cues.findLast(({ cue }) => asks.includes(cue))?.at
    return asked !== undefined && this.#slipAt >= asked && this.#wordAt < asked
  }

  #show(answer: SessionAnswer): void {
    const wordMissing = this.#wordMissing(answer)
    this.shown.update((shown) => ({
      ...shown, answer, wordMissing, pausedFor: answer.state.phase === 'paused' ? shown.pausedFor : undefined,
    }))
    for (const cue of answer.cues) {
      const key = cueKey(cue)
      if (this.#cued.has(key)) continue
      this.#cued.add(key)
      this.#parts.onCue(cue, answer)
    }
    this.#parts.onShow(answer)
    if (isOver(answer) && !this.#ended) this.#end(answer.record)
  }

  #end(record: SessionRecord): void {
    this.#ended = true
    this.#rest()
    const { session } = this.begun
    this.#parts.soon(() => void this.#parts.store('session_ended', { session, record })
      .catch(() => this.shown.update((shown) => ({ ...shown, notStored: true })))
      .then(() => this.#parts.onEnd(record)))
  }
}
