// The day after, and the day after that: soreness, better or worse, anything new. The answers set the next dose.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { now } from '../../app/clock.ts'
import { dueFollowUp, type Due } from '../../app/due.ts'
import { record, useHistory, vocabulary } from '../../app/here.ts'
import { addressOf } from '../../app/router.ts'
import { call } from '../../engine/engine.ts'
import type { Answer, Bruise, FollowUpAnswer, FollowUpAnswers, History, Trend } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { say, sayCount } from '../../words/words.ts'
import { Advised } from './Result.tsx'
import { SymptomScreens } from './SymptomScreens.tsx'
import { symptomScreens } from './symptoms.ts'

export function Tomorrow(): JSX.Element {
  const history = useHistory()
  // Which session was due when the screen was opened: its own answer must not take the result away.
  const [due, settle] = useState<{ due: Due | undefined; history: History }>()
  if (history && !due) settle({ due: dueFollowUp(history, now(), vocabulary().numbers.follow_up_days), history })
  if (!due)
    return (
      <Screen title={say('tomorrow.title')} back={addressOf('today')}>
        <p class="quiet">{say('ui.loading')}</p>
      </Screen>
    )
  if (!due.due) {
    return (
      <Screen
        title={say('tomorrow.none_title')}
        back={addressOf('today')}
        dock={<Button href={addressOf('today')}>{say('tomorrow.to_today')}</Button>}
      >
        <p>{say('tomorrow.none')}</p>
      </Screen>
    )
  }
  return <Asking due={due.due} history={due.history} />
}

interface Feeling {
  soreness?: number
  pain?: number
  trend?: Trend
  bruise?: Bruise
}

function answersOf(
  feeling: Feeling,
  symptoms: Record<string, Answer>,
  painBefore: number | undefined,
): FollowUpAnswers | undefined {
  const { soreness, pain, trend, bruise } = feeling
  if (soreness === undefined || trend === undefined || bruise === undefined) return undefined
  return {
    soreness,
    trend,
    bruise,
    symptoms,
    ...(pain === undefined ? {} : { pain }),
    ...(painBefore === undefined ? {} : { pain_before: painBefore }),
  }
}

function Asking({ due, history }: { due: Due; history: History }): JSX.Element {
  const [felt, setFelt] = useState(false)
  const [feeling, feel] = useState<Feeling>({})
  const [symptoms, setSymptoms] = useState<Record<string, Answer>>({})
  const [result, show] = useState<FollowUpAnswer>()
  const ask = (given: Record<string, Answer>): FollowUpAnswer | undefined => {
    const answers = answersOf(feeling, given, due.painBefore)
    return answers && call('follow_up', { now: now(), session: due.session.id, day: due.day, answers, history })
  }
  const finish = (given: Record<string, Answer>): void => {
    const answers = answersOf(feeling, given, due.painBefore)
    const advised = ask(given)
    if (!answers || !advised) return
    show(advised)
    const { advice, next } = advised
    // What to do is shown at once; a failure to store is said by the shell.
    record('followed_up', { session: due.session.id, day: due.day, answers, advice, next }).catch(() => undefined)
  }
  if (result) return <Advised result={result} history={history} />
  if (!felt) return <Feelings due={due} feeling={feeling} onFeel={feel} onNext={() => setFelt(true)} />
  return (
    <SymptomScreens
      title={say('tomorrow.since')}
      answers={symptoms}
      onAnswers={setSymptoms}
      ends={(given) => ask(given)?.advice === 'emergency'}
      onBack={() => setFelt(false)}
      onDone={finish}
    />
  )
}

function Feelings({
  due,
  feeling,
  onFeel,
  onNext,
}: {
  due: Due
  feeling: Feeling
  onFeel: (feeling: Feeling) => void
  onNext: () => void
}): JSX.Element {
  const ready = feeling.soreness !== undefined && feeling.trend !== undefined && feeling.bruise !== undefined
  return (
    <Screen
      title={sayCount('tomorrow.heading', due.day)}
      back={addressOf('today')}
      steps={<Steps now={1} of={symptomScreens(vocabulary().symptoms).length + 1} />}
      dock={
        <Button disabled={!ready} onClick={onNext}>
          {say(ready ? 'ui.next' : 'tomorrow.missing')}
        </Button>
      }
    >
      <p class="quiet">{say('tomorrow.why')}</p>
      <Card>
        <Slider
          label={say('tomorrow.soreness')}
          value={feeling.soreness}
          onInput={(soreness) => onFeel({ ...feeling, soreness })}
        />
      </Card>
      <Card>
        <Slider label={say('tomorrow.pain')} value={feeling.pain} onInput={(pain) => onFeel({ ...feeling, pain })} />
      </Card>
      <Card>
        <Choice
          legend={say('tomorrow.trend')}
          value={feeling.trend}
          options={(['better', 'same', 'worse'] as const).map((value) => ({
            value,
            label: say(`tomorrow.trend_${value}`),
          }))}
          onChange={(trend) => onFeel({ ...feeling, trend })}
        />
      </Card>
      <Card>
        <Choice
          legend={say('tomorrow.bruise')}
          value={feeling.bruise}
          options={(['none', 'small', 'large'] as const).map((value) => ({
            value,
            label: say(`tomorrow.bruise_${value}`),
          }))}
          onChange={(bruise) => onFeel({ ...feeling, bruise })}
        />
      </Card>
    </Screen>
  )
}
