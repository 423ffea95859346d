// What a person measures of their own course, in words, and the goals they named. Nothing is compared here: `progress`
// does that.
import type { EventBodies, JournalEvent, Side, Vocabulary } from '../engine/verbs.ts'
import { say, sayKey } from '../words/words.ts'

export type PainAsked = EventBodies['pain_told']['asked']
export type GlobalChange = EventBodies['global_change_told']['change']
export type Motion = Vocabulary['motions'][number]['id']

/** "Pain now", of all of it or with its side: whole sentences, so that no side is ever joined on (S16). */
export const painWords = (asked: PainAsked, side?: Side): string =>
  sayKey(`measure.pain.${asked}.${side === 'left' || side === 'right' ? side : 'all'}`)

/** A motion with its side; one in the middle has only its name. */
export const motionWords = (motion: string, side?: Side): string =>
  sayKey(`measure.motion.${motion}.${side === 'left' || side === 'right' ? side : 'name'}`)

export const globalWords = (change: GlobalChange): string => sayKey(`measure.global.${change}`)

/** The middle of an odd number of tries. */
export const middleOf = (tries: readonly number[]): number =>
  [...tries].sort((a, b) => a - b)[Math.floor(tries.length / 2)] ?? 0

/** How far the tries lie apart: no measuring is more exact than that. */
export const spreadOf = (tries: readonly number[]): number => Math.max(...tries) - Math.min(...tries)

/** An activity in the person's own words, with the last number told of it under these words. */
export interface Goal { id: string; text: string; ability?: number }

/** In the order they were first named. Other words under the same id are another goal, begun anew. */
export function goalsOf(events: readonly JournalEvent[]): Goal[] {
  const goals = new Map<string, Goal>()
  for (const event of events) {
    if (event.kind === 'goal_named') {
      const { goal: id, text } = event.body
      if (goals.get(id)?.text !== text) goals.set(id, { id, text })
    }
    if (event.kind === 'goal_scored') {
      const goal = goals.get(event.body.goal)
      if (goal) goals.set(goal.id, { ...goal, ability: event.body.ability })
    }
  }
  return [...goals.values()]
}

export const goalWords = (text: string | undefined): string =>
  text === undefined ? say('measure.goals.unnamed') : say('measure.goals.scored', { goal: text })
