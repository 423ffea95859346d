// What a hand on the huge control means. No DOM and no clock: touches and times go in, at most one word comes out.
//
// `good` is the rarest: one small, still, short touch, alone before and after, begun and ended under one and the same
// question. It is said only when the time for a second tap has passed. Whatever is less clear than that is `ease_off`,
// and two quick taps, a second finger or a palm are `stop`; neither of these waits. One touch may say both, the gentler
// last. Times in milliseconds, places and sizes in CSS pixels.

export type Said = 'good' | 'ease_off' | 'stop'

/** Where a touch lies: on the huge control, on the small answer beside a resting finger, or on anything else. */
export type On = 'control' | 'answer' | 'elsewhere'

export interface Touch {
  id: number
  at: number
  x: number
  y: number
  on: On
  /** The longer side of it. */
  size: number
}

export type Felt =
  | ({ kind: 'down' | 'move' | 'up' } & Touch)
  | { kind: 'cancel'; id: number; at: number }
  | { kind: 'time'; at: number }

/** How the session stands while it is felt. */
export interface Moment {
  /** What is asked, each question by a name of its own; undefined when nothing is. */
  asked: string | undefined
  /** Pressing is wanted now, and a finger that rests on the control says that it is fine. */
  resting: boolean
}

export interface Limits {
  /** A second touch so soon after the last one is the second of two quick taps. */
  twice: number
  /** Before a calm tap nothing was touched for so long. */
  quiet: number
  /** A calm tap is no longer than this. */
  long: number
  /** It wanders no farther than this. */
  still: number
  /** It is no larger than this: a fingertip, also of a large thumb laid flat. */
  fingertip: number
  /** From here on it is a palm. */
  palm: number
  /** A resting finger may be missing so long before that eases off. */
  missing: number
}

export const usualLimits: Limits = {
  twice: 350, quiet: 900, long: 600, still: 16, fingertip: 64, palm: 96, missing: 3_000,
}

interface Finger extends Touch {
  asked: string | undefined
  /** It has said what it says; only `stop` can still come of it. */
  judged: boolean
}

export class Gestures {
  #limits: Limits
  #fingers = new Map<number, Finger>()
  /** A calm tap that waits for its time. */
  #tap: { at: number; asked: string | undefined } | undefined
  #lastTouch = -Infinity
  #missingSince: number | undefined

  constructor(limits: Limits = usualLimits) {
    this.#limits = limits
  }

  /** What this says, if anything. Times of one device run on; one that goes back is taken as quick. */
  feel(felt: Felt, moment: Moment): Said | undefined {
    switch (felt.kind) {
      case 'down': return this.#down(felt, moment)
      case 'move': return this.#move(felt, moment)
      case 'up': return this.#up(felt, moment)
      case 'cancel': return this.#cancelled(felt, moment)
      case 'time': return this.#passed(felt.at, moment)
    }
  }

  /** A calm tap is waiting to be counted. */
  get waits(): boolean {
    return this.#tap !== undefined
  }

