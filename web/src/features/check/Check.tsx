// The check: one group of questions a screen, until the core has nothing left to ask.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { locks, screenNow, settleCheck } from '../../app/checking.ts'
import { record, useHistory, useTrouble, vocabulary } from '../../app/here.ts'
import { MarksBefore } from '../../app/MarksBefore.tsx'
import { go } from '../../app/router.ts'
import { changeSettings, readSettings } from '../../app/settings.ts'
import {
  isMapOpen, mappedOf, withAbout, withMarksConfirmed, withoutStory, withRereading, withScreen, withScreenBack,
  withStandingConfirmed, withStoryConfirmed, type Visit,
} from '../../app/visit.ts'
import { isOld, startFromStory, updateVisit, useVisit } from '../../app/visiting.ts'
import type { About, Clearance, History } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Loading, Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { AboutYou } from './AboutYou.tsx'
import { nextStep, progressOf, type Step } from './flow.ts'
import { Questions } from './Questions.tsx'
import { ReadBack } from './ReadBack.tsx'
import { VerdictCard } from './VerdictCard.tsx'

/** Answers of a visit that was left standing too long are asked for again (S1). */
export function Check(): JSX.Element {
  const history = useHistory()
  const trouble = useTrouble()
  const visit = useVisit()
  const old = isOld(visit)
  useEffect(() => {
    if (history && old) startFromStory(history)
  }, [history, old])
  if (history && !old) return <Asking history={history} visit={visit} />
  return trouble
    ? <Screen title={say('check.no_record.title')} back="#/today"><p>{say('check.no_record.text')}</p></Screen>
    : <Loading />
}

/**
 * After a check that allows pressing: where it hurts; or if that is known, which muscles; or if all is as before, the
 * plan.
 */
function goOn(visit: Visit): void {
  const { pains = [], carried } = visit
  const known = pains.length > 0 && carried !== 'unconfirmed' && !isMapOpen(visit)
  go(known ? (carried === 'confirmed' ? 'plan' : 'muscles') : 'where', '', { replace: true })
}

/** All that was read back still holds: the standing facts, and the map of the last visit as the map of today. */
function confirmAll(visit: Visit, history: History): void {
  updateVisit((current) => withStoryConfirmed(withMarksConfirmed(withStandingConfirmed(current, true), history)))
  // What could not be stored is said by the shell, and the check cannot be stored either.
  if (visit.carried && visit.pains) record('mapped', mappedOf(visit)).catch(() => undefined)
}

const worthSaying = (clearance: Clearance): boolean => clearance.verdict !== 'clear'

/** Ends the check once for this state of the visit, and leads on. */
function useSettled(visit: Visit, clearance: Clearance, step: Step): void {
  const settling = useRef<Visit | undefined>(undefined)
  const ended = step.kind === 'done' || step.kind === 'emergency'
  useEffect(() => {
    if (visit.clearance) {
      if (visit.clearance.verdict === 'emergency') go('emergency', '', { replace: true })
      else if (!worthSaying(visit.clearance)) goOn(visit)
      return
    }
    if (!ended || settling.current === visit) return
    settling.current = visit
    settleCheck(visit, clearance).catch(() => {
      // The shell says it. The check is not ended: nothing that it allows can follow.
      settling.current = undefined
    })
  }, [visit, ended])
}

function Asking({ history, visit }: { history: History; visit: Visit }): JSX.Element {
  const known = vocabulary()
  const clearance = visit.clearance ?? screenNow(visit, history)
  const step = visit.clearance ? ({ kind: 'done' } as const) : nextStep(visit, clearance, known, history)
  useSettled(visit, clearance, step)
  useEffect(() => rememberAbout(visit), [])
  const screen = step.kind === 'questions' ? step.questions.join() : step.kind
  useEffect(() => window.scrollTo(0, 0), [screen])
  const back = (): void => (visit.screens.length > 0 ? updateVisit(withScreenBack) : go('today'))
  const progress = progressOf(visit, clearance, known, history)

  switch (step.kind) {
    case 'questions':
      return (
        <Questions
          key={screen}
          step={step}
          visit={visit}
          history={history}
          progress={progress}
          offer={clearance.offer}
          onBack={back}
          onAnswers={(given) => updateVisit((current) => withScreen(current, given))}
        />
      )
    case 'about':
      return <AboutYou about={visit.about} progress={progress} onBack={back} onDone={setAbout} />
    case 'read_back':
      return (
        <ReadBack
          questions={step.questions}
          history={history}
          about={visit.about}
          progress={progress}
          onBack={back}
          pains={visit.carried ? (visit.pains ?? []) : []}
          onConfirm={() => confirmAll(visit, history)}
          onElsewhere={() => updateVisit(withoutStory)}
          onChanged={() => updateVisit((current) => ({ ...withRereading(current), about: {} }))}
        >
          <MarksBefore visit={visit} history={history} />
        </ReadBack>
      )
    default:
      return visit.clearance && worthSaying(visit.clearance)
        ? <VerdictCard clearance={visit.clearance} onGoOn={locks(visit.clearance) ? undefined : () => goOn(visit)} />
        : <Settling again={() => settleCheck(visit, clearance).catch(() => undefined)} />
  }
}

/** The moment in which the check is stored. When that failed it can be tried again: nothing is lost or follows. */
function Settling({ again }: { again: () => void }): JSX.Element {
  const trouble = useTrouble()
  if (!trouble) return <Loading />
  return (
    <Screen
      title={say('check.not_kept.title')}
      back="#/today"
      dock={<Button onClick={again}>{say('check.not_kept.again')}</Button>}
    >
      <p>{say('check.not_kept.text')}</p>
    </Screen>
  )
}

/** What was said of age and pregnancy at an earlier visit holds until the read-back says otherwise. */
function rememberAbout(visit: Visit): void {
  const remembered = readSettings().about[visit.person]
  if (remembered && Object.keys(visit.about).length === 0 && !visit.clearance && !visit.rereading) {
    updateVisit((current) => withAbout(current, remembered))
  }
}

function setAbout(about: About): void {
  updateVisit((current) => withAbout(current, about))
  const { person, about: all } = readSettings()
  changeSettings({ about: { ...all, [person]: { ...all[person], ...about } } })
}
