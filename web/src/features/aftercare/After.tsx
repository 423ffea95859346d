// Right after: the movement again, the pain now, anything new, and what goes well with what was done. What is said sets
// the next dose only where it is a reason for less; the day after tells more.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { daysBetween, now } from '../../app/clock.ts'
import { dayWords } from '../../app/dates.ts'
import { record, useHistory, vocabulary } from '../../app/here.ts'
import { noteOf } from '../../app/right_after.ts'
import { addressOf, go } from '../../app/router.ts'
import { forgetUnsent, useVisit } from '../../app/visiting.ts'
import type { Answer, FollowUpAnswer, MovementMark } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows, Notice } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { say, sayCount, sayKey, sayName, saySide } from '../../words/words.ts'
import { AskAgain } from './AskAgain.tsx'
import { answersRightAfter, eases, type Said } from './answers.ts'
import { notFound, strongest, useDone, type Done } from './done.ts'
import { StillHolding } from './StillHolding.tsx'
import { askedAnew, hear, raisesNothing, type Heard } from './own_words.ts'
import { OwnWords } from './OwnWords.tsx'
import { Advice } from './Result.tsx'
import { SymptomScreens } from './SymptomScreens.tsx'
import { withRestNo } from './symptoms.ts'
import { advise, put, useTelling, type Advised } from './telling.ts'
import './aftercare.css'

function careRows({ record: done, plan }: Done): { icon: IconName; text: JSX.Element }[] {
  const row = (icon: IconName, title: string, more: string): { icon: IconName; text: JSX.Element } => ({
    icon,
    text: (
      <>
        <b>{title}</b>
        <span class="quiet small">{more}</span>
      </>
    ),
  })
  const [first] = plan?.stretches ?? []
  const stretch = first && sayName('stretch', first.stretch)
  const warmth = plan?.made_from.clearance.offer.warmth ?? false
  return [
    row('walk', say('after.walk'), say('after.walk_why')),
    ...(stretch && !done.stop_sign
      ? [row('stretch', say('after.stretch', { stretch }), say('after.stretch_why'))]
      : []),
    ...(warmth && !done.stop_sign ? [row('warmth', say('after.warmth'), say('after.warmth_why'))] : []),
    row(
      'rest',
      plan ? say('after.rest', { day: dayWords(plan.next_day) }) : say('after.rest_today'),
      say('after.rest_why'),
    ),
  ]
}

export function After(): JSX.Element {
  const visit = useVisit()
  const done = useDone(visit.session)
  // Of another visit and another day: what is asked then is another thing.
  const late = done ? done.session !== visit.session && daysBetween(done.at, now()) > 0 : false
  useEffect(() => {
    if (late) go('tomorrow', '', { replace: true })
  }, [late])
  if (done === undefined || late)
    return (
      <Screen title={say('after.title')}>
        <p class="quiet">{say('ui.loading')}</p>
      </Screen>
    )
  if (done === null) {
    return (
      <Screen
        title={say('after.none_title')}
        back={addressOf('today')}
        dock={<Button href={addressOf('today')}>{say('after.to_today')}</Button>}
      >
        <p>{say('after.none')}</p>
      </Screen>
    )
  }
  return <Asking done={done} movement={visit.movements[0]} />
}

interface AskingProps { done: Done; movement: MovementMark | undefined }

function Asking({ done, movement }: AskingProps): JSX.Element {
  const history = useHistory()
  const place = `after ${done.session}`
  const [{ said, symptoms, words, heard, oneByOne }, keep] = useTelling<Said>(place, {})
  const [result, show] = useState<FollowUpAnswer>()
  const [stored, settle] = useState(false)
  const before = strongest(done.pains)
  const ask = (given: Record<string, Answer>, told: Heard): Advised | undefined => {
    const answers = answersRightAfter(said, before, given)
    return history && advise({ session: done.session, day: 0, answers }, told, history)
  }
  const finish = (given: Record<string, Answer>, told: Heard): void => {
    const advised = ask(given, told)
    if (!advised) return
    const same = advised.answer.advice === 'same'
    if (!same) show(advised.answer)
    // Not stored: the shell says so, and the answers stay on the screen.
    put(advised, words, told)
      .then(() => storeSaid(done.session, movement, said))
      .then(() => forgetUnsent(place))
      .then(() => settle(true))
      .then(() => same && go('today', '', { replace: true }), () => undefined)
  }
  const next = async (): Promise<void> => {
    const told = await hear(words)
    if (said.any === 'no' && raisesNothing(told)) finish(withRestNo({}, vocabulary().symptoms), told)
    else keep({ symptoms: askedAnew(symptoms, told, heard), heard: told, oneByOne: true })
  }
  if (result && history) return <Advice result={result} history={history} stored={stored} />
  if (oneByOne) {
    return (
      <SymptomScreens
        title={say('after.any')}
        answers={symptoms}
        heard={heard}
        onAnswers={(given) => keep({ symptoms: given })}
        ends={(given) => ask(given, heard)?.answer.advice === 'emergency'}
        onBack={() => keep({ oneByOne: false })}
        onDone={(given) => finish(given, heard)}
      />
    )
  }
  const ready = history !== undefined && answersRightAfter(said, before, {}) !== undefined
  return (
    <Questions
      done={done}
      movement={movement}
      said={said}
      words={words}
      onSay={(more) => keep({ said: { ...said, ...more } })}
      onWords={(text) => keep({ words: text })}
      dock={
        <Button disabled={!ready} onClick={() => void next()}>
          {say(!ready ? 'tomorrow.missing' : said.any === 'no' ? 'after.done' : 'ui.next')}
        </Button>
      }
    />
  )
}

