// How far a movement goes: three tries in degrees, typed or felt by the phone, with how far they lie apart.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { record, vocabulary } from '../../app/here.ts'
import { middleOf, motionWords, spreadOf, type Motion } from '../../app/measured.ts'
import { addressOf } from '../../app/router.ts'
import type { Side } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field, Select } from '../../ui/Field.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { has, say, sayKey } from '../../words/words.ts'
import { NotSaved } from '../../app/NotSaved.tsx'
import { orNever } from '../../app/saving.ts'
import { Tilt } from './Tilt.tsx'
import { askForTilt, mayFeelTilt } from './tilt.ts'
import { degreesOf, triesOf } from './tries.ts'

type Touched = readonly boolean[]

/** The fields to type in; what is wrong is said once a field was left. */
function Typed({ texts, touched, onType, onLeave }: {
  texts: readonly string[]
  touched: Touched
  onType: (at: number, text: string) => void
  onLeave: (at: number) => void
}): JSX.Element {
  return (
    <div class="range-tries">
      {texts.map((text, at) => {
        const wrong = touched[at] && text !== '' && degreesOf(text) === undefined
        return (
          <div key={at} onFocusOut={() => onLeave(at)}>
            <Field
              label={say('measure.range.try', { n: at + 1 })}
              digits
              value={text}
              error={wrong ? say('measure.range.degrees') : undefined}
              onInput={(typed) => onType(at, typed)}
            />
          </div>
        )
      })}
    </div>
  )
}

interface TriesProps { motion: Motion; side: Side; onSaved: (middle: number) => void }

/** With the phone, if it can feel this movement and is let; by typing in any case. */
function Tries({ motion, side, onSaved }: TriesProps): JSX.Element {
  const none = Array.from({ length: vocabulary().numbers.range_tries }, () => '')
  const [texts, write] = useState<readonly string[]>(none)
  const [touched, touch] = useState<Touched>([])
  const [tilt, turn] = useState<'offered' | 'on' | 'off' | 'refused' | 'none'>(
    mayFeelTilt() && has(`measure.tilt.how.${motion}`) ? 'offered' : 'off')
  const [failed, fail] = useState(false)
  const tries = triesOf(texts)
  const put = (at: number, text: string): void => write(texts.map((one, i) => (i === at ? text : one)))
  const taken = (degrees: number): void => {
    const at = texts.findIndex((text) => degreesOf(text) === undefined)
    if (at >= 0) put(at, `${degrees}`)
    if (at < 0 || at === texts.length - 1) turn('offered')
  }
  const save = (told: number[]): void => {
    record('range_measured', { motion, side, tries: told }, orNever)
      .then(() => onSaved(middleOf(told)), () => fail(true))
  }
  return (
    <>
      {tilt === 'offered' && (
        <Button
          look="outline"
          icon="phone"
          onClick={() => void askForTilt().then((allowed) => turn(allowed ? 'on' : 'refused'))}
        >
          {say('measure.tilt.open')}
        </Button>
      )}
      {tilt === 'on' && <Tilt motion={motion} onTaken={taken} onEnd={(why) => turn(why ?? 'offered')} />}
      {(tilt === 'refused' || tilt === 'none') && <Notice live title={say(`measure.tilt.${tilt}`)} />}
      <Card>
        <div class="stack">
          <Typed
            texts={texts}
            touched={touched}
            onType={put}
            onLeave={(at) => touch(texts.map((_, i) => (touched[i] ?? false) || i === at))}
          />
          {tries && (
            <>
              <p role="status">{say('measure.range.spread', { middle: middleOf(tries), spread: spreadOf(tries) })}</p>
              {failed && <NotSaved what={`${motionWords(motion, side)}, ${middleOf(tries)}°`} />}
              <Button onClick={() => save(tries)}>{say('measure.range.save', { middle: middleOf(tries) })}</Button>
            </>
          )}
        </div>
      </Card>
    </>
  )
}

export function Range(): JSX.Element {
  const { motions } = vocabulary()
  const [motion, choose] = useState<Motion>(motions[0]?.id ?? 'shoulder_flexion')
  const [chosen, turn] = useState<'left' | 'right'>()
  const [saved, tell] = useState<string>()
  const [round, next] = useState(0)
  const sided = motions.find(({ id }) => id === motion)?.sided ?? true
  const side: Side | undefined = sided ? chosen : 'middle'
  const done = (of: Side, middle: number): void => {
    tell(say('measure.range.saved', { what: motionWords(motion, of), middle }))
    next(round + 1)
  }
  return (
    <Screen title={say('measure.range.title')} back={addressOf('measure')}>
      <div class="stack">
        <Select
          label={say('measure.range.motion')}
          value={motion}
          options={motions.map(({ id }) => ({ value: id, label: motionWords(id) }))}
          onChange={(id) => choose(motions.find((one) => one.id === id)?.id ?? motion)}
        />
        <p>{sayKey(`measure.motion.${motion}.how`)}</p>
        <p class="quiet small">{say('measure.range.gently')}</p>
        {sided && (
          <Choice
            legend={say('measure.side')}
            value={chosen}
            options={(['left', 'right'] as const).map((one) => ({ value: one, label: motionWords(motion, one) }))}
            look="wrapped"
            onChange={turn}
          />
        )}
        {side && (
          <Tries
            key={`${motion} ${side} ${round}`}
            motion={motion}
            side={side}
            onSaved={(middle) => done(side, middle)}
          />
        )}
        {saved && <Notice icon="saved" live title={saved} />}
      </div>
    </Screen>
  )
}
