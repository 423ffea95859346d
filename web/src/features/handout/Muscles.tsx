// Muscles worth trying, each with its picture, its side and its odds; or what stands in their place.
import type { JSX } from 'preact'
import {
  because, muscleOf, otherOdds, patternName, tenths, ties, titleOf, type Lettered,
} from '../../app/candidates.ts'
import { listWords } from '../../app/dates.ts'
import { vocabulary } from '../../app/here.ts'
import { SpotPictures } from '../../app/SpotPictures.tsx'
import type { FoundPattern, VocabularyMuscle } from '../../engine/verbs.ts'
import { capital, say, sayKey, sayPlace } from '../../words/words.ts'
import { holdOf, ringOf, type Part, type Sheet } from './sheet.ts'

/** Rounded so that the parts of a whole still make it: what lies between two tenths is said to lie there. */
function oddsWords(odds: number): string {
  const n = Math.floor(odds / 1_000)
  const rest = odds % 1_000
  if (n === 0 && rest <= 700) return say('handout.odds_little')
  if (rest >= 300 && rest <= 700) return say('handout.odds_between', { n, more: n + 1 })
  return say('handout.odds', { n: tenths(odds) })
}

interface MuscleProps {
  card: Lettered
  sheet: Sheet
  why: boolean
}

/** How to go on with this one: the hold that is planned, or what to do instead. */
function onward({ card, sheet }: MuscleProps, muscle: VocabularyMuscle): string {
  const hold = holdOf(sheet, card)
  if (hold >= 0) return say('handout.pressed_here', { n: hold + 1 })
  if (card.pressable) return ''
  return say(muscle.spots.length === 0 ? 'candidates.never_pressed' : 'candidates.not_today')
}

function Muscle(props: MuscleProps): JSX.Element | null {
  const { card, sheet, why } = props
  const muscle = muscleOf(vocabulary(), card.muscle)
  if (!muscle) return null
  const reasons = because(card).join('; ') || say('candidates.because.common')
  return (
    <li>
      <div class="handout-pictures">
        <SpotPictures muscle={muscle} side={card.side} spot={ringOf(sheet, card)} />
      </div>
      <div>
        <p>
          <b>
            {card.letter}. {capital(sayPlace('muscle', card.muscle, card.side))}
          </b>{' '}
          <i>{muscle.latin}</i>
        </p>
        <p>
          <b>{capital(oddsWords(card.odds))}.</b> {onward(props, muscle)}
        </p>
        {why && <p>{say('candidates.because.start', { reasons })}</p>}
        <p class="handout-note">
          {say('handout.certainty', { level: say(`ui.certainty.${muscle.certainty}`).toLowerCase() })}
        </p>
      </div>
    </li>
  )
}

/** Of the cards as many as there is room for; what is left out is named at the foot. */
export function Muscles({ sheet, has }: { sheet: Sheet; has: (part: Part) => boolean }): JSX.Element {
  const room = has('third') ? (has('fourth') ? 4 : 3) : 2
  const cards = sheet.cards.slice(0, room)
  return (
    <section>
      <h3>{titleOf(cards)}</h3>
      <ul class="handout-muscles">
        {cards.map((card) => (
          <Muscle key={`${card.muscle} ${card.side}`} card={card} sheet={sheet} why={has('because')} />
        ))}
      </ul>
      <p>
        {ties(cards).map((letters) => `${say('candidates.tie', { letters: listWords(letters) })}. `)}
        {say('handout.other', { odds: oddsWords(otherOdds(sheet.cards)) })}
      </p>
    </section>
  )
}

/** In the place of the muscles: it may be none, with what to do. */
export function MuscleStops({ patterns }: { patterns: readonly FoundPattern[] }): JSX.Element {
  return (
    <section class="handout-lock">
      <h3>{say('candidates.pattern.stop_title')}</h3>
      <p>{say('candidates.pattern.stop')}</p>
      {patterns.map((found) => (
        <p key={found.pattern}>
          <b>{capital(patternName(found))}.</b> {sayKey(`pattern.${found.pattern}.do`)}
        </p>
      ))}
    </section>
  )
}

/** What it also reminds of. */
export function MayBeElse({ patterns }: { patterns: readonly FoundPattern[] }): JSX.Element | null {
  const named = patterns.filter((one) => !one.stops)
  if (named.length === 0) return null
  return (
    <p>
      <b>{say('candidates.pattern.title')}:</b> {named.map(patternName).join('; ')}.
    </p>
  )
}
