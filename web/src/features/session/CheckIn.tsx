// The check-in: the body first, the number second. "More" is small, and absent once anything was too much.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { SessionState } from '../../engine/verbs.ts'
import { cellLook } from '../../ui/Band.tsx'
import { say, sayCount } from '../../words/words.ts'
import { vocabulary } from '../../app/here.ts'
import {
  Always, Controls, easeControl, enoughControl, goodControl, Huge, restControl, type Control, type Say,
} from './Controls.tsx'
import { FrequentSigns, MoreSigns } from './Signals.tsx'
import { isUntouched } from './touch.ts'
import type { ViewProps } from './view.ts'

export function CheckIn({ state, send, waiting, plain, restingFinger }: ViewProps): JSX.Element {
  const more: Control = { icon: 'more', words: say('session.more'), key: 'M', onPress: () => send('more') }
  return (
    <>
      <p class="session-verb" role="status">{say('session.how')}</p>
      <AnswerTime state={state} />
      <p class="session-line">{say(eased(state) ? 'session.silence_lets_go' : 'session.silence_eases')}</p>
      {!plain && (
        <>
          <h2 class="session-ask">{say('session.sign.first')}</h2>
          <FrequentSigns send={send} />
          {state.number_wanted && (
            <>
              <h2 class="session-ask">{say('session.number')}</h2>
              <Numbers state={state} send={send} restingFinger={restingFinger} />
            </>
          )}
        </>
      )}
      <MoreSigns send={send} all={plain} />
      <Controls>
        {restingFinger && <Huge calm control={restControl(send)} />}
        <div class={state.more_allowed && !plain ? 'good-more' : ''}>
          <Huge control={goodControl(send)} waiting={waiting} hand={restingFinger ? 'answer' : 'control'} />
          {state.more_allowed && !plain && (
            <Huge control={more} waiting={waiting} hand={restingFinger ? 'answer' : 'control'} says="more" />
          )}
        </div>
        <Always left={enoughControl(send)} between={easeControl(send)} onStop={() => send('stop')} />
      </Controls>
    </>
  )
}

const eased = ({ check_in, now }: SessionState): boolean => check_in.eases_at !== undefined && now >= check_in.eases_at

/** The time left to answer, as a bar and in seconds. */
function AnswerTime({ state }: { state: SessionState }): JSX.Element | null {
  const bar = useRef<HTMLSpanElement>(null)
  const { check_in, now } = state
  const { opened = 0, eases_at: easesAt = 0, lets_go_at: letsGoAt = 0 } = check_in
  const [from, to] = eased(state) ? [easesAt, letsGoAt] : [opened, easesAt]
  const seconds = Math.max(0, Math.ceil((to - now) / 1000))
  useEffect(() => {
    bar.current?.style.setProperty('--left', String(Math.max(0, Math.min(1, (to - now) / Math.max(1, to - from)))))
  })
  if (!check_in.open) return null
  return (
    <div class="answer-time" role="timer" aria-label={sayCount('session.answer_time', seconds)}>
      <span class="answer-bar" ref={bar} aria-hidden="true"><span /></span>
      <b aria-hidden="true">{seconds}</b>
    </div>
  )
}

/** A number that eases is heard at once; a lower one is an answer like "good", and read as carefully. */
function Numbers({ state, send, restingFinger }: {
  state: SessionState
  send: Say
  restingFinger: boolean
}): JSX.Element {
  const eases = vocabulary().numbers.pressure_ease
  const careful = (n: number) => ({ 'data-control': restingFinger ? 'answer' : 'control', 'data-says': `number ${n}` })
  return (
    <div class="numbers" role="group" aria-label={say('session.number')}>
      {Array.from({ length: 11 }, (_, n) => (
        <button
          key={n}
          type="button"
          class={`number-${cellLook(n, state.step, state.ceiling)}`}
          {...(n < eases ? careful(n) : {})}
          onClick={(event) => (n >= eases || isUntouched(event)) && send('number', n)}
        >
          {n}
        </button>
      ))}
    </div>
  )
}
