// The end: what was done, and what to do now. After a stop sign what to do comes first.
import type { JSX } from 'preact'
import type { SessionRecord, SessionState } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows, Notice } from '../../ui/Card.tsx'
import { has, say, sayCount, sayKey } from '../../words/words.ts'
import type { Run } from './run.ts'

export function Ended({ state, run, record, onLead }: {
  state: SessionState
  run: Run
  record: SessionRecord
  onLead: () => void
}): JSX.Element {
  const sign = record.stop_sign
  const test = record.purpose === 'press_test'
  const holds = record.spots.reduce((sum, spot) => sum + spot.holds, 0)
  const seconds = Math.round(record.pressed_ms / 1000)
  const tested = record.spots[0]?.end === 'not_found' ? 'not_found' : 'tested'
  const finished = test ? tested : 'finished'
  const because = sign ? `session.sign_means.${sign}` : `session.over_because.${state.over_because ?? finished}`
  return (
    <>
      <p class="session-verb" role="status">{say(state.phase === 'done' ? 'session.done' : 'session.over')}</p>
      <p class="session-what">{has(because) ? sayKey(because) : say('session.over_because.finished')}</p>
      {sign && (
        <Notice icon="stop" tone="care" title={sayKey(`session.sign_do.${sign}`)}>{say('session.sign_rest')}</Notice>
      )}
      {!test && (
        <Card>
          <p>
            {say('session.sum', {
              holds: sayCount('session.holds', holds),
              seconds: sayCount('session.pressed', seconds),
            })}
          </p>
          {state.phase === 'done' && (
            <IconRows rows={[
              { icon: 'walk', text: say('session.walk', { minutes: sayCount('session.minutes', walkMinutes(run)) }) },
            ]} />
          )}
        </Card>
      )}
      <div class="session-controls">
        <Button onClick={onLead}>{say(test ? 'session.to_muscles' : 'session.to_after')}</Button>
      </div>
    </>
  )
}

const walkMinutes = (run: Run): number => Math.max(1, Math.round(run.begun.plan.walk_seconds / 60))