  /** When `time` is to be felt next, if nothing else is before. */
  due(): number | undefined {
    const { twice, long, missing } = this.#limits
    const times = [...this.#fingers.values()].filter(({ judged }) => !judged).map(({ at }) => at + long)
    if (this.#tap) times.push(this.#tap.at + twice)
    if (this.#missingSince !== undefined) times.push(this.#missingSince + missing)
    return times.length > 0 ? Math.min(...times) : undefined
  }

  #down(touch: Touch, moment: Moment): Said | undefined {
    const lost = this.#fingers.get(touch.id)
    // Its end was never felt.
    if (lost) this.#lastTouch = Math.max(this.#lastTouch, lost.at)
    const others = [...this.#fingers.values()].filter(({ id }) => id !== touch.id)
    const finger: Finger = { ...touch, asked: moment.asked, judged: false }
    this.#fingers.set(touch.id, finger)
    const said = this.#newFinger(finger, others, moment)
    if (said === 'stop') return this.#stop()
    const rests = moment.resting && touch.on === 'control'
    if (rests) this.#missingSince = undefined
    finger.judged = said !== undefined || touch.on === 'elsewhere' || rests
    return said
  }

  #newFinger(finger: Finger, others: readonly Finger[], moment: Moment): Said | undefined {
    const { palm, fingertip, twice, quiet } = this.#limits
    if (finger.size >= palm || this.#isSecondTap(finger)) return 'stop'
    const near = [...others, finger].some(({ on }) => on !== 'elsewhere')
    if (!near) return undefined
    if (others.length > 0 && !this.#answersBeside(finger, others, moment)) return 'stop'
    const since = finger.at - this.#lastTouch
    if (since < twice) return 'stop'
    if (finger.on === 'elsewhere' || (finger.on === 'control' && moment.resting)) return undefined
    if (since < quiet || finger.size > fingertip || !moment.asked) return 'ease_off'
    return undefined
  }

  /** So soon after a calm tap on an answer, wherever it lies. */
  #isSecondTap = ({ at }: Finger): boolean => this.#tap !== undefined && at - this.#tap.at < this.#limits.twice

  /** The one second finger that is no stop: on the small answer, while another has long been resting. */
  #answersBeside(finger: Finger, others: readonly Finger[], moment: Moment): boolean {
    const [resting] = others
    if (!moment.resting || others.length !== 1 || !resting) return false
    return finger.on === 'answer' && resting.on === 'control' && finger.at - resting.at >= this.#limits.quiet
  }

  #move(touch: Touch, moment: Moment): Said | undefined {
    const finger = this.#fingers.get(touch.id)
    if (!finger) return undefined
    if (touch.size >= this.#limits.palm && finger.size < this.#limits.palm) {
      finger.size = touch.size
      return this.#stop()
    }
    if (finger.judged || this.#rests(finger, moment) || this.#isCalm(finger, touch)) return undefined
    finger.judged = true
    return 'ease_off'
  }

  #isCalm(finger: Finger, touch: Touch): boolean {
    const { still, fingertip, long } = this.#limits
    const wandered = Math.hypot(touch.x - finger.x, touch.y - finger.y)
    const lasted = touch.at - finger.at
    return wandered <= still && touch.size <= fingertip && lasted >= 0 && lasted <= long
  }

  #rests = (finger: Finger, moment: Moment): boolean => moment.resting && finger.on === 'control'

  /** A finger is gone. The lift of one that rested long is no tap, so it may come back at once. */
  #lifted(id: number, at: number, moment: Moment): Finger | undefined {
    const finger = this.#fingers.get(id)
    if (!finger) return undefined
    this.#fingers.delete(id)
    const rested = this.#rests(finger, moment) && at - finger.at > this.#limits.long
    if (!rested) this.#lastTouch = at
    return finger
  }

  #up(touch: Touch, moment: Moment): Said | undefined {
    const finger = this.#lifted(touch.id, touch.at, moment)
    if (!finger) return undefined
    if (this.#rests(finger, moment)) return 'ease_off'
    if (finger.judged) return undefined
    if (!this.#isCalm(finger, touch) || finger.asked !== moment.asked) return 'ease_off'
    this.#tap = { at: touch.at, asked: finger.asked }
    return undefined
  }

  /** The system took the touch away: nobody knows what it would have been. */
  #cancelled({ id, at }: { id: number; at: number }, moment: Moment): Said | undefined {
    const finger = this.#lifted(id, at, moment)
    return finger && (this.#rests(finger, moment) || !finger.judged) ? 'ease_off' : undefined
  }

  #passed(at: number, moment: Moment): Said | undefined {
    for (const finger of this.#fingers.values()) {
      if (finger.judged || this.#rests(finger, moment) || at - finger.at <= this.#limits.long) continue
      finger.judged = true
      return 'ease_off'
    }
    return this.#counted(at, moment) ?? this.#missed(at, moment)
  }

  #counted(at: number, moment: Moment): Said | undefined {
    const tap = this.#tap
    if (!tap || at - tap.at < this.#limits.twice) return undefined
    this.#tap = undefined
    return tap.asked !== undefined && tap.asked === moment.asked ? 'good' : 'ease_off'
  }

  #missed(at: number, moment: Moment): Said | undefined {
    const there = [...this.#fingers.values()].some(({ on }) => on === 'control')
    if (!moment.resting || there) {
      this.#missingSince = undefined
      return undefined
    }
    this.#missingSince ??= at
    if (at - this.#missingSince < this.#limits.missing) return undefined
    this.#missingSince = at
    return 'ease_off'
  }

  #stop(): Said {
    for (const finger of this.#fingers.values()) finger.judged = true
    this.#tap = undefined
    return 'stop'
  }
}
