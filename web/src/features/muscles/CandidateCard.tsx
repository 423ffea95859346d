import type { JSX } from 'preact'
import { BodyFigure } from '../../app/BodyFigure.tsx'
import type { PressTest, Vocabulary, VocabularyMuscle } from '../../engine/verbs.ts'
import { addressOf } from '../../app/router.ts'
import { Button } from '../../ui/Button.tsx'
import type { PlaceOnBody } from '../../ui/figure/Figure.tsx'
import { LetterDisc } from '../../ui/OddsRow.tsx'
import { say, sayKey, sayPlace } from '../../words/words.ts'
import { because, type Lettered } from './candidates.ts'
import type { WouldReach } from './reach.ts'

interface CandidateCardProps {
  card: Lettered
  muscle: VocabularyMuscle
  first: boolean
  /** The press test that would tell most. */
  worthTesting: boolean
  known: Vocabulary
  /** What is not at hand and would reach it; undefined where it is in reach. */
  lacks: WouldReach | undefined
  tested: readonly PressTest[]
  onTest: () => void
}

function placesOf(known: Vocabulary, zones: readonly string[], side: PlaceOnBody['side']): PlaceOnBody[] {
  return zones.map((zone) => ({ zone, side: known.zones.find((one) => one.id === zone)?.midline ? 'middle' : side }))
}

/** Where the spot is (ring) and where tradition says the pain goes (dots), from the side that shows the spot. */
function SpotPicture({ card, muscle, known }: Pick<CandidateCardProps, 'card' | 'muscle' | 'known'>): JSX.Element {
  const spread = placesOf(known, [...muscle.essential, ...muscle.home], card.side)
  const first = muscle.spots[0]
  const spot = first && placesOf(known, [first.zone], card.side).map((place) => ({ ...place, spot: first.id }))[0]
  return <BodyFigure label={say('candidates.picture')} spread={spread} spot={spot} close />
}

interface PressOrElseProps extends Pick<CandidateCardProps, 'card' | 'muscle' | 'lacks' | 'worthTesting' | 'onTest'> {
  done: PressTest | undefined
}

/** The press test, or what to do instead of pressing. */
function PressOrElse({ card, muscle, lacks, worthTesting, done, onTest }: PressOrElseProps): JSX.Element {
  if (!card.pressable) {
    // Of tier c, or with its only place where nobody presses.
    const neverPressed = muscle.spots.length === 0
    return (
      <div class="candidate-test">
        <p class="small">
          <b>{say(neverPressed ? 'candidates.never_pressed' : 'candidates.not_today')}</b> {muscle.words['do']}
        </p>
      </div>
    )
  }
  if (lacks) {
    return (
      <div class="candidate-test">
        <p class="small">
          <b>{say('candidates.out_of_reach')}</b> {say(`candidates.would_reach.${lacks}`)}
        </p>
        <Button look="outline" small href={addressOf('plan', 'means/muscles')}>{say('plan.change_means')}</Button>
      </div>
    )
  }
  return (
    <div class="candidate-test">
      {done && (
        <p class="small" role="status">
          {sayKey(`candidates.tested.${done.familiar}`)}
        </p>
      )}
      {worthTesting && !done && <p class="small">{say('candidates.next_test')}</p>}
      <Button look={worthTesting && !done ? 'soft' : 'outline'} small onClick={onTest}>
        {say(done ? 'candidates.test_again' : 'candidates.test')}
      </Button>
    </div>
  )
}

export function CandidateCard({
  card,
  muscle,
  first,
  worthTesting,
  known,
  lacks,
  tested,
  onTest,
}: CandidateCardProps): JSX.Element {
  const name = muscle.words[card.side] ?? muscle.words['name'] ?? muscle.id
  const done = tested.find((test) => test.muscle === card.muscle && test.side === card.side)
  return (
    <article class={first ? 'candidate candidate-first' : 'candidate'}>
      <div class="candidate-picture">
        <SpotPicture card={card} muscle={muscle} known={known} />
      </div>
      <div class="candidate-words">
        <h2 class="card-title">
          <LetterDisc letter={card.letter} />
          <span>
            <span class="unseen">{card.letter}: </span>
            {name.charAt(0).toUpperCase() + name.slice(1)}
          </span>
        </h2>
        <p class="quiet small">{muscle.latin}</p>
        <p class="small">
          {say('candidates.because.start', {
            reasons: because(known, card).join('; ') || say('candidates.because.common'),
          })}
        </p>
      </div>
      <details class="candidate-more">
        <summary>{say('candidates.more')}</summary>
        <p class="small">
          {muscle.words['about']} {muscle.depth !== 'unsaid' && say(`candidates.depth.${muscle.depth}`)}
        </p>
        {muscle.essential.length > 0 && (
          <p class="small">
            {say('candidates.sends', {
              places: placesOf(known, muscle.essential, card.side)
                .map((place) => sayPlace('zone', place.zone, place.side))
                .join(', '),
            })}
          </p>
        )}
        <p class="small">
          <b>{say('candidates.avoid')}</b> {muscle.words['avoid']}
        </p>
      </details>
      <PressOrElse {...{ card, muscle, lacks, worthTesting, done, onTest }} />
    </article>
  )
}
