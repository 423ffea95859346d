// What is pressed today if a check of today allows it, and what goes with it. Without one no hold is on paper (S1).
import type { JSX } from 'preact'
import { dayWords } from '../../app/dates.ts'
import { vocabulary } from '../../app/here.ts'
import { minutesInWords, spotWords, stretchWords, untilInWords } from '../../app/plan_words.ts'
import type { PlannedSpot } from '../../engine/verbs.ts'
import { say, sayKey, sayName } from '../../words/words.ts'
import type { Part, Sheet } from './sheet.ts'

interface SheetProps {
  sheet: Sheet
  has: (part: Part) => boolean
}

/** What nobody presses near this spot, by name (S5). */
function neverNear(spot: PlannedSpot): string {
  const zone = vocabulary().muscles.find((one) => one.id === spot.muscle)?.spots[spot.spot]?.zone
  const sites = vocabulary().mask.filter((site) => zone !== undefined && site.zones.includes(zone))
  if (sites.length === 0) return ''
  return say('handout.never_near', { sites: sites.map(({ words }) => words['name']).join(', ') })
}

function Hold({ spot, how }: { spot: PlannedSpot; how: boolean }): JSX.Element {
  const words = spotWords(spot)
  return (
    <li>
      <b>{words.muscle}.</b> {words.technique}. {words.find}{' '}
      <b>{words.amount}</b> {how && words.how} <b>{say('plan.avoid')}</b> {words.avoid} {neverNear(spot)}
    </li>
  )
}

export function Holds({ sheet, has }: SheetProps): JSX.Element {
  const { plan, none, lock, stopping, today } = sheet
  if (plan) {
    return (
      <section>
        <h3>{say('handout.holds')}</h3>
        <p>
          <b>{say('handout.holds_only', { day: dayWords(today) })}</b> {say('handout.holds_with')}
        </p>
        <ol class="handout-holds">
          {plan.spots.map((spot) => (
            <Hold key={`${spot.muscle} ${spot.side} ${spot.spot}`} spot={spot} how={has('how')} />
          ))}
        </ol>
      </section>
    )
  }
  const why = none && !lock && stopping.length === 0
  return (
    <section>
      <h3>{why ? sayKey(`plan.none.${none.because}.title`) : say('handout.no_holds')}</h3>
      <p>{why ? sayKey(`plan.none.${none.because}.text`) : say('handout.no_holds_why')} {none && untilInWords(none)}</p>
    </section>
  )
}

/** Movement, rest and a small change of the day: massage alone is no plan (S17). */
export function GoesWith({ sheet: { plan, none }, has }: SheetProps): JSX.Element | null {
  const from = plan ?? (none?.offer.movement ? none : undefined)
  if (!from) return null
  const how = has('companions')
  const stretches = from.stretches.map(stretchWords)
  const habits = from.habits.map((id) => ({
    name: sayName('habit', id),
    how: sayKey(`habit.${id}.how`),
  }))
  const walk = plan && plan.walk_seconds > 0 ? [say('plan.walk', { minutes: minutesInWords(plan.walk_seconds) })] : []
  const rest = plan ? [say('plan.rest', { day: dayWords(plan.next_day) })] : []
  return (
    <section>
      <h3>{say('handout.goes_with')}</h3>
      <ul class={how ? 'handout-with handout-with-how' : 'handout-with'}>
        {[...stretches, ...habits].map((one) => (
          <li key={one.name}>
            <b>{one.name}.</b> {how && one.how}
          </li>
        ))}
        {[...walk, ...rest].map((words) => (
          <li key={words}>
            <b>{words}.</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
