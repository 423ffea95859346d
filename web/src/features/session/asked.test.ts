import { describe, expect, it, vi } from 'vitest'
import { questionOf, wordIsAsked } from './asked.ts'
import { answerOf } from './keys.ts'
import type { Shown } from './run.ts'

const cover = vi.hoisted(() => ({ on: false }))
vi.mock('./release.ts', () => ({ isCovered: () => cover.on }))

type State = Shown['answer']['state']

function shownIn(state: Partial<State>, more: Partial<Shown> = {}): Shown {
  const all = { phase_began: 0, hold: 1, holds: 2, check_in: { open: false, unanswered: false }, ...state }
  const rest = { waiting: false, notStored: false, wordMissing: false, pausedFor: undefined }
  return { answer: { state: all, cues: [] } as unknown as Shown['answer'], ...rest, ...more }
}

describe('a word about the last hold', () => {
  const slipped = { wordMissing: true }

  it('is asked for between two holds after a slip, by a tap and by a key', () => {
    for (const phase of ['let_go', 'strokes', 'rest'] as const) {
      const shown = shownIn({ phase }, slipped)
      expect(questionOf(shown)?.calm).toBe('good')
      expect(answerOf('g', shown)).toBe('good')
      expect(answerOf('m', shown)).toBeUndefined()
    }
  })

  it('is not asked for after the last hold of a spot: nothing waits for it', () => {
    const shown = shownIn({ phase: 'rest', hold: 2 }, slipped)
    expect(wordIsAsked(shown.answer.state, true)).toBe(false)
    expect(questionOf(shown)).toBeUndefined()
    expect(answerOf('g', shown)).toBeUndefined()
  })

  it('is asked for whenever the core says so', () => {
    const shown = shownIn({ phase: 'rest', check_in: { open: false, unanswered: true } })
    expect(answerOf('g', shown)).toBe('good')
  })
})

describe('under the cover, where the old picture is', () => {
  it('nothing is asked, and keys only ease off, pause and stop', () => {
    const finding = shownIn({ phase: 'find' })
    expect(questionOf(finding)?.calm).toBe('found')
    cover.on = true
    expect(questionOf(finding)).toBeUndefined()
    expect(answerOf('f', finding)).toBeUndefined()
    expect([...'esp'].map((key) => answerOf(key, finding))).toEqual(['ease_off', 'stop', 'pause'])
    expect(answerOf('r', shownIn({ phase: 'paused' }))).toBeUndefined()
    cover.on = false
  })
})

describe('keys', () => {
  it('ease off, pause and stop at any time; the others only when asked', () => {
    const shown = shownIn({ phase: 'press' })
    expect([...'espgfr'].map((key) => answerOf(key, shown)))
      .toEqual(['ease_off', 'stop', 'pause', undefined, undefined, undefined])
    expect(answerOf('f', shownIn({ phase: 'find' }))).toBe('found')
    expect(answerOf('r', shownIn({ phase: 'paused' }))).toBe('resume')
  })
})
