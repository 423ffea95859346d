// Everything between the holds: getting ready, warming, finding, stroking, resting, stretching, and two questions.
import type { JSX } from 'preact'
import { vocabulary } from '../../app/here.ts'
import { KeepOff } from '../../app/KeepOff.tsx'
import type { SessionState } from '../../engine/verbs.ts'
import { PosePicture } from '../../ui/figure/PosePicture.tsx'
import { Ring } from '../../ui/Ring.tsx'
import { capital, has, say, sayKey, sayPlace } from '../../words/words.ts'
import { Always, Controls, goodControl, Huge, pauseControl, type Say } from './Controls.tsx'
import { LetGoFirst } from './LetGoFirst.tsx'
import { HowToSearch, LeftOut } from './Lost.tsx'
import { MoreSigns } from './Signals.tsx'
import type { Run } from './run.ts'
import { SpotFigure } from './SpotFigure.tsx'
import { spotOf, type ViewProps } from './view.ts'

export function Find({ state, send, run, waiting, plain }: ViewProps): JSX.Element {
  const spot = spotOf(run, state)
  return (
    <>
      <p class="session-verb" role="status">{say('session.find')}</p>
      {spot && <p class="session-what session-what-long">{sayKey(`spot.${spot.id}.${spot.side}`)}</p>}
      <LeftOut state={state} record={run.shown.get().answer.record} />
      {!plain && <SpotFigure run={run} state={state} />}
      {spot && !plain && (
        <details class="session-how">
          <summary>{sayKey(`technique.${spot.technique}.name`)}</summary>
          <PosePicture technique={spot.technique} spot={spot.id} side={spot.side} />
          <p>{sayKey(`technique.${spot.technique}.how.${spot.side}`)}</p>
          <KeepOff zone={spot.zone} />
        </details>
      )}
      {!plain && <HowToSearch />}
      <p class="session-next">{say('session.you_feel')}</p>
      <Controls>
        <MoreSigns send={send} all />
        <Huge
          waiting={waiting}
          control={{ icon: 'tick', words: say('session.found'), key: 'F', onPress: () => send('found') }}
        />
        <Always
          left={{ icon: 'ask', words: say('session.not_there'), key: 'N', onPress: () => send('cannot_find') }}
          onStop={() => send('stop')}
        />
      </Controls>
    </>
  )
}

/** What is done for a time and then goes on by itself: ready, warm, strokes, rest, stretch. */
export function Timed({ state, send, run, plain, wordAsked }: ViewProps): JSX.Element {
  const spot = state.phase === 'ready' && !plain ? spotOf(run, state) : undefined
  const left = (state.phase_ends ?? state.now) - state.now
  const total = (state.phase_ends ?? state.now) - state.phase_began
  const skips = !wordAsked && (state.phase === 'strokes' || state.phase === 'stretch')
  return (
    <>
      <p class="session-verb" role="status">{sayKey(`session.verb.${state.phase}`)}</p>
      <p class={state.phase === 'stretch' ? 'session-what session-what-long' : 'session-what'}>{whatOf(state, run)}</p>
      <div class="session-ring">
        {state.phase === 'rest'
          ? <Breathing leftMs={left} passedMs={state.now - state.phase_began} />
          : <Ring leftMs={left} totalMs={total} unit={say('session.seconds')} />}
      </div>
      <LeftOut state={state} record={run.shown.get().answer.record} />
      {spot && (
        <div class="session-pose">
          <PosePicture technique={spot.technique} spot={spot.id} side={spot.side} />
        </div>
      )}
      <p class="session-next">{wordAsked ? say('session.unanswered') : sayKey(`session.after.${state.phase}`)}</p>
      <Controls>
        <MoreSigns send={send} all />
        {wordAsked && <Huge control={goodControl(send)} />}
        <Always
          left={pauseControl(send)}
          between={skips ? { icon: 'next', words: say('session.skip'), onPress: () => send('skip') } : undefined}
          onStop={() => send('stop')}
        />
      </Controls>
    </>
  )
}

function whatOf(state: SessionState, run: Run): JSX.Element | string {
  if (state.phase === 'ready') return <LetGoFirst />
  if (state.phase !== 'stretch') return sayKey(`session.what.${state.phase}`)
  const stretch = run.begun.plan.stretches[state.item]
  if (!stretch) return ''
  const how = `stretch.${stretch.stretch}.how`
  const sided = `${how}.${stretch.side}`
  return `${sayKey(`stretch.${stretch.stretch}.name`)}. ${sayKey(has(sided) ? sided : how)}`
}

/** A circle that grows while breathing in and shrinks while breathing out; the word alone with reduced motion. */
function Breathing({ leftMs, passedMs }: { leftMs: number; passedMs: number }): JSX.Element {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const { breath_in_seconds: inFor, breath_out_seconds: outFor } = vocabulary().numbers
  const at = (passedMs / 1000) % (inFor + outFor)
  return (
    <div class="breathing" role="timer" aria-label={say('session.rest_left', { n: seconds })}>
      <span class="breathing-circle" aria-hidden="true" />
      <p aria-hidden="true">
        <b>{say(at < inFor ? 'session.breathe_in' : 'session.breathe_out')}</b>
        <span>{seconds}</span>
      </p>
    </div>
  )
}

function Answers({ rows }: { rows: { words: string; onPress: () => void }[] }): JSX.Element {
  return (
    <div class="answers">
      {rows.map(({ words, onPress }) => <button key={words} type="button" onClick={onPress}>{words}</button>)}
    </div>
  )
}

const stopOnly = (send: Say): JSX.Element => <Controls><Always onStop={() => send('stop')} /></Controls>

/** The question of a press test: is that your pain? */
export function Familiar({ state, send }: ViewProps): JSX.Element {
  return (
    <>
      <p class="session-verb" role="status">{say('session.familiar')}</p>
      <p class="session-what">{capital(sayPlace('muscle', state.muscle ?? '', state.side ?? ''))}</p>
      <Answers rows={[
        { words: say('session.familiar_yes'), onPress: () => send('familiar_yes') },
        { words: say('session.familiar_partly'), onPress: () => send('familiar_partly') },
        { words: say('session.familiar_no'), onPress: () => send('familiar_no') },
      ]} />
      <MoreSigns send={send} all />
      {stopOnly(send)}
    </>
  )
}

export function Tingling({ state, send }: ViewProps): JSX.Element {
  const seconds = Math.max(0, Math.ceil(((state.phase_ends ?? state.now) - state.now) / 1000))
  return (
    <>
      <p class="session-verb" role="status">{say('session.tingling')}</p>
      <p class="session-what">{say('session.tingling_what', { n: seconds })}</p>
      <Answers rows={[
        { words: say('session.tingling_gone'), onPress: () => send('tingling_gone') },
        { words: say('session.tingling_stays'), onPress: () => send('tingling_stays') },
      ]} />
      <MoreSigns send={send} all />
      {stopOnly(send)}
    </>
  )
}
