// Teaching the hand what light is, with a kitchen scale or a bottle of water. Only the scale or the table is pressed,
// and no weight lies on the body, so that no check is needed for it (S1). `practice/plan` and `practice/learn/...` lead
// back there.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import { addressOf, go, useRoute } from '../../app/router.ts'
import { changeSettings, readSettings } from '../../app/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows, Notice } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { formatTag, say } from '../../words/words.ts'
import {
  gramsOf, isBlind, misses, nearOf, stepAfter, stepBefore, stepsOf, weightOf, type By, type Miss, type Step,
  type Weight,
} from './lesson.ts'

const written = (n: number): string => new Intl.NumberFormat(formatTag()).format(n)

/** Done, or left out: the plan does not offer it first again. */
function settle(): void {
  const { practised, person } = readSettings()
  if (!practised.includes(person)) changeSettings({ practised: [...practised, person] })
}

/** The screen it was opened from. */
function leave(rest: string): void {
  const [place, passage] = rest.split('/')
  if (place === 'learn') return go('learn', passage ?? '', { replace: true })
  go(place === 'plan' ? 'plan' : 'today', '', { replace: true })
}

export function Practice(): JSX.Element {
  const { rest } = useRoute()
  const [by, choose] = useState<By>()
  const [step, goTo] = useState<Step>('begin')
  const on = (): void => goTo(stepAfter(step, by))
  const back = (): void => {
    const before = stepBefore(step, by)
    if (before) goTo(before)
    else leave(rest)
  }
  const done = (): void => {
    settle()
    leave(rest)
  }
  const steps = <Steps now={stepsOf(by).indexOf(step) + 1} of={stepsOf(by).length} />
  if (step === 'begin') {
    const begin = (chosen: By): void => {
      choose(chosen)
      goTo(stepAfter('begin', chosen))
    }
    return <Begin onBack={back} onBegin={begin} onSkip={done} />
  }
  if (step === 'end') return <End steps={steps} onBack={back} onDone={done} />
  if (isBlind(step)) return <Blind key={step} weight={weightOf(step)} steps={steps} onBack={back} onNext={on} />
  return <Feel key={step} weight={weightOf(step)} by={by ?? 'scale'} steps={steps} onBack={back} onNext={on} />
}

/** Said before anything is weighed. */
function ForceIsNotPain(): JSX.Element {
  return <Notice icon="info" title={say('practice.force')}>{say('practice.force_why')}</Notice>
}

function Begin({ onBack, onBegin, onSkip }: {
  onBack: () => void
  onBegin: (by: By) => void
  onSkip: () => void
}): JSX.Element {
  return (
    <Screen
      title={say('practice.title')}
      back={onBack}
      dock={
        <>
          <Button onClick={() => onBegin('scale')}>{say('practice.with_scale')}</Button>
          <Button look="outline" onClick={() => onBegin('bottle')}>{say('practice.with_bottle')}</Button>
        </>
      }
    >
      <p>{say('practice.why')}</p>
      <ForceIsNotPain />
      <p class="quiet">{say('practice.hand')}</p>
      <p class="quiet small">{say('practice.sure')}</p>
      <Button look="text" small icon="book" href={addressOf('learn', 'kitchen_scale_lesson')}>
        {say('practice.sources')}
      </Button>
      <Button look="text" small onClick={onSkip}>{say('practice.skip')}</Button>
    </Screen>
  )
}

interface StepProps {
  weight: Weight
  steps: JSX.Element
  onBack: () => void
  onNext: () => void
}

function rowsOf(by: By, grams: number): { icon: IconName; text: string }[] {
  if (by === 'scale') {
    return [
      { icon: 'equal', text: say('practice.scale.set') },
      { icon: 'hand', text: say('practice.scale.press', { grams: written(grams) }) },
      { icon: 'breath', text: say('practice.scale.feel') },
    ]
  }
  return [
    { icon: 'equal', text: say('practice.bottle.lie') },
    { icon: 'ease', text: say('practice.bottle.stand', { litres: written(grams / 1000) }) },
    { icon: 'breath', text: say('practice.bottle.feel') },
    { icon: 'hand', text: say('practice.bottle.copy') },
  ]
}

function Feel({ weight, by, steps, onBack, onNext }: StepProps & { by: By }): JSX.Element {
  const grams = gramsOf(weight, vocabulary().numbers)
  return (
    <Screen
      title={say(`practice.${weight}.title`)}
      back={onBack}
      steps={steps}
      dock={<Button onClick={onNext}>{say('practice.felt')}</Button>}
    >
      <Card>
        <IconRows rows={rowsOf(by, grams)} />
      </Card>
      <p class="quiet">{say(`practice.${weight}.means`)}</p>
    </Screen>
  )
}

function Blind({ weight, steps, onBack, onNext }: StepProps): JSX.Element {
  const [shown, tell] = useState<Miss>()
  const { from, to } = nearOf(weight, vocabulary().numbers)
  const slots = { from: written(from), to: written(to) }
  return (
    <Screen
      title={say('practice.blind.title')}
      back={onBack}
      steps={steps}
      dock={<Button onClick={onNext}>{say('practice.on')}</Button>}
    >
      <p class="quiet">{say(`practice.${weight}.title`)}</p>
      <Card>
        <Choice
          legend={say('practice.blind.how')}
          look="wrapped"
          value={shown}
          options={misses.map((miss) => ({ value: miss, label: say(`practice.blind.${miss}`, slots) }))}
          onChange={tell}
        />
      </Card>
      <p role="status">{shown && say(`practice.blind.said_${shown}`)}</p>
      {shown && shown !== 'near' && (
        <Button look="text" icon="undo" onClick={() => tell(undefined)}>{say('practice.again')}</Button>
      )}
    </Screen>
  )
}

function End({ steps, onBack, onDone }: {
  steps: JSX.Element
  onBack: () => void
  onDone: () => void
}): JSX.Element {
  return (
    <Screen
      title={say('practice.end.title')}
      back={onBack}
      steps={steps}
      dock={<Button onClick={onDone}>{say('practice.done')}</Button>}
    >
      <p>{say('practice.end.text')}</p>
      <ForceIsNotPain />
      <p class="quiet small">{say('practice.end.again')}</p>
    </Screen>
  )
}
