// What the check says when it is not "clear": what, why, what would change it, and what is fine today all the same.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { locks, openedBy, takeBack, type TakenBackBecause } from '../../app/checking.ts'
import { momentWords } from '../../app/dates.ts'
import { record, useHistory } from '../../app/here.ts'
import { questionOf, questionsOf } from '../../app/reasons.ts'
import { go } from '../../app/router.ts'
import { startVisit, useVisit } from '../../app/visiting.ts'
import type { Clearance, Reason } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Grounds } from '../../ui/Certainty.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { has, say, sayKey } from '../../words/words.ts'
import { CallIfInDoubt } from './CallIfInDoubt.tsx'
import { ClinicianYes } from './ClinicianYes.tsx'
import { HelpLines } from './HelpLines.tsx'
import { Fine } from '../../app/Fine.tsx'
import { TakeBack } from './TakeBack.tsx'
import './check.css'

const icons: Record<Clearance['verdict'], IconName> = {
  clear: 'tick', go_lighter: 'ease', avoid_area: 'no_go', ask_first: 'doctor', seek_care: 'doctor', emergency: 'phone',
}

function shortOf(reason: Reason): string {
  const id = questionOf(reason.rule)
  return id ? sayKey(`question.${id}.short`) : ''
}

function ReasonCard({ reason }: { reason: Reason }): JSX.Element {
  const short = shortOf(reason)
  const visit = useVisit()
  // A mark on the figure answers some questions too.
  const marked = questionsOf(reason).every((id) => visit.answers[id] === undefined || visit.answers[id] === 'no')
  const yes = marked ? 'check.verdict.said_mark' : 'check.verdict.said_yes'
  const said = reason.answer === 'unsure' ? 'check.verdict.said_unsure' : yes
  return (
    <Card>
      {short && <h2 class="card-title">{say(reason.remembered ? 'check.verdict.said_before' : said, { short })}</h2>}
      <p>{sayKey(`${reason.rule}.why`)}</p>
      {has(`${reason.rule}.do`) && reason.answer === 'unsure' && <p>{say('check.verdict.if_so')}</p>}
      {has(`${reason.rule}.do`) && <p><b>{sayKey(`${reason.rule}.do`)}</b></p>}
      <HelpLines questions={questionsOf(reason)} />
      {reason.clinician_allowed && <p class="quiet">{say('check.verdict.allowed')}</p>}
      {reason.sources.length > 0 && (
        <Grounds level={reason.certainty} sources={reason.sources.map((id) => ({ id }))} />
      )}
    </Card>
  )
}

/** Not sure of what would be an emergency. */
const inDoubt = (clearance: Clearance): boolean => clearance.reasons.some(({ if_so }) => if_so === 'emergency')

/** What lifts an answer that was not sure is another than what lifts a yes. */
function openings(clearance: Clearance): string[] {
  const unsure = clearance.reasons.filter((reason) => reason.answer === 'unsure').map((reason) => reason.rule)
  const kinds = new Set(clearance.opens_by.map(({ rule, opening }) =>
    opening === 'recheck' && unsure.includes(rule) ? 'sure' : opening,
  ))
  const lines = [...kinds]
    .filter((kind) => kind !== 'nothing' && kind !== 'time')
    .map((kind) => sayKey(`check.opens.${kind}`))
  if (inDoubt(clearance)) lines.push(say('check.opens.sure_parts'))
  const from = clearance.not_before
  if (from !== undefined) lines.push(say('check.opens.time', { when: momentWords(from) }))
  return lines
}

/** Restarts the whole check after an amendment is on record. */
async function again(amend: Promise<unknown>, questions: string[] = []): Promise<void> {
  await amend
  startVisit(questions)
  go('check', '', { replace: true })
}

interface VerdictCardProps {
  clearance: Clearance
  onGoOn?: (() => void) | undefined
}

export function VerdictCard({ clearance, onGoOn }: VerdictCardProps): JSX.Element {
  const [sheet, open] = useState<'back' | 'clinician' | undefined>()
  const history = useHistory()
  const locked = locks(clearance)
  const answered = [...new Set(clearance.reasons.flatMap(questionsOf))]
  const clinician = openedBy(clearance, 'clinician')
  const ways = openings(clearance)
  const takenBack = (questions: string[], because: TakenBackBecause): void => {
    again(takeBack(questions, because), questions).catch(() => open(undefined))
  }
  const allowed = (question: string, until: string, ceiling: number): void => {
    again(record('clinician_allowed', { question, until, ceiling })).catch(() => open(undefined))
  }
  return (
    <Screen
      title={sayKey(`check.verdict.${clearance.verdict}`)}
      back="#/today"
      aside={say('check.today')}
      dockFloats={false}
      dock={
        <>
          {onGoOn && <Button onClick={onGoOn}>{say('check.go_on')}</Button>}
          {locked && <Button href="#/today">{say('check.to_today')}</Button>}
          {locked && clinician.length > 0 && (
            <Button look="outline" onClick={() => open('clinician')}>{say('check.clinician.open')}</Button>
          )}
          {answered.length > 0 && <Button look="text" onClick={() => open('back')}>{say('check.back.open')}</Button>}
        </>
      }
    >
      <div class={`verdict verdict-${clearance.verdict}`}>
        <p class="verdict-word"><Icon name={icons[clearance.verdict]} />{sayKey(`check.word.${clearance.verdict}`)}</p>
        <p>{sayKey(`check.means.${clearance.verdict}`)}</p>
      </div>
      {inDoubt(clearance) && <CallIfInDoubt history={history} />}
      {clearance.reasons.map((reason) => <ReasonCard key={reason.rule} reason={reason} />)}
      {locked && ways.length > 0 && (
        <Card look="empty">
          <h2 class="card-title">{say('check.opens.title')}</h2>
          {ways.map((way) => <p key={way}>{way}</p>)}
        </Card>
      )}
      {locked && <Fine offer={clearance.offer} />}
      <TakeBack open={sheet === 'back'} questions={answered} onClose={() => open(undefined)} onDone={takenBack} />
      <ClinicianYes
          open={sheet === 'clinician'}
          questions={clinician}
          onClose={() => open(undefined)}
          onDone={allowed}
        />
    </Screen>
  )
}
