// One session under way. The core decides everything; this keeps time, stores what happens and shows what the core
// says.
// What allows pressing is shown only after the event that led to it is stored. What eases, lets go or stops is shown at
// once and stored after. When storing fails or takes longer than a second, the session lets go (S11).
import { createStore, type Store } from '../../app/store.ts'
import type { Watch } from '../../app/clock.ts'
import type { Call } from '../../engine/engine.ts'
import type {
  EventBodies, Now, SessionAnswer, SessionEvent, SessionPlan, SessionRecord, Signal, TimedCue,
} from '../../engine/verbs.ts'

export interface RunParts {
  call: Call
  watch: Watch
  /** From this number on an answer only eases. */
  numberEases: number
  /** Resolves when it is on disk; rejects when it is not, or not within a second. */
  store<K extends 'session_signalled' | 'session_ended'>(kind: K, body: EventBodies[K]): Promise<unknown>
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

export interface Shown {
  answer: SessionAnswer
  /** An answer is being stored and not shown yet. */
  waiting: boolean
  /** Storing failed; that is why it let go. */
  notStored: boolean
}

const beatMs = 200
/** Longer than this between two beats, and nobody knows what happened meanwhile. */
const gapMs = 2_000

const gentleSignals: readonly Signal[] = [
  'cannot_find', 'ease_off', 'stop', 'too_sharp', 'breath_held', 'tensing', 'tingling', 'tingling_stays',
  'numb_or_shooting', 'unwell', 'pulse', 'severe', 'pause', 'skip', 'interrupted',
]

export const isGentle = (signal: Signal): boolean => gentleSignals.includes(signal)

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
  /** The beginnings of pressing that are stored, by their time. */
  #storedPresses = new Set<number>()
  #storingPress = false
  #ended = false

  constructor(begun: Begun, parts: RunParts) {
    this.begun = begun
    this.#parts = parts
    this.#events = [...begun.events]
    this.#lastBeat = parts.watch.elapsed()
    this.#lastDrift = parts.watch.drift()
    const answer = this.#ask(this.#events.at(-1)?.at ?? 0)
    this.#cued = new Set(begun.brokenOff ? answer.cues.map(cueKey) : [])
    this.shown = createStore<Shown>({ answer, waiting: false, notStored: false })
  }

  /** Starts to keep time. */
  start(): void {
    if (this.begun.brokenOff) this.interrupt()
    this.#look()
    this.#timer = setInterval(() => this.#beat(), beatMs)
  }

  /** Stops keeping time: the screen is gone. Lets go first. */
  close(): void {
    clearInterval(this.#timer)
    this.interrupt()
  }

  /** What the person said. */
  say(signal: Signal, strength?: number): void {
    const at = this.#parts.watch.elapsed()
    const event: SessionEvent = { at, signal, ...(strength === undefined ? {} : { strength }) }
    const eases = signal === 'number' && (strength ?? 0) >= this.#parts.numberEases
    if (isGentle(signal) || eases) {
      this.#take(event)
      this.#store(event).catch(() => this.#notStored())
      return
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
  interrupt(): void {
    const { answer } = this.shown.get()
    if (isOver(answer) || answer.state.phase === 'paused') return
    const event: SessionEvent = { at: this.#parts.watch.elapsed(), signal: 'interrupted' }
    this.#take(event)
    this.#store(event).catch(() => this.shown.update((shown) => ({ ...shown, notStored: true })))
  }

  #notStored(): void {
    this.shown.update((shown) => ({ ...shown, waiting: false, notStored: true }))
    this.interrupt()
  }

  #store(event: SessionEvent): Promise<unknown> {
    return this.#parts.store('session_signalled', { session: this.begun.session, ...event })
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
  }

  /** Asks the core how things stand and shows it, unless it is pressing that is not on record yet. */
  #look(): void {
    let answer: SessionAnswer
    try {
      answer = this.#ask(this.#parts.watch.elapsed())
    } catch (broken) {
      clearInterval(this.#timer)
      throw broken
    }
    const { state } = answer
    if (state.pressing && !this.#storedPresses.has(state.phase_began)) {
      this.#storePress(state.phase_began, state.now)
      return
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

  #show(answer: SessionAnswer): void {
    this.shown.update((shown) => ({ ...shown, answer }))
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
    clearInterval(this.#timer)
    this.#parts.store('session_ended', { session: this.begun.session, record }).then(
      () => this.#parts.onEnd(record),
      () => {
        this.shown.update((shown) => ({ ...shown, notStored: true }))
        this.#parts.onEnd(record)
      },
    )
  }
}
