// What the ranking says, made ready to be shown: letters, ties, shares and reasons in words.
import type { Candidate, Evidence, Found, FoundPattern, Side, Vocabulary, VocabularyMuscle } from '../engine/verbs.ts'
import type { PlaceOnBody, SpotOnBody } from '../ui/figure/places.ts'
import { samePlace } from './place.ts'
import { say, sayKey, sayName, sayPlace } from '../words/words.ts'

/** Under this share a candidate is no longer worth a card, unless it is among the first two. */
const worthShowing = 500
/** At most so many cards: more is a list nobody tests. */
const letters = ['A', 'B', 'C', 'D'] as const

export interface Lettered extends Candidate {
  letter: string
}

export function lettered({ candidates }: Found): Lettered[] {
  const shown = candidates.filter(({ odds }, i) => i < 2 || odds >= worthShowing)
  return letters.flatMap((letter, i) => (shown[i] ? [{ ...shown[i], letter }] : []))
}

const counts = ['one', 'two', 'three', 'four'] as const

/** How many are worth trying. */
export function titleOf(cards: readonly Lettered[]): string {
  const count = counts[cards.length - 1]
  if (!count) throw new Error(`${cards.length} cards have no title`)
  return say(`candidates.title.${count}`)
}

/** Everything that has no card: other muscles, other patterns, and what is no muscle at all. */
export const otherOdds = (cards: readonly Candidate[]): number =>
  10_000 - cards.reduce((sum, card) => sum + card.odds, 0)

/** "about 3 in 10" as a whole number of tenths. */
export const tenths = (odds: number): number => Math.round(odds / 1000)

/** Groups of cards that are about equal on this map. */
export function ties(cards: readonly Lettered[]): string[][] {
  const numbers = [...new Set(cards.map((card) => card.tie))].filter((tie) => tie !== 0)
  return numbers
    .map((tie) => cards.filter((card) => card.tie === tie).map((card) => card.letter))
    .filter((group) => group.length > 1)
}

/** What is told as about equal has equal shares: a finer difference is within what the guess can tell. */
export function sharesOf(cards: readonly Lettered[]): Lettered[] {
  const groups = ties(cards)
  return cards.map((card) => {
    const group = groups.find((letters) => letters.includes(card.letter))
    if (!group) return card
    const odds = cards.filter(({ letter }) => group.includes(letter)).map((one) => one.odds)
    return { ...card, odds: Math.round(odds.reduce((sum, one) => sum + one, 0) / odds.length) }
  })
}

export const muscleOf = (vocabulary: Vocabulary, id: string): VocabularyMuscle | undefined =>
  vocabulary.muscles.find((muscle) => muscle.id === id)

/** Zones on a side of the body; those of the midline are in the middle whatever the side. */
export const placesOf = (vocabulary: Vocabulary, zones: readonly string[], side: Side): PlaceOnBody[] =>
  zones.map((zone) => ({
    zone, side: vocabulary.zones.find((one) => one.id === zone)?.midline ? 'middle' : side,
  }))

/** The same on several sides, each place once. */
export function placesAcross(vocabulary: Vocabulary, zones: readonly string[], sides: readonly Side[]): PlaceOnBody[] {
  const all = sides.flatMap((side) => placesOf(vocabulary, zones, side))
  return all.filter((place, i) => all.findIndex((one) => samePlace(one, place)) === i)
}

/** Where tradition says a muscle hurts and sends pain. */
export const spreadOf = (vocabulary: Vocabulary, muscle: VocabularyMuscle, side: Side): PlaceOnBody[] =>
  placesOf(vocabulary, [...new Set([...muscle.essential, ...muscle.home])], side)

/** One of the spots where a muscle is pressed, by its number. */
export function spotOf(
  vocabulary: Vocabulary, muscle: VocabularyMuscle, side: Side, which: number,
): SpotOnBody | undefined {
  const spot = muscle.spots[which]
  return spot && placesOf(vocabulary, [spot.zone], side).map((place) => ({ ...place, spot: spot.id }))[0]
}

/** The first of its spots that lies where the check excludes nothing (S5); none where nobody presses it. */
export const openSpotOf = (
  vocabulary: Vocabulary, muscle: VocabularyMuscle, side: Side, excluded: readonly PlaceOnBody[],
): SpotOnBody | undefined =>
  muscle.spots
    .map((_spot, i) => spotOf(vocabulary, muscle, side, i))
    .find((spot) => spot && !excluded.some((place) => samePlace(place, spot)))

function reasonInWords(evidence: Evidence): string | undefined {
  const { movement, cause, quality } = evidence
  if (movement) return say('candidates.because.movement', { movement: sayName('movement', movement) })
  if (cause) return say('candidates.because.cause', { cause: sayName('cause', cause) })
  if (quality) return say('candidates.because.quality', { quality: sayName('quality', quality) })
  if (evidence.kind === 'both_sides') return say('candidates.because.both_sides')
  if (evidence.familiar) return sayKey(`candidates.because.press_test_${evidence.familiar}`)
  if (!evidence.zone || evidence.score <= 0) return undefined
  const place = sayPlace('zone', evidence.zone, evidence.side ?? 'middle')
  return evidence.kind === 'zone_beside'
    ? say('candidates.because.beside', { place })
    : say('candidates.because.zone', { place })
}

/** The three strongest reasons; what speaks against it only when it was a press test. */
export function because(found: Pick<Candidate, 'because'>): string[] {
  const telling = found.because.filter((evidence) => evidence.score > 0 || evidence.familiar)
  return [...new Set(telling.flatMap((evidence) => reasonInWords(evidence) ?? []))].slice(0, 3)
}

export const patternName = ({ pattern, side }: Pick<FoundPattern, 'pattern' | 'side'>): string =>
  sayPlace('pattern', pattern, side ?? 'middle')

/** The neighbours it may also come from, in one sentence. */
export function mayAlso(found: Found): string | undefined {
  const [muscle, other] = found.may_also.map((one) => sayPlace('muscle', one.muscle, one.side))
  if (!muscle) return undefined
  return other ? say('candidates.may_also.two', { muscle, other }) : say('candidates.may_also.one', { muscle })
}

/** The row of discs in words, for whoever does not see it. */
export function oddsInWords(cards: readonly Lettered[]): string {
  const part = (odds: number, what: string): string => {
    const n = tenths(odds)
    return n > 0 ? say('candidates.odds_part', { n, what }) : say('candidates.odds_little', { what })
  }
  const parts = cards.map((card) => part(card.odds, sayName('muscle', card.muscle)))
  return [...parts, part(otherOdds(cards), say('candidates.other'))].join(', ')
}
