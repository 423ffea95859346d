// The day after, and the day after that: soreness, better or worse, anything new. The answers set the next dose.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { now } from '../../app/clock.ts'
import { dueFollowUp, type Due } from '../../app/due.ts'
import { useHistory, vocabulary } from '../../app/here.ts'
import { addressOf } from '../../app/router.ts'
import { forgetUnsent } from '../../app/visiting.ts'
import type { Answer, Bruise, FollowUpAnswer, FollowUpAnswers, History, Trend } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { say, sayCount } from '../../words/words.ts'
import { askedAnew, hear, type Heard } from './own_words.ts'
import { OwnWords } from './OwnWords.tsx'
import { Advice } from './Result.tsx'
import { SymptomScreens } from './SymptomScreens.tsx'
import { symptomScreens } from './symptoms.ts'
import { advise, put, useTelling, type Advised } from './telling.ts'

export function Tomorrow(): JSX.Element {
  const history = useHistory()
  // Which session was due when the screen was opened: its own answer must not take the result away.
  const [due, settle] = useState<{ due: Due | undefined; history: History }>()
  if (history && !due) settle({ due: dueFollowUp(history, now(), vocabulary().numbers), history })
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
  const { session: { id: session }, day } = due
  const place = `tomorrow ${session} ${day}`
  const [{ said, symptoms, words, heard, oneByOne }, keep] = useTelling<Feeling>(place, {})
  const [result, show] = useState<FollowUpAnswer>()
  const [stored, settle] = useState(false)
  const ask = (given: Record<string, Answer>, told: Heard): Advised | undefined =>
    advise({ session, day, answers: answersOf(said, given, due.painBefore) }, told, history)
  const finish = (given: Record<string, Answer>, told: Heard): void => {
    const advised = ask(given, told)
    if (!advised) return
    show(advised.answer)
    // What to do is shown at once; a failure to store is said by the shell.
    put(advised, words, told).then(() => {
      forgetUnsent(place)
      settle(true)
    }, () => undefined)
  }
  const next = async (): Promise<void> => {
    const told = await hear(words)
    keep({ symptoms: askedAnew(symptoms, told, heard), heard: told, oneByOne: true })
  }
  if (result) return <Advice result={result} history={history} stored={stored} />
  if (!oneByOne) {
    return (
      <Feelings
        due={due}
        feeling={said}
        words={words}
        onFeel={(feeling) => keep({ said: feeling })}
        onWords={(text) => keep({ words: text })}
        onNext={() => void next()}
      />
    )
  }
  return (
    <SymptomScreens
      title={say('tomorrow.since')}
      answers={symptoms}
      heard={heard}
      onAnswers={(given) => keep({ symptoms: given })}
      ends={(given) => ask(given, heard)?.answer.advice === 'emergency'}
      onBack={() => keep({ oneByOne: false })}
      onDone={(given) => finish(given, heard)}
    />
  )
}

interface FeelingsProps {
  due: Due
  feeling: Feeling
  words: string
  onFeel: (feeling: Feeling) => void
  onWords: (text: string) => void
  onNext: () => void
}

function Feelings({ due, feeling, words, onFeel, onWords, onNext }: FeelingsProps): JSX.Element {
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
      <OwnWords text={words} onInput={onWords} />
    </Screen>
  )
}
