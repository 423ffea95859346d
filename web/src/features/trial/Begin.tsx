// The person's consent: what is compared, for how long, and what they agree to.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { dayOf, now } from '../../app/clock.ts'
import { record } from '../../app/here.ts'
import { painWords, type PainAsked } from '../../app/measured.ts'
import { addressOf } from '../../app/router.ts'
import { tellTrialRuns } from '../../app/trial_runs.ts'
import type { EventBodies } from '../../engine/verbs.ts'
import { uuid7 } from '../../journal/uuid.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows, Notice } from '../../ui/Card.tsx'
import { Choice, ManyChoice } from '../../ui/Choice.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say, sayCount } from '../../words/words.ts'
import { lengthFor, type Length } from './lengths.ts'
import { armWords, type Arm } from './sentences.ts'

const arms: readonly Arm[] = ['massage', 'heat', 'movement', 'nothing']
const pains: readonly PainAsked[] = ['worst', 'moving', 'now']
const terms: readonly (readonly [IconName, Parameters<typeof say>[0]])[] = [
  ['list', 'trial.term_lot'], ['no_go', 'trial.term_check'], ['pain', 'trial.term_pain'],
  ['silent', 'trial.term_silence'], ['stop', 'trial.term_stop'],
]

/** Lots need chance that nobody chose. */
const drawSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

/** The terms, before anything is agreed to. */
function Terms(): JSX.Element {
  return (
    <>
      <h2>{say('trial.terms')}</h2>
      <IconRows rows={terms.map(([icon, key]) => ({ icon, text: say(key) }))} />
    </>
  )
}

interface HowLongProps { lengths: readonly Length[]; length: Length; onWant: (wanted: Length) => void }

/** Days a lot, and days in all: what there is for so many ways of care. */
function HowLong({ lengths, length, onWant }: HowLongProps): JSX.Element {
  const same = lengths.filter((one) => one.arms === length.arms)
  const turns = [...new Set(same.map((one) => one.turn_days))]
  return (
    <>
      {turns.length > 1 && (
        <Choice
          legend={say('trial.turn')}
          value={`${length.turn_days}`}
          options={turns.map((days) => ({ value: `${days}`, label: sayCount('trial.turn_days', days) }))}
          onChange={(days) => onWant({ ...length, turn_days: Number(days) })}
        >
          <p class="quiet small">{say('trial.turn_why')}</p>
        </Choice>
      )}
      <Choice
        legend={say('trial.length')}
        value={`${length.rounds}`}
        options={same
          .filter((one) => one.turn_days === length.turn_days)
          .map(({ rounds, days }) => ({ value: `${rounds}`, label: sayCount('trial.days', days) }))}
        onChange={(rounds) => onWant({ ...length, rounds: Number(rounds) })}
      />
    </>
  )
}

export function Begin({ lengths }: { lengths: readonly Length[] }): JSX.Element {
  const [chosen, choose] = useState<Arm[]>(['massage', 'nothing'])
  const [outcome, compare] = useState<PainAsked>('worst')
  const [wanted, want] = useState<Omit<Length, 'days'>>({ arms: 2, turn_days: 1, rounds: 0 })
  const [failed, fail] = useState(false)
  const length = lengthFor(lengths, { ...wanted, arms: chosen.length })
  const begin = ({ turn_days, rounds, days }: Length): void => {
    const at = now()
    const body: EventBodies['trial_begun'] = {
      trial: uuid7(at.at), arms: arms.filter((arm) => chosen.includes(arm)), turn_days, rounds, outcome,
      seed: drawSeed(),
    }
    record('trial_begun', body, { at, orNever: true }).then(() => tellTrialRuns(dayOf(at), days), () => fail(true))
  }
  return (
    <Screen
      title={say('trial.title')}
      back={addressOf('course')}
      dock={<Button disabled={!length} onClick={() => length && begin(length)}>{say('trial.begin')}</Button>}
    >
      <div class="stack">
        <p>{say('trial.why')}</p>
        <Card>
          <ManyChoice
            legend={say('trial.arms')}
            values={chosen}
            options={arms.map((arm) => ({ value: arm, label: armWords(arm) }))}
            onChange={choose}
          />
          {!length && <p class="quiet small" role="status">{say('trial.arms_wrong')}</p>}
        </Card>
        {length && <Card><div class="stack"><HowLong lengths={lengths} length={length} onWant={want} /></div></Card>}
        <Card>
          <Choice
            legend={say('trial.outcome')}
            look="wrapped"
            value={outcome}
            options={pains.map((asked) => ({ value: asked, label: painWords(asked) }))}
            onChange={compare}
          />
        </Card>
        <Terms />
        {failed && <Notice icon="saved" tone="care" live title={say('trial.lot.not_stored')} />}
      </div>
    </Screen>
  )
}
