// In your own words: what was understood is shown and confirmed before it counts.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { screenNow } from '../../app/checking.ts'
import { reportTrouble, useHistory } from '../../app/here.ts'
import { go } from '../../app/router.ts'
import { withMapOpen } from '../../app/visit.ts'
import { updateVisit, useUnsent, visit } from '../../app/visiting.ts'
import { call, loadWordsEngine } from '../../engine/engine.ts'
import type { PainMark, Understood } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconRows, Notice } from '../../ui/Card.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { capital, say, sayKey, sayName, sayPlace } from '../../words/words.ts'
import {
  asksSide, asksStrength, painAt, painsTold, textPieces, withUnderstood, wordsFor, type Told,
} from './map.ts'
import { changeMap } from './undo.ts'

interface OwnWordsSheetProps {
  open: boolean
  onClose: () => void
}

type Lasted = NonNullable<NonNullable<Understood['find']>['duration']>

function sayLasted({ from, to, or_more: orMore }: Lasted): string {
  if (orMore) return say('where.lasted_more', { from })
  if (to <= 1) return say('where.lasted_new')
  return from === to ? say('where.lasted_about', { from }) : say('where.lasted_range', { from, to })
}

function sayAsked(question: string, said: string | undefined): string {
  const short = sayKey(`question.${question}.short`)
  return said === undefined
    ? say('where.will_ask', { question: short })
    : say('where.will_ask_said', { said, question: short })
}

function understoodRows(
  text: string,
  understood: Understood,
  told: Told,
  marked: readonly PainMark[],
): { icon: IconName; text: string }[] {
  const { movements = [], causes = [], duration } = understood.find ?? {}
  const asked = Object.keys(understood.screen?.answers ?? {})
  return [
    ...painsTold(understood, told).map((pain) => {
      const place = capital(sayPlace('zone', pain.zone, pain.side))
      const before = painAt(marked, pain)?.strength ?? 0
      if (pain.strength === undefined) return { icon: 'pain' as const, text: place }
      const text = before > pain.strength
        ? say('where.words_kept', { place, number: before, written: pain.strength })
        : say('ui.figure.painted', { place, number: pain.strength })
      return { icon: 'pain' as const, text }
    }),
    ...movements.map((one) => ({
      icon: 'stretch' as const,
      text: say(one.side === 'left' ? 'where.movement_left' : 'where.movement_right', {
        movement: sayName('movement', one.movement),
      }),
    })),
    ...causes.map((cause) => ({ icon: 'today' as const, text: sayName('cause', cause) })),
    ...(duration ? [{ icon: 'today' as const, text: sayLasted(duration) }] : []),
    ...asked.map((question) => ({
      icon: 'ask' as const,
      text: sayAsked(question, wordsFor(text, understood, question)),
    })),
  ]
}

type Sides = 'left' | 'right' | 'both'
const sidesNamed = (sides: Sides | undefined): Told['sides'] =>
  sides === undefined ? [] : sides === 'both' ? ['left', 'right'] : [sides]

interface OpenQuestionsProps {
  understood: Understood
  sides: Sides | undefined
  strength: number | undefined
  onSides: (sides: Sides) => void
  onStrength: (strength: number) => void
}

/** What the words did not say is asked, never assumed. */
function OpenQuestions(props: OpenQuestionsProps): JSX.Element {
  const options = (['left', 'right', 'both'] as const).map((value) => ({
    value,
    label: say(`where.words_side_${value}`),
  }))
  return (
    <>
      {asksSide(props.understood) && (
        <Choice legend={say('where.words_side')} value={props.sides} options={options} onChange={props.onSides} />
      )}
      {asksStrength(props.understood) && (
        <Slider label={say('where.words_strength')} value={props.strength} onInput={props.onStrength} />
      )}
    </>
  )
}

interface HeardProps {
  text: string
  understood: Understood
  onConfirm: (told: Told) => void
  onChange: () => void
}

/** What was understood, what is still to be said, and the way onto the map. */
function Heard({ text, understood, onConfirm, onChange }: HeardProps): JSX.Element {
  const history = useHistory()
  const [sides, setSides] = useState<Sides>()
  const [strength, setStrength] = useState<number>()
  const told: Told = { sides: sidesNamed(sides), strength }
  const rows = understoodRows(text, understood, told, visit().pains ?? [])
  const something = rows.length > 0 || asksSide(understood)
  const unanswered = (asksSide(understood) && !sides) || (asksStrength(understood) && strength === undefined)
  // An emergency does not wait for what else is asked.
  const now = screenNow(withUnderstood(visit(), understood, told, text), history).verdict === 'emergency'
  return (
    <div class="stack">
      <div class="stack" role="status">
        <p class="where-said">
          {textPieces(text, understood).map((piece, i) =>
            piece.understood ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
          )}
        </p>
        {something ? (
          <>
            <h3>{say('where.words_understood')}</h3>
            <IconRows rows={rows} />
          </>
        ) : (
          <Notice icon="unknown" title={say('where.words_nothing')}>
            {say('where.words_nothing_why')}
          </Notice>
        )}
      </div>
      <OpenQuestions
        understood={understood}
        sides={sides}
        strength={strength}
        onSides={setSides}
        onStrength={setStrength}
      />
      <div class="where-words-foot">
        {something && (
          <Button disabled={unanswered && !now} onClick={() => onConfirm(told)}>
            {say('where.words_confirm')}
          </Button>
        )}
        <Button look="outline" onClick={onChange}>
          {say('where.words_change')}
        </Button>
      </div>
    </div>
  )
}

export function OwnWordsSheet({ open, onClose }: OwnWordsSheetProps): JSX.Element {
  const history = useHistory()
  const [text, keep] = useUnsent('where words', '')
  const write = (words: string): void => keep(() => words)
  const [understood, show] = useState<Understood>()
  const close = (): void => {
    show(undefined)
    onClose()
  }
  const read = (): void => {
    loadWordsEngine().then(() => show(call('understand', { text, when: 'before' }))).catch(reportTrouble)
  }
  const confirm = (told: Told): void => {
    if (understood) changeMap((current) => withUnderstood(current, understood, told, text))
    const lost = understood && asksSide(understood) && told.sides.length === 0
    if (!lost) write('')
    close()
    if (screenNow(visit(), history).verdict !== 'emergency') return
    updateVisit((current) => withMapOpen(current, true))
    go('check')
  }
  return (
    <Sheet open={open} title={say('where.words_title')} onClose={close}>
      {!understood && (
        <Field
          label={say('where.words_label')}
          hint={say('where.words_hint')}
          value={text}
          long
          maxLength={2000}
          onInput={write}
        />
      )}
      {understood ? (
        <Heard
          text={text}
          understood={understood}
          onConfirm={confirm}
          onChange={() => show(undefined)}
        />
      ) : (
        <Button disabled={text.trim() === ''} onClick={read}>
          {say('where.words_read')}
        </Button>
      )}
    </Sheet>
  )
}
