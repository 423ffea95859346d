// A trial under way: today's lot, today's number, and the way out. Nothing of what the days tell.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { dayOf, now } from '../../app/clock.ts'
import { record } from '../../app/here.ts'
import { painWords } from '../../app/measured.ts'
import { NumberPad } from '../../app/NumberPad.tsx'
import { addressOf } from '../../app/router.ts'
import { orNever } from '../../app/saving.ts'
import { tellTrialEnded } from '../../app/trial_runs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say, sayCount, sayKey } from '../../words/words.ts'
import { armWords, type Arm, type OneTrial } from './sentences.ts'

function Stop({ trial }: { trial: OneTrial }): JSX.Element {
  const [asking, ask] = useState(false)
  const [failed, fail] = useState(false)
  const stop = (): void => {
    record('trial_stopped', { trial: trial.trial }, orNever).then(tellTrialEnded, () => fail(true))
  }
  return (
    <>
      <Button look="text" icon="stop" onClick={() => ask(true)}>{say('trial.lot.stop')}</Button>
      <Sheet open={asking} title={say('trial.lot.stop_title')} onClose={() => ask(false)}>
        <p>{say('trial.lot.stop_what')}</p>
        {failed && <Notice icon="saved" tone="care" live title={say('trial.lot.not_stored')} />}
        <Button onClick={stop}>{say('trial.lot.stop_now')}</Button>
        <Button look="text" onClick={() => ask(false)}>{say('trial.lot.stop_not')}</Button>
      </Sheet>
    </>
  )
}

function Lot({ arm, trial }: { arm: Arm; trial: OneTrial }): JSX.Element {
  const toldToday = trial.turns.at(-1)?.pain_tenths !== undefined
  return (
    <>
      <Card>
        <p>{sayKey(`trial.lot.${arm}`)}</p>
        {arm === 'massage' && <Button look="outline" href={addressOf('today')}>{say('trial.lot.to_check')}</Button>}
      </Card>
      <Card>
        <NumberPad
          legend={painWords(trial.outcome)}
          low={say('ui.strength.none')}
          high={say('ui.strength.severe')}
          put={(pain) => record('pain_told', { asked: trial.outcome, pain }, orNever)}
        />
        {toldToday && <p class="quiet small">{say('trial.lot.pain_told')}</p>}
      </Card>
    </>
  )
}

export function Running({ trial }: { trial: OneTrial }): JSX.Element {
  const { today, days_gone: gone, days_kept: kept, days, from } = trial
  const begun = from <= dayOf(now())
  return (
    <Screen
      title={today ? say('trial.lot.title', { what: armWords(today) }) : say('trial.lot.tomorrow')}
      back={addressOf('today')}
    >
      <div class="stack">
        {begun && <p class="quiet">{say('trial.lot.day', { n: gone + 1, of: days })}</p>}
        {today ? <Lot arm={today} trial={trial} /> : <p>{say('trial.lot.tomorrow_why')}</p>}
        {gone > 0 && <p class="quiet small">{sayCount('trial.lot.kept', gone, { n: kept, of: gone })}</p>}
        <p class="quiet small">{say('trial.lot.silent')}</p>
        <Stop trial={trial} />
      </div>
    </Screen>
  )
}