/** What has no place among the answers of a follow-up: the movement as a note, guarding as what it is. */
async function storeSaid(session: string, movement: MovementMark | undefined, said: Said): Promise<void> {
  const { ease, guarding } = said
  if (guarding) await record('guarding_told', { session, asked: 'after', guarding })
  if (movement && ease && ease !== 'untried') {
    await record('noted', { text: noteOf({ session, again: { ...movement, ease } }) })
  }
}

interface QuestionsProps {
  done: Done
  movement: MovementMark | undefined
  said: Said
  words: string
  onSay: (more: Said) => void
  onWords: (text: string) => void
  dock: JSX.Element
}

function Questions({ done, movement, said, words, onSay, onWords, dock }: QuestionsProps): JSX.Element {
  const before = strongest(done.pains)
  const stopped = done.record.stop_sign
  const missed = notFound(done.record)
  return (
    <Screen
      title={stopped ? say('after.stopped_title') : say('after.title')}
      aside={sayCount('after.spots', done.record.spots.length)}
      dock={dock}
    >
      {stopped && (
        <Notice icon="doctor" tone="care" live title={sayKey(`after.stop.${stopped}`)}>
          {say('after.stop_then')}
        </Notice>
      )}
      {missed > 0 && (
        <Notice icon="ask" title={sayCount('after.not_found', missed)}>
          {say('after.not_found_why')}
        </Notice>
      )}
      {movement && !stopped && (
        <Card>
          <Choice
            legend={againWords(movement)}
            look="wrapped"
            value={said.ease}
            options={eases.map((value) => ({ value, label: say(`after.ease.${value}`) }))}
            onChange={(ease) => onSay({ ease })}
          >
            <p class="quiet small">{say('after.again_how')}</p>
          </Choice>
        </Card>
      )}
      <Card>
        {before !== undefined && <p class="quiet small">{say('after.before', { n: before })}</p>}
        <Slider label={say('after.pain_now')} value={said.pain} onInput={(pain) => onSay({ pain })} />
        {said.pain !== undefined && before !== undefined && (
          <p class="small quiet" role="status">
            {compare(before, said.pain)}
          </p>
        )}
      </Card>
      <Card>
        <Slider label={say('tomorrow.soreness')} value={said.soreness} onInput={(soreness) => onSay({ soreness })} />
      </Card>
      <StillHolding before={done.guardingBefore} value={said.guarding} onChange={(guarding) => onSay({ guarding })} />
      <Card>
        <Choice
          legend={say('after.any')}
          value={said.any}
          options={(['yes', 'unsure', 'no'] as const).map((value) => ({ value, label: say(`ui.answer.${value}`) }))}
          onChange={(any) => onSay({ any })}
        >
          <AnyOfThese />
        </Choice>
      </Card>
      <OwnWords text={words} onInput={onWords} />
      <Aftercare done={done} />
    </Screen>
  )
}

/** Every symptom in few words, to be read before the answer: a no is a no to each of them. */
function AnyOfThese(): JSX.Element {
  return (
    <ul class="aftercare-any">
      {vocabulary().symptoms.map(({ id }) => (
        <li key={id}>{sayKey(`after.any_of.${id}`)}</li>
      ))}
    </ul>
  )
}

function againWords({ movement, side }: MovementMark): string {
  return saySide('after.again', side === 'left' ? 'left' : 'right', { movement: sayName('movement', movement) })
}

function Aftercare({ done }: { done: Done }): JSX.Element {
  return (
    <>
      <h2>{say('after.care')}</h2>
      <Card>
        <IconRows rows={careRows(done)} />
      </Card>
      <div class="pair">
        <Card>
          <h3>{say('after.normal')}</h3>
          <p class="small">{say('after.normal_what')}</p>
        </Card>
        <Card>
          <h3>{say('after.not_normal')}</h3>
          <p class="small">{say('after.not_normal_what')}</p>
        </Card>
      </div>
      <Notice icon="no_go" title={say('after.not_today')}>
        {say('after.not_today_what')}
      </Notice>
      <AskAgain done={done} />
    </>
  )
}

/** Less than people notice is said to be none. */
function compare(before: number, now: number): string {
  const change = before - now
  const least = vocabulary().numbers.pain_change_noticed
  if (Math.abs(change) < least) return say('after.about_same', { n: least })
  return change > 0 ? say('after.less', { n: change }) : say('after.more', { n: -change })
}
