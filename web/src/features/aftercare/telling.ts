// What the hours and the days after have in common: what is not sent yet, what the core advises, and the record of it.
import { now } from '../../app/clock.ts'
import { record } from '../../app/here.ts'
import { useUnsent } from '../../app/visiting.ts'
import { call } from '../../engine/engine.ts'
import type { Answer, FollowUpAnswer, FollowUpAnswers, History } from '../../engine/verbs.ts'
import { askNextTime, nothingHeard, withHeardTrend, type Heard } from './own_words.ts'

export interface Unsent<Said> {
  said: Said
  symptoms: Record<string, Answer>
  words: string
  heard: Heard
  /** Every sign is asked about by itself. */
  oneByOne: boolean
}

export const useTelling = <Said>(name: string, said: Said): [Unsent<Said>, (more: Partial<Unsent<Said>>) => void] => {
  const [unsent, keep] = useUnsent<Unsent<Said>>(name, {
    said, symptoms: {}, words: '', heard: nothingHeard, oneByOne: false,
  })
  return [restored(unsent), (more) => keep((before) => restored({ ...before, ...more }))]
}

/**
 * What was kept before an update may say of guarding only that it was there, in one word. Nothing of that can be
 * stored, so it is asked anew.
 */
export function restored<Said>(unsent: Unsent<Said>): Unsent<Said> {
  const { guarding, ...said } = unsent.said as Said & { guarding?: unknown }
  if (guarding === undefined || (typeof guarding === 'object' && guarding !== null)) return unsent
  return { ...unsent, said: said as Said }
}

export interface Told { session: string; day: number; answers: FollowUpAnswers }
export interface Advised { told: Told; answer: FollowUpAnswer }

/** What the core makes of the answers; undefined while some are missing. */
export function advise(
  { answers, ...of }: Omit<Told, 'answers'> & { answers: FollowUpAnswers | undefined }, heard: Heard, history: History,
): Advised | undefined {
  if (!answers) return undefined
  const told = { ...of, answers: withHeardTrend(answers, heard) }
  return { told, answer: call('follow_up', { now: now(), ...told, history }) }
}

/** Puts it on record, the words as a note beside it. */
export async function put({ told, answer }: Advised, words: string, heard: Heard): Promise<void> {
  const { advice, next } = answer
  await record('followed_up', { ...told, advice, next })
  if (words.trim() !== '') await record('noted', { text: words.trim() })
  askNextTime(heard)
}
