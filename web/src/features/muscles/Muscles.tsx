// Muscles worth trying: several, ranked, with odds and ties; the press test settles what the map cannot.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import {
  lettered, mayAlso, muscleOf, oddsInWords, openSpotOf, otherOdds, sharesOf, ties, titleOf, type Lettered,
} from '../../app/candidates.ts'
import { now } from '../../app/clock.ts'
import { listWords } from '../../app/dates.ts'
import { reportTrouble, useHistory, vocabulary } from '../../app/here.ts'
import { untilInWords } from '../../app/plan_words.ts'
import { forgetRefusedTest, startPressTest, useRefusedTest } from '../../app/press_test.ts'
import { addressOf, go } from '../../app/router.ts'
import { useSettings } from '../../app/settings.ts'
import { useLeavesToOpenSession } from '../../app/unfinished.ts'
import { findRequest, planRequest, withFound, type Visit } from '../../app/visit.ts'
import { updateVisit, useVisit } from '../../app/visiting.ts'
import { call } from '../../engine/engine.ts'
import type { Candidate, Found, History, Means } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { discsOf, OddsRow } from '../../ui/OddsRow.tsx'
import { Loading, Screen } from '../../ui/Screen.tsx'
import { say, sayKey, sayPlace } from '../../words/words.ts'
import { CandidateCard } from './CandidateCard.tsx'
import { HowWeGuess } from './HowWeGuess.tsx'
import { NextQuestion } from './NextQuestion.tsx'
import { MayNotBeMuscle, Stopped } from './Patterns.tsx'
import { wouldReach, type WouldReach } from './reach.ts'
import './Muscles.css'

function Nothing(): JSX.Element {
  return (
    <Screen
      title={say('candidates.nowhere_title')}
      back={addressOf('where')}
      dock={<Button href={addressOf('where')}>{say('candidates.to_map')}</Button>}
    >
      <p>{say('candidates.nowhere')}</p>
    </Screen>
  )
}

/** The shares as discs, what they do not show, and what is about equal on this map. */
function Odds({ found, cards: ranked }: { found: Found; cards: Lettered[] }): JSX.Element {
  const cards = sharesOf(ranked)
  const rare = cards
    .filter((card) => !discsOf(cards, otherOdds(cards)).letters.includes(card.letter))
    .map((card) => card.letter)
  return (
    <>
      <p class="quiet">{say('candidates.guess')}</p>
      <OddsRow parts={cards} other={otherOdds(cards)} label={oddsInWords(cards)} />
      <div class="candidate-ties" role="status">
        {ties(cards).map((group) => (
          <p key={group.join()}>
            <Icon name="equal" />
            {say('candidates.tie', { letters: listWords(group) })}
          </p>
        ))}
        {found.clearly_first && cards[0] && <p>{say('candidates.first', { letter: cards[0].letter })}</p>}
        {rare.length > 0 && <p>{say('candidates.rare', { letters: listWords(rare) })}</p>}
        <p class="quiet">{say('candidates.other_disc')}</p>
      </div>
    </>
  )
}

/** Why a test cannot be, where it is seen at once, with the way to what would change it. It goes with this screen. */
function Refused(): JSX.Element | null {
  const refused = useRefusedTest()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), [refused])
  useEffect(() => forgetRefusedTest, [])
  if (!refused) return null
  const until = untilInWords(refused)
  return (
    <div ref={place}>
      <Notice
        icon="lock"
        live
        title={sayKey(`plan.none.${refused.because}.title`)}
        action={
          refused.because === 'no_technique_fits' ? (
            <Button look="text" href={addressOf('plan', 'means/muscles')}>
              {say('plan.change_means')}
            </Button>
          ) : undefined
        }
      >
        <p>{say('candidates.refused', { muscle: sayPlace('muscle', refused.muscle, refused.side) })}</p>
        <p>{sayKey(`plan.none.${refused.because}.text`)}</p>
        {until && <p>{until}</p>}
      </Notice>
    </div>
  )
}

/** Asked of the core as soon as it is known what is at hand. */
function lacksFor(card: Candidate, visit: Visit, mine: Means, history: History): WouldReach | undefined {
  if (!card.pressable) return undefined
  return wouldReach(mine, (means) => {
    const request = planRequest(visit, { means, now: now(), history, test: { muscle: card.muscle, side: card.side } })
    return request && call('plan', request)
  })
}

// What cannot be read is said by the shell.
function test(candidate: Candidate): void {
  startPressTest(candidate).catch(reportTrouble)
}

export function Muscles(): JSX.Element {
  const visit = useVisit()
  const [explaining, explain] = useState(false)
  const mapped = (visit.pains ?? []).length > 0
  const found = visit.found ?? (mapped ? call('find', findRequest(visit)) : undefined)
  useEffect(() => {
    if (found && !visit.found) updateVisit((current) => withFound(current, found))
    if (!visit.clearance) go('check', '', { replace: true })
  }, [visit])
  const history = useHistory()
  const waits = useLeavesToOpenSession(history)
  const { person, means } = useSettings()
  if (!found || found.candidates.length === 0) return <Nothing />
  if (waits) return <Loading />

  const known = vocabulary()
  const cards = lettered(found)
  const { next, patterns } = found
  const stopped = patterns.some((one) => one.stops)
  const neighbours = mayAlso(found)
  const mine = means[person]
  const excluded = visit.clearance?.excluded
  return (
    <Screen
      title={stopped ? say('candidates.pattern.stop_title') : titleOf(cards)}
      back={addressOf('where')}
      aside={
        <Button look="text" icon="info" onClick={() => explain(true)}>
          {say('candidates.how')}
        </Button>
      }
      dock={
        <Button href={addressOf('plan')}>
          {say(cards.some((card) => card.pressable) ? 'candidates.plan' : 'candidates.plan_none')}
        </Button>
      }
    >
      <Stopped patterns={patterns} known={known} />
      {!stopped && <Odds found={found} cards={cards} />}
      <Refused />
      <NextQuestion found={found} />
      <div class="candidates">
        {cards.map((card, i) => {
          const muscle = muscleOf(known, card.muscle)
          return (
            muscle && (
              <CandidateCard
                key={`${card.muscle}${card.side}`}
                card={card}
                muscle={muscle}
                first={i === 0}
                worthTesting={next.kind === 'press_test' && next.muscle === card.muscle && next.side === card.side}
                known={known}
                spot={card.pressable && excluded ? openSpotOf(known, muscle, card.side, excluded) : undefined}
                lacks={mine && history && lacksFor(card, visit, mine, history)}
                tested={visit.pressTests}
                onTest={() => test(card)}
              />
            )
          )
        })}
      </div>
      {neighbours && <p class="small">{neighbours}</p>}
      <MayNotBeMuscle patterns={patterns} known={known} />
      <p class="quiet small">{say('candidates.tradition')}</p>
      <HowWeGuess open={explaining} onClose={() => explain(false)} />
    </Screen>
  )
}
