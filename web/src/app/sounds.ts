// What the sounds of a session are made of: low, soft, short, each known from the others by its course alone. Pitches
// in hertz, lengths in seconds, levels of 1.
export interface Note {
  from: number
  to: number
  seconds: number
  level: number
  /** After the beginning of the sound. */
  delay: number
  wooden: boolean
}

/** No sound, nor all that sound at once, is louder. */
export const loudest = 0.25

const note = (from: number, to: number, seconds: number, level: number, delay = 0): Note =>
  ({ from, to, seconds, level, delay, wooden: false })
const knock = (delay: number): Note => ({ from: 420, to: 180, seconds: 0.09, level: 0.17, delay, wooden: true })

export const sounds = {
  /** Rises. */
  press: [note(262, 262, 0.2, 0.14), note(330, 330, 0.34, 0.14, 0.2)],
  /** Steps down. */
  ease: [note(294, 294, 0.2, 0.13), note(233, 233, 0.34, 0.13, 0.2)],
  /** One long fall: the only one that lasts. */
  let_go: [note(330, 147, 1.1, 0.16)],
  /** Two knocks on wood. */
  check_in: [knock(0), knock(0.2)],
  /** Three low notes, all the same. */
  stop: [note(165, 165, 0.24, 0.15), note(165, 165, 0.24, 0.15, 0.3), note(165, 165, 0.4, 0.15, 0.6)],
  /** One soft note: something else begins. */
  next: [note(294, 294, 0.3, 0.1)],
} as const satisfies Record<string, readonly Note[]>

export type SoundName = keyof typeof sounds

/** The tone that lasts while pressing is wanted: its end means let go. */
export const hum = { pitches: [110, 165], level: 0.04, rises: 0.4, ends: 0.04 } as const

export const secondsOf = (name: SoundName): number =>
  Math.max(...sounds[name].map(({ delay, seconds }) => delay + seconds))

/** The loudest that a sound can be beside the hum, where its notes overlap. */
export function peakOf(name: SoundName): number {
  const notes: readonly Note[] = sounds[name]
  const sums = notes.map(({ delay: at }) => {
    const together = notes.filter(({ delay, seconds }) => delay <= at && at < delay + seconds)
    return together.reduce((sum, { level }) => sum + level, 0)
  })
  return Math.max(...sums) + hum.pitches.length * hum.level
}
