// A clap or a loud word, out of nothing but how loud it is. No DOM, no sound kept: levels and times go in, at most one
// word comes out, and it is only ever a gentler one: the first `ease_off`, a second soon after `stop`.
//
// A call is a sudden rise above what the room was like just before. A noise that stays becomes the room: it is heard
// once, when it begins. While the page itself sounds or speaks, and just after, nothing counts but the second call of
// two: the page answers the first one aloud, and must not be deaf to the second because of it.

/** One look at the microphone. */
export interface Heard {
  /** Milliseconds. */
  at: number
  /** The loudest sample since the last look, 0 to 1. */
  level: number
  /** The page itself makes a sound. */
  own: boolean
}

/** So much louder than the room: about 14 dB. */
const rise = 5
/** Nothing below this is a call, however still the room. */
const floor = 0.08
/** A call is over when the level has fallen to this part of what it took. */
const falls = 0.5
/** Two calls so near are one that echoes, or one word of two syllables. */
const echoMs = 180
/** Two calls within this mean stop. */
const twiceMs = 1_500
/** A level that lasts so long is what the room is like. */
const roomMs = 1_200
/** The room after the page's own sound. */
const ownMs = 250
/** What comes through the page's own sound jumps at least so much between two looks. */
const jump = 2
/** Two calls of one person are about as loud; the page's own voice, from its loudspeaker, is mostly far below both. */
const alike = 1 / 3
/** The first looks only learn the room. */
const learnsMs = 400

export class Ear {
  #room = 0
  #began: number | undefined
  #last = -Infinity
  #before = 0
  #loudSince: number | undefined
  #called = -Infinity
  #calledWith = 0
  #own = -Infinity

  /** What is heard with this look, if anything. */
  hear({ at, level, own }: Heard): 'ease_off' | 'stop' | undefined {
    this.#began ??= at
    const passed = Math.max(0, at - Math.max(this.#last, this.#began))
    this.#last = at
    if (own) this.#own = at
    const said = this.#judge(level, at)
    if (!this.#answersItself(at)) this.#learn(level, passed)
    this.#before = level
    return said
  }

  #judge(level: number, at: number): 'ease_off' | 'stop' | undefined {
    const needed = Math.max(floor, this.#room * rise)
    const ownSound = at - this.#own < ownMs
    const through = this.#answersItself(at) && level >= this.#calledWith * alike
    if (this.#loudSince !== undefined && !(through && level >= this.#before * jump)) {
      if (level < needed * falls) this.#loudSince = undefined
      return undefined
    }
    if (level < needed) return undefined
    this.#loudSince = at
    if ((ownSound && !through) || at - (this.#began ?? at) < learnsMs) return undefined
    const since = at - this.#called
    if (since < echoMs) return undefined
    this.#called = at
    this.#calledWith = level
    return since <= twiceMs ? 'stop' : 'ease_off'
  }

  /** The page sounds so soon after a call that it may be its answer: a second call may come, and this is no room. */
  #answersItself(at: number): boolean {
    return at - this.#own < ownMs && at - this.#called <= twiceMs
  }

  /** The room follows downwards at once and upwards slowly, so that a call does not raise it much. */
  #learn(level: number, passed: number): void {
    const share = level < this.#room ? 0.2 : Math.min(1, passed / roomMs)
    this.#room += share * (level - this.#room)
  }
}
