// Hands as a screen feels them, drawn by chance: calm taps, smears, slaps and double taps. For tests.
import type { Felt, Touch } from './gestures.ts'

export type Chance = (low: number, high: number) => number
export type Trace = Felt[]

const coin = (chance: Chance, odds: number): boolean => chance(0, 1) < odds
const place = (chance: Chance): Pick<Touch, 'x' | 'y' | 'on'> =>
  ({ x: chance(20, 370), y: chance(560, 800), on: 'control' })

/** One finger comes down, stays nearly where it is, and goes. */
function tapAt(chance: Chance, at: number, lasts: number, id = 1, where = place(chance)): Trace {
  const size = chance(1, 60)
  const here = { ...where, id, size }
  const moved = { ...here, x: where.x + chance(-8, 8), y: where.y + chance(-8, 8) }
  return [
    { kind: 'down', ...here, at },
    { kind: 'move', ...moved, at: at + lasts / 2 },
    { kind: 'up', ...moved, at: at + lasts },
  ]
}

export const calmTap = (chance: Chance): Trace => tapAt(chance, chance(0, 50), chance(10, 500))

/** Two taps, the second within 340 ms of the end of the first, near it or not, also beside the control. */
export function doubleTap(chance: Chance): Trace {
  const lasts = chance(10, 250)
  const where = place(chance)
  const near = coin(chance, 0.5) ? where : place(chance)
  const second: typeof near = { ...near, on: coin(chance, 0.3) ? 'elsewhere' : 'control' }
  const first = tapAt(chance, 0, lasts, 1, where)
  return [...first, ...tapAt(chance, lasts + chance(20, 340), chance(10, 300), coin(chance, 0.5) ? 1 : 2, second)]
}

/** A finger, sleeve or cloth that goes over the control, losing touch now and then; the system may take it away. */
export function smear(chance: Chance): Trace {
  const trace: Trace = []
  let at = 0
  const pieces = Math.ceil(chance(0, 3))
  let { x, y } = place(chance)
  for (let piece = 1; piece <= pieces; piece += 1) {
    const steps = Math.ceil(chance(2, 12))
    const angle = chance(0, 2 * Math.PI)
    const stride = chance(24, 300) / steps
    let here: Touch = { id: piece, at, x, y, on: 'control', size: chance(8, 90) }
    trace.push({ kind: 'down', ...here })
    for (let step = 1; step <= steps; step += 1) {
      at += chance(4, 40)
      x += stride * Math.cos(angle)
      y += stride * Math.sin(angle)
      here = { ...here, at, x, y, size: Math.max(1, here.size + chance(-6, 6)) }
      trace.push({ kind: 'move', ...here })
    }
    at += chance(1, 30)
    trace.push(coin(chance, 0.15) ? { kind: 'cancel', id: piece, at } : { kind: 'up', ...here, at })
    at += chance(20, 700)
  }
  return trace
}

/** A whole hand that comes down at once: several touches, or a single large one. */
export function slap(chance: Chance): Trace {
  const fingers = Math.ceil(chance(0, 5))
  const trace: Trace = []
  for (let id = 1; id <= fingers; id += 1) {
    const at = chance(0, 40)
    const here: Touch = { ...place(chance), id, at, size: fingers === 1 ? chance(66, 200) : chance(12, 140) }
    trace.push({ kind: 'down', ...here })
    const gone = at + chance(15, 260)
    trace.push(coin(chance, 0.1) ? { kind: 'cancel', id, at: gone } : { kind: 'up', ...here, at: gone })
  }
  return trace.sort((a, b) => a.at - b.at)
}

/** The trace in its order, with the time felt every 20 ms from its start until two seconds after its end. */
export function timed(trace: Trace): Trace {
  const end = Math.max(...trace.map(({ at }) => at)) + 2_000
  const ticks: Trace = Array.from({ length: Math.ceil(end / 20) }, (_, i) => ({ kind: 'time', at: 20 * i }))
  return [...trace, ...ticks].sort((a, b) => a.at - b.at)
}
