// Pressing, and letting go. While pressing nothing is asked, so the control is soft and eases off.
import type { JSX } from 'preact'
import { Band } from '../../ui/Band.tsx'
import { Ring } from '../../ui/Ring.tsx'
import { capital, say, sayPlace } from '../../words/words.ts'
import { Always, Controls, easeControl, enoughControl, Huge, restControl } from './Controls.tsx'
import { MoreSigns } from './Signals.tsx'
import type { ViewProps } from './view.ts'
import { SpotFigure } from './SpotFigure.tsx'

export function Press({ state, send, run, plain, restingFinger }: ViewProps): JSX.Element {
  const total = (state.phase_ends ?? state.now) - state.phase_began
  return (
    <div class="session-two">
      <section class="session-left">
        <p class="session-verb" role="status">{say('session.press')}</p>
        <p class="session-hard">
          {state.step === 1 ? say('session.strength_one') : say('session.strength', { step: state.step })}
        </p>
        <p class="session-muscle">{capital(sayPlace('muscle', state.muscle ?? '', state.side ?? ''))}</p>
        <SpotFigure run={run} state={state} desk />
      </section>
      <section class="session-right">
        <div class="session-ring">
          <Ring leftMs={state.hold_left_ms ?? 0} totalMs={total} unit={say('session.seconds')} />
        </div>
        {!plain && <Band step={state.step} ceiling={state.ceiling} />}
        <p class="session-next session-next-tall">{say('session.then_let_go')}</p>
        <MoreSigns send={send} all />
        <Controls>
          <Huge calm control={restingFinger ? restControl(send) : easeControl(send)} />
          <Always left={enoughControl(send)} onStop={() => send('stop')} />
        </Controls>
      </section>
    </div>
  )
}

/** The ground has turned over. It happens once, never blinks. */
export function LetGo({ state, send }: ViewProps): JSX.Element {
  const seconds = Math.max(0, Math.ceil(((state.phase_ends ?? state.now) - state.now) / 1000))
  return (
    <>
      <p class="session-verb session-verb-large" role="status">{say('session.let_go')}</p>
      <p class="session-what">{say('session.let_go_how')}</p>
      <div class="let-go">
        <svg viewBox="0 0 320 280" aria-hidden="true">
          <g class="let-go-ring">
            <path d="M160 44a96 96 0 0 1 83 48M256 150a96 96 0 0 1-48 76" />
            <path d="M160 236a96 96 0 0 1-83-48M64 130a96 96 0 0 1 48-76" />
          </g>
          <g class="let-go-rays">
            <path d="M274 60l16-14M296 176l22 7M46 60L30 46M24 176l-22 7M160 262v16M160 18V4" />
          </g>
          <text x="160" y="180" text-anchor="middle">{seconds}</text>
        </svg>
      </div>
      <p class="session-next">{say('session.then_breathe')}</p>
      <Controls>
        <MoreSigns send={send} all />
        <Always
          left={{ icon: 'pain', words: say('session.still_hurts'), onPress: () => send('too_sharp') }}
          onStop={() => send('stop')}
        />
      </Controls>
    </>
  )
}
