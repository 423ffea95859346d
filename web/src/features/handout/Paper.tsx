// The sheet itself, as large as both A4 and Letter have room for. What the screen shows is what is printed.
import type { JSX } from 'preact'
import { BodyFigure, useViews } from '../../app/BodyFigure.tsx'
import { dayOf } from '../../app/clock.ts'
import { dateWords, listWords } from '../../app/dates.ts'
import { signsInWords } from '../../app/guarding.ts'
import { vocabulary } from '../../app/here.ts'
import { usePersons } from '../../app/persons.ts'
import { useSettings } from '../../app/settings.ts'
import type { Guarding, MovementMark, NoGoMark, PainMark, SessionDone } from '../../engine/verbs.ts'
import { Notice } from '../../ui/Card.tsx'
import { useFit } from '../../ui/fit.ts'
import { PrintedSheet } from '../../ui/PrintedSheet.tsx'
import { capital, say, sayName, sayPlace, strengthWord } from '../../words/words.ts'
import { GoesWith, Holds } from './Holds.tsx'
import { MayBeElse, Muscles, MuscleStops } from './Muscles.tsx'
import { partsOf, type Part, type Sheet } from './sheet.ts'
import { CallForHelp, LetGo, NextDays, RoomToWrite } from './Signs.tsx'

function painWords({ zone, side, strength, quality }: PainMark): string {
  const words = { place: capital(sayPlace('zone', zone, side)), number: strength, word: strengthWord(strength) }
  if (!quality) return say('handout.pain', words)
  const name = sayName('quality', quality).toLowerCase()
  return say('handout.pain_like', { ...words, quality: name })
}

const noGoWords = ({ zone, side, reason }: NoGoMark): string =>
  say('handout.no_go_at', {
    place: capital(sayPlace('zone', zone, side)),
    reason: sayName('mark', reason).toLowerCase(),
  })

const movementWords = ({ movement, side }: MovementMark): string =>
  say(side === 'left' ? 'where.movement_left' : 'where.movement_right', {
    movement: sayName('movement', movement),
  })

/** Holding on, as the person noticed it around the last session that told of it. */
function guardingWords({ at, guarding_before: before, guarding_after: after }: SessionDone): string {
  const words = (guarding: Guarding | undefined): string =>
    guarding ? signsInWords(guarding) : say('guarding.not_said')
  return say('handout.guarding', { day: dateWords(dayOf(at)), before: words(before), after: words(after) })
}

interface WhereProps {
  sheet: Sheet
  told: string | undefined
  has: (part: Part) => boolean
}

/** The body from every side that shows a place, and the same in words beside it. */
function Where({ sheet, told, has }: WhereProps): JSX.Element {
  const views = useViews([...sheet.pains, ...sheet.marks]) ?? []
  const movements = sheet.movements.map(movementWords)
  const before = !sheet.live && told !== undefined
  return (
    <section class="handout-where">
      <div class="handout-figures">
        {views.map((view) => (
          <BodyFigure
            key={view}
            label={say(`ui.figure.label_${view}`)}
            view={view}
            painted={sheet.pains}
            noGo={sheet.marks}
            level
          />
        ))}
      </div>
      <div>
        <ul>
          {sheet.pains.map((pain) => (
            <li key={`${pain.zone} ${pain.side}`}>{painWords(pain)}</li>
          ))}
        </ul>
        {movements.length > 0 && (
          <p>
            <b>{say('handout.hurts_with')}.</b> {movements.join('; ')}
          </p>
        )}
        {sheet.marks.length > 0 && (
          <>
            <h3>{say('handout.no_go')}</h3>
            <ul>
              {sheet.marks.map((mark) => (
                <li key={`${mark.zone} ${mark.side} ${mark.reason}`}>{noGoWords(mark)}</li>
              ))}
            </ul>
          </>
        )}
        {sheet.guarding && has('guarding') && <p>{guardingWords(sheet.guarding)}</p>}
        <p class="handout-note">
          {before ? say('handout.told_before', { day: dateWords(told) }) : say('handout.told_today')}{' '}
          {say('handout.number')}
        </p>
      </div>
    </section>
  )
}

function Head({ today }: { today: string }): JSX.Element {
  const { person } = useSettings()
  const name = usePersons().find((one) => one.id === person)?.name
  return (
    <header class="handout-head">
      <h2>{say('handout.heading')}</h2>
      <p>
        {name && (
          <>
            <bdi>{name}</bdi>
            {' · '}
          </>
        )}
        {dateWords(today)}
      </p>
    </header>
  )
}

/** What the pictures and the odds are and are not. A ring is there with a plan only. */
function Foot({ gone, ringed }: { gone: readonly Part[]; ringed: boolean }): JSX.Element {
  const { engine_version: engine, content_version: content } = vocabulary()
  return (
    <footer class="handout-foot">
      {gone.length > 0 && (
        <p>
          <b>{say('handout.left_out', { what: listWords(gone.map((part) => say(`handout.part.${part}`))) })}</b>
        </p>
      )}
      <p>{ringed && say('handout.ring')} {say('handout.drawn')}</p>
      <p>
        {say('handout.guess')} {say('handout.coach')} {say('handout.made', { engine, content })}
      </p>
    </footer>
  )
}

/** Where a lock or a pattern stops the path, only where it hurts, what to do, and the signs. */
export function Paper({ sheet, told }: { sheet: Sheet; told: string | undefined }): JSX.Element {
  const fit = useFit(partsOf(sheet))
  const { gone, long } = fit
  const has = (part: Part): boolean => !gone.includes(part)
  const { lock, stopping, cards } = sheet
  const muscles = !lock && stopping.length === 0
  return (
    <>
      {long && <Notice title={say('handout.too_long')} />}
      <PrintedSheet fit={fit} class="handout">
        <Head today={sheet.today} />
        {lock && <p class="handout-lock">{say(`check.verdict.${lock}`)}</p>}
        <Where sheet={sheet} told={told} has={has} />
        {!lock && stopping.length > 0 && <MuscleStops patterns={stopping} />}
        {muscles && cards.length > 0 && <Muscles sheet={sheet} has={has} />}
        {muscles && has('patterns') && <MayBeElse patterns={sheet.found.patterns} />}
        <Holds sheet={sheet} has={has} />
        <GoesWith sheet={sheet} has={has} />
        <div class="handout-pair">
          <LetGo />
          <NextDays />
        </div>
        {has('write') && sheet.plan && <RoomToWrite />}
        <CallForHelp />
        <Foot gone={gone} ringed={sheet.plan !== undefined} />
      </PrintedSheet>
    </>
  )
}
