import type { JSX } from 'preact'
import { patternName } from '../../app/candidates.ts'
import { useHistory } from '../../app/here.ts'
import { stretchWords, untilInWords } from '../../app/plan_words.ts'
import { addressOf, go } from '../../app/router.ts'
import { startFromStory } from '../../app/visiting.ts'
import type { History, NoPlan } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows } from '../../ui/Card.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { capital, say, sayKey, sayName } from '../../words/words.ts'

function fineToday(none: NoPlan): { icon: IconName; text: JSX.Element }[] {
  const { offer } = none
  const row = (icon: IconName, title: string, more: string): { icon: IconName; text: JSX.Element } => ({
    icon,
    text: (
      <>
        <b>{title}</b>
        {more && <span class="quiet small">{more}</span>}
      </>
    ),
  })
  return [
    ...(offer.breathing ? [row('breath', say('plan.fine_breathing'), say('plan.fine_breathing_how'))] : []),
    ...(offer.movement
      ? none.stretches.map((stretch) => {
          const words = stretchWords(stretch)
          return row('stretch', words.name, words.how)
        })
      : []),
    ...(offer.warmth ? [row('warmth', say('plan.warmth'), say('plan.warmth_why'))] : []),
    ...none.habits.map((habit) => row('today', sayName('habit', habit), sayKey(`habit.${habit}.how`))),
  ]
}

/** The past has changed under this check, or it is too old: only a whole new visit is told otherwise. */
const needsNewVisit: readonly string[] = ['check_too_old', 'check_incomplete']

function checkAnew(history: History | undefined): void {
  startFromStory(history)
  go('check')
}

/** What opens it again: the check, the day after, or another map. */
function wayOn(because: string, history: History | undefined): JSX.Element {
  if (needsNewVisit.includes(because))
    return <Button onClick={() => checkAnew(history)}>{say('plan.to_check')}</Button>
  if (because.startsWith('check')) return <Button href={addressOf('check')}>{say('plan.to_check')}</Button>
  if (because === 'waits_for_follow_up')
    return <Button href={addressOf('tomorrow')}>{say('plan.to_follow_up')}</Button>
  if (because === 'may_not_be_muscle')
    return <Button href={addressOf('muscles')}>{say('plan.to_advice')}</Button>
  if (because === 'no_technique_fits')
    return <Button href={addressOf('plan', 'means')}>{say('plan.change_means')}</Button>
  return <Button href={addressOf('today')}>{say('plan.to_today')}</Button>
}

/** What it reminds of instead of muscle, and what to do. */
function patternWords({ pattern: found }: NoPlan): { name: string; todo: string } | undefined {
  return found && { name: patternName(found), todo: sayKey(`pattern.${found.pattern}.do`) }
}

export function NoPlanToday({ none }: { none: NoPlan }): JSX.Element {
  const fine = fineToday(none)
  const until = untilInWords(none)
  const history = useHistory()
  const pattern = patternWords(none)
  return (
    <Screen
      title={sayKey(`plan.none.${none.because}.title`)}
      back={addressOf('muscles')}
      dock={wayOn(none.because, history)}
    >
      <Card look="care">
        <div class="plan-none">
          <Icon name="lock" large />
          <div>
            <p>{sayKey(`plan.none.${none.because}.text`)}</p>
            {pattern && (
              <p>
                <b>{capital(pattern.name)}.</b> {pattern.todo}
              </p>
            )}
            {until && (
              <p>
                <b>{until}</b>
              </p>
            )}
          </div>
        </div>
      </Card>
      {fine.length > 0 && (
        <>
          <h2>{say('plan.fine')}</h2>
          <Card>
            <IconRows rows={fine} />
          </Card>
        </>
      )}
    </Screen>
  )
}
