import type { JSX } from 'preact'
import { BodyFigure } from '../../app/BodyFigure.tsx'
import { dayWords, momentWords } from '../../app/dates.ts'
import { vocabulary } from '../../app/here.ts'
import { KeepOff } from '../../app/KeepOff.tsx'
import { minutesInWords, spotWords, stretchWords } from '../../app/plan_words.ts'
import { addressOf } from '../../app/router.ts'
import { useSettings } from '../../app/settings.ts'
import type { History, PlannedSpot, SessionPlan, Way } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows, Notice } from '../../ui/Card.tsx'
import { PosePicture } from '../../ui/figure/PosePicture.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say, sayCount, sayKey, sayName } from '../../words/words.ts'
import { BeforeStart } from './BeforeStart.tsx'
import { WhyThisWay } from './WhyThisWay.tsx'

type Past = Pick<History, 'recent'>

const wasInSession = (past: Past): boolean => (past.recent ?? []).some(({ record }) => record.purpose === 'session')

interface SpotProps {
  spot: PlannedSpot
  way: Way | undefined
  number: number
  later: boolean
  byHandUntil: number | undefined
}

function Spot({ spot, way, number, later, byHandUntil }: SpotProps): JSX.Element {
  const words = spotWords(spot)
  const known = vocabulary().muscles.find((one) => one.id === spot.muscle)?.spots[spot.spot]
  const zone = known?.zone
  const place = known && { zone: known.zone, side: spot.side, spot: known.id }
  return (
    <Card>
      <div class="plan-spot">
        {place && <BodyFigure label={words.find} spot={place} close />}
        <div>
          <h2 class="card-title">
            {number}. {words.muscle}
          </h2>
          <p class="small">{later ? words.amountAgain : words.amount}</p>
          {!later && <p class="small">{say('plan.with_tool', { technique: words.technique })}</p>}
        </div>
        {!later && <p class="plan-wide">{words.find}</p>}
        <details class="plan-wide plan-how">
          <summary>{say(later ? 'plan.where_and_how' : 'plan.how')}</summary>
          {later && <p>{words.find}</p>}
          {known && spot.side !== 'middle' && (
            <PosePicture technique={spot.technique} spot={known.id} side={spot.side} />
          )}
          <p>{words.how}</p>
          {way && <WhyThisWay way={way} byHandUntil={byHandUntil} />}
          <p>
            <b>{say('plan.avoid')}</b> {words.avoid}
          </p>
          {zone && <KeepOff zone={zone} />}
        </details>
      </div>
    </Card>
  )
}

/** What goes with the pressing: never left out, because massage alone is no plan. */
function companions(plan: SessionPlan, folded: boolean): { icon: IconName; text: JSX.Element }[] {
  const row = (icon: IconName, title: string, more: string): { icon: IconName; text: JSX.Element } => ({
    icon,
    text: folded && more ? (
      <details class="plan-companion">
        <summary>{title}</summary>
        <p class="quiet small">{more}</p>
      </details>
    ) : (
      <>
        <b>{title}</b>
        {more && <span class="quiet small">{more}</span>}
      </>
    ),
  })
  return [
    ...plan.stretches.map((stretch) => {
      const words = stretchWords(stretch)
      return row('stretch', words.name, words.how)
    }),
    ...(plan.walk_seconds > 0
      ? [row('walk', say('plan.walk', { minutes: minutesInWords(plan.walk_seconds) }), say('plan.walk_why'))]
      : []),
    row('rest', say('plan.rest', { day: dayWords(plan.next_day) }), say('plan.rest_why')),
    ...plan.habits.map((habit) =>
      row('today', sayName('habit', habit), sayKey(`habit.${habit}.how`)),
    ),
    ...(plan.made_from.clearance.offer.warmth ? [row('warmth', say('plan.warmth'), say('plan.warmth_why'))] : []),
  ]
}

/** The lesson for the hand is offered before the first session; later it stands at the end with the page to print. */
function Practice(): JSX.Element {
  return (
    <Card>
      <h2 class="card-title">{say('plan.practice.title')}</h2>
      <p class="quiet small">{say('plan.practice.why')}</p>
      <Button look="outline" small href={addressOf('practice', 'plan')}>
        {say('plan.practice.open')}
      </Button>
    </Card>
  )
}

/** Ways aside. The lesson is among them unless it is offered above. */
function Aside({ practised, folded }: { practised: boolean; folded: boolean }): JSX.Element {
  const links = (
    <div class="pair">
      {practised && (
        <Button look="text" small icon="hand" href={addressOf('practice', 'plan')}>
          {say('plan.practice.open')}
        </Button>
      )}
      <Button look="text" small icon="note" href={addressOf('handout', 'plan')}>
        {say('handout.open')}
      </Button>
    </div>
  )
  if (!folded) return links
  return (
    <details class="plan-fold">
      <summary>{say('plan.more')}</summary>
      {links}
    </details>
  )
}

interface ThePlanProps { plan: SessionPlan; ways: readonly Way[]; past: Past; onStart: () => void }

/**
 * The first time all of it is read. At a later visit each line opens at a touch, and where to press is said anyway when
 * its turn comes in the session.
 */
export function ThePlan({ plan, ways, past, onStart }: ThePlanProps): JSX.Element {
  const later = wasInSession(past)
  const byHandUntil = plan.made_from.clearance.hand_only_until
  const { practised, person } = useSettings()
  const offered = !later && !practised.includes(person)
  return (
    <Screen
      title={sayCount('plan.heading', plan.spots.length)}
      back={addressOf('muscles')}
      aside={
        <Button look="text" href={addressOf('plan', 'means')}>
          {say('plan.change_means')}
        </Button>
      }
      dock={<Button onClick={onStart}>{say('plan.start')}</Button>}
    >
      <div class="plan-opening">
        <p>{say('plan.opening_information')}</p>
        <p>{say('plan.opening_care')}</p>
      </div>
      {plan.spots.map((spot, i) => (
        <Spot
          key={`${spot.muscle}${spot.spot}${spot.side}`}
          spot={spot}
          way={ways[i]}
          number={i + 1}
          later={later}
          byHandUntil={byHandUntil}
        />
      ))}
      {!later && <p class="quiet small">{say('plan.drawing')}</p>}
      {plan.made_from.ledger.guarding_before && (
        <Notice icon="tense" title={say('house.guarding_before.why')}>
          {say('house.guarding_before.do')}
        </Notice>
      )}
      {byHandUntil !== undefined && (
        <p class="small">{say('plan.by_hand_until', { time: momentWords(byHandUntil) })}</p>
      )}
      {plan.cuts.length > 0 && (
        <Notice icon="ease" title={say('plan.cuts')}>
          <ul>
            {plan.cuts.map((cut) => (
              <li key={cut}>{sayKey(`plan.cut.${cut}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <BeforeStart folded={later} />
      {offered && <Practice />}
      <h2>{say('plan.with')}</h2>
      {!later && <p class="quiet">{say('plan.with_why')}</p>}
      <Card>
        <IconRows rows={companions(plan, later)} />
      </Card>
      <p class="quiet small">{say(later ? 'plan.stop_always_again' : 'plan.stop_always')}</p>
      <Aside practised={!offered} folded={later} />
    </Screen>
  )
}
