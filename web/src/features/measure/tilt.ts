// How far a phone has been tilted, from the direction in which it feels that up is. It cannot feel a turn about the
// upright, so only movements that go up and down are measured so.

/** The direction of up as the phone sees it, of length 1. */
export type Up = readonly [number, number, number]

const rad = Math.PI / 180

/** From the angles of a `deviceorientation` event, in degrees: turned about its long side after its short side. */
export const upOf = ({ beta, gamma }: { beta: number; gamma: number }): Up => [
  -Math.cos(beta * rad) * Math.sin(gamma * rad),
  Math.sin(beta * rad),
  Math.cos(beta * rad) * Math.cos(gamma * rad),
]

/** Degrees between two directions, 0 to 180. */
export function between(a: Up, b: Up): number {
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
  return Math.acos(Math.min(1, Math.max(-1, dot))) / rad
}

const heldMs = 1_000
/** The window may be a little short of it: readings come when they come. */
const nearlyMs = 900

/** The farthest that was held: a swing that passes is none. */
export class Farthest {
  #readings: { at: number; degrees: number }[] = []
  #farthest = 0

  /** One reading, with the time in milliseconds on a clock that only runs forward. Returns the farthest so far. */
  add(at: number, degrees: number): number {
    this.#readings = [...this.#readings.filter((one) => at - one.at <= heldMs), { at, degrees }]
    const first = this.#readings[0]?.at ?? at
    const held = Math.min(...this.#readings.map((one) => one.degrees))
    if (at - first >= nearlyMs) this.#farthest = Math.max(this.#farthest, held)
    return this.#farthest
  }
}

type AsksFirst = typeof DeviceOrientationEvent & { requestPermission?: () => Promise<'granted' | 'denied'> }
const patienceMs = 1_500

/** A hand-held device with such a sensor, as far as can be known before asking. */
export const mayFeelTilt = (): boolean =>
  'DeviceOrientationEvent' in window && matchMedia('(pointer: coarse)').matches

/** True if the sensor may be read. Called inside the touch: where it has to be asked for, it may be only there. */
export const askForTilt = async (): Promise<boolean> =>
  (await (DeviceOrientationEvent as AsksFirst).requestPermission?.().catch(() => 'denied')) !== 'denied'

/** Gives every reading to `hear`, and tells `silent` if none came in time. Returns what ends it. */
export function feelTilt(hear: (up: Up) => void, silent: () => void): () => void {
  const late = setTimeout(silent, patienceMs)
  const listen = ({ beta, gamma }: DeviceOrientationEvent): void => {
    if (beta === null || gamma === null) return
    clearTimeout(late)
    hear(upOf({ beta, gamma }))
  }
  window.addEventListener('deviceorientation', listen)
  return () => {
    clearTimeout(late)
    window.removeEventListener('deviceorientation', listen)
  }
}
