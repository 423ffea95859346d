import type { JSX } from 'preact'
import { because, placesOf, type Lettered } from '../../app/candidates.ts'
import { howOf } from '../../app/plan_words.ts'
import { SpotPictures } from '../../app/SpotPictures.tsx'
import type { PressTest, Vocabulary, VocabularyMuscle } from '../../engine/verbs.ts'
import { addressOf } from '../../app/router.ts'
import { Button } from '../../ui/Button.tsx'
import { PosePicture } from '../../ui/figure/PosePicture.tsx'
import type { SpotOnBody } from '../../ui/figure/places.ts'
import { LetterDisc } from '../../ui/OddsRow.tsx'
import { capital, say, sayKey, sayName, sayPlace } from '../../words/words.ts'
import type { WouldReach } from './reach.ts'

interface CandidateCardProps {
  card: Lettered
  muscle: VocabularyMuscle
  first: boolean
  /** The press test that would tell most. */
  worthTesting: boolean
  known: Vocabulary
  /** Where it may be pressed today. */
  spot: SpotOnBody | undefined
  /** What is not at hand and would reach it; undefined where it is in reach. */
  lacks: WouldReach | undefined
  tested: readonly PressTest[]
  onTest: () => void
}

/** How its spot is pressed, in the way that suits it best. */
function HowPicture({ card, muscle, spot }: Pick<CandidateCardProps, 'card' | 'muscle' | 'spot'>): JSX.Element | null {
  const [technique] = muscle.techniques
  if (!technique || !spot || card.side === 'middle') return null
  return (
    <>
      <PosePicture technique={technique} spot={spot.spot} side={card.side} />
      <p class="small">
        <b>{sayName('technique', technique)}.</b> {howOf('technique', technique, card.side)}
      </p>
    </>
  )
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
  spot,
  lacks,
  tested,
  onTest,
}: CandidateCardProps): JSX.Element {
  const done = tested.find((test) => test.muscle === card.muscle && test.side === card.side)
  return (
    <article class={first ? 'candidate candidate-first' : 'candidate'}>
      <div class="candidate-picture">
        <SpotPictures muscle={muscle} side={card.side} spot={spot} />
      </div>
      <div class="candidate-words">
        <h2 class="card-title">
          <LetterDisc letter={card.letter} />
          <span>
            <span class="unseen">{card.letter}: </span>
            {capital(sayPlace('muscle', card.muscle, card.side))}
          </span>
        </h2>
        <p class="quiet small">{muscle.latin}</p>
        <p class="small">
          {say('candidates.because.start', {
            reasons: because(card).join('; ') || say('candidates.because.common'),
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
        <HowPicture card={card} muscle={muscle} spot={spot} />
        <p class="small">
          <b>{say('candidates.avoid')}</b> {muscle.words['avoid']}
        </p>
      </details>
      <PressOrElse {...{ card, muscle, lacks, worthTesting, done, onTest }} />
    </article>
  )
}
