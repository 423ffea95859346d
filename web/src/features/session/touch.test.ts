import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Gestures, type Moment, type Said } from './gestures.ts'
import { feltIn } from './touch.ts'

const asking: Moment = { asked: 'check-in 1', resting: false }

class Control {
  closest = (selector: string): Control | null => (selector === '[data-control]' ? this : null)
  getAttribute = (): string => 'control'
}

beforeAll(() => vi.stubGlobal('Element', Control))

/** A press of a mouse's button on the control, and what is said of it at once and after a second. */
function pressed(button: number): Said[] {
  const gestures = new Gestures()
  const at = (type: string, timeStamp: number, which: number): PointerEvent => ({
    type, timeStamp, button: which, pointerId: 1, clientX: 9, clientY: 9, width: 1, height: 1, target: new Control(),
  }) as unknown as PointerEvent
  const felt = [at('pointerdown', 0, button), at('pointermove', 40, -1), at('pointerup', 90, button)].flatMap(feltIn)
  return [...felt, { kind: 'time', at: 1_000 } as const].flatMap((one) => gestures.feel(one, asking) ?? [])
}

describe('a mouse', () => {
  it('answers with its first button; any other eases off', () => {
    expect(pressed(0)).toEqual(['good'])
    for (const button of [1, 2, 3, 4, 5]) expect(pressed(button)).toEqual(['ease_off'])
  })
})
