import { describe, expect, it } from 'vitest'
import { Ear, type Heard } from './ear.ts'

const everyMs = 20
const still = 0.004

interface Sound { at: number; lasts: number; level: number }

const clap = (at: number): Sound => ({ at, lasts: 60, level: 0.7 })
const word = (at: number): Sound => ({ at, lasts: 400, level: 0.3 })

/** What is heard, with its time, in a room with these sounds; `own` while the page sounds. */
function listen(sounds: readonly Sound[], { room = still, own = (_at: number): boolean => false } = {}) {
  const ear = new Ear()
  const heard: [number, string][] = []
  for (let at = 0; at < 12_000; at += everyMs) {
    const now = sounds.filter((one) => one.at <= at && at < one.at + one.lasts)
    // A room is never quite even.
    const level = Math.max(room * (1 + 0.3 * Math.sin(at / 37)), ...now.map(({ level: loud }) => loud))
    const look: Heard = { at, level, own: own(at) }
    const said = ear.hear(look)
    if (said) heard.push([at, said])
  }
  return heard
}

describe('a clap or a loud word', () => {
  it.each([['clap', clap], ['word', word]] as const)('a %s eases off at once', (_what, sound) => {
    expect(listen([sound(3_000)])).toEqual([[3_000, 'ease_off']])
  })

  it('twice quickly is stop', () => {
    expect(listen([clap(3_000), clap(3_600)])).toEqual([[3_000, 'ease_off'], [3_600, 'stop']])
    expect(listen([word(3_000), word(3_900)]).at(-1)).toEqual([3_900, 'stop'])
  })

  it('twice quickly is stop also while the page answers the first one aloud', () => {
    const own = (at: number): boolean => at >= 3_020 && at < 7_000
    const answer = (level: number): Sound => ({ at: 3_040, lasts: 3_000, level })
    for (const level of [still, 0.1, 0.2]) {
      for (const between of [300, 600, 900, 1_400]) {
        const heard = listen([clap(3_000), answer(level), clap(3_000 + between)], { own })
        expect(heard, `${level} ${between}`).toEqual([[3_000, 'ease_off'], [3_000 + between, 'stop']])
      }
    }
  })

  it('once is no stop when the page answers it aloud', () => {
    const own = (at: number): boolean => at >= 3_020 && at < 7_000
    const spoken = [3_040, 3_400, 3_900, 4_300].map((at) => ({ at, lasts: 250, level: 0.2 }))
    expect(listen([clap(3_000), ...spoken], { own })).toEqual([[3_000, 'ease_off']])
  })

  it('twice slowly is "ease off" twice', () => {
    expect(listen([clap(3_000), clap(6_000)]).map(([, said]) => said)).toEqual(['ease_off', 'ease_off'])
  })

  it('with its echo is one', () => {
    expect(listen([clap(3_000), { at: 3_120, lasts: 40, level: 0.4 }])).toEqual([[3_000, 'ease_off']])
  })

  it('is heard in a loud room when it is louder still', () => {
    expect(listen([{ ...clap(5_000), level: 0.9 }], { room: 0.1 })).toEqual([[5_000, 'ease_off']])
  })
})

describe('what is no call', () => {
  it('talk that is not loud, a room that hums', () => {
    expect(listen([{ at: 3_000, lasts: 900, level: 0.03 }])).toEqual([])
    expect(listen([], { room: 0.2 })).toEqual([])
  })

  it('a noise that stays is heard when it begins, and then no more', () => {
    expect(listen([{ at: 3_000, lasts: 9_000, level: 0.4 }])).toEqual([[3_000, 'ease_off']])
  })

  it("the page's own sound, while it lasts and just after", () => {
    const own = (at: number): boolean => at >= 3_000 && at < 4_000
    expect(listen([{ at: 3_000, lasts: 1_000, level: 0.5 }], { own })).toEqual([])
    expect(listen([clap(4_100)], { own })).toEqual([])
    expect(listen([clap(4_600)], { own })).toEqual([[4_600, 'ease_off']])
  })

  it('the first moment, in which the room is learned', () => {
    expect(listen([clap(100)])).toEqual([])
  })
})

describe('whatever it hears', () => {
  it('stop never comes without a call just before', () => {
    let state = 20261123
    const dice = (): number => (state = (state * 48271) % 2147483647) / 2147483647
    let stops = 0
    for (let round = 0; round < 200; round += 1) {
      const sounds = Array.from({ length: 12 }, () => ({ at: dice() * 11_000, lasts: dice() * 900, level: dice() }))
      const heard = listen(sounds, { room: dice() * 0.1 })
      for (const [index, [at, said]] of heard.entries()) {
        if (said !== 'stop') continue
        stops += 1
        expect(at - (heard[index - 1]?.[0] ?? -Infinity)).toBeLessThanOrEqual(1_500)
      }
    }
    expect(stops).toBeGreaterThan(100)
  })
})
