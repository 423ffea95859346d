// A source is an id to the core; its title is content, when the tables carry it.
import type { SourceShown } from '../ui/Certainty.tsx'
import { has, sayKey } from '../words/words.ts'

const word = (key: string): string | undefined => (has(key) ? sayKey(key) : undefined)

export const sourcesShown = (ids: readonly string[]): SourceShown[] =>
  ids.map((id) => ({
    id,
    title: word(`source.${id}.title`) ?? word(`learn_screen.source.${id}`),
    address: word(`source.${id}.address`),
  }))
