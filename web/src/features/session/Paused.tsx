// Paused: the ground stays turned over until the person has looked how the spot is and goes on. Never back into
// pressing.
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { say, sayKey } from '../../words/words.ts'
import { Always, Controls, Huge } from './Controls.tsx'
import { FrequentSigns, MoreSigns } from './Signals.tsx'
import type { ViewProps } from './view.ts'

export function Paused({ state, send, run, waiting, plain, pausedFor }: ViewProps): JSX.Element {
  const again = useMemo(() => run.pressesAgain(), [run, state.phase_began])
  return (
    <>
      <p class="session-verb session-verb-large" role="status">{say('session.paused')}</p>
      <p class="session-what">{sayKey(`session.paused_because.${pausedFor ?? state.paused_because ?? 'asked'}`)}</p>
      <p class="session-line">{say(again ? 'session.paused_then' : 'session.paused_then_on')}</p>
      {!plain && <FrequentSigns send={send} />}
      <MoreSigns send={send} all={plain} />
      <Controls>
        <Huge
          waiting={waiting}
          control={{ icon: 'tick', words: say('session.resume'), key: 'R', onPress: () => send('resume') }}
        />
        <Always onStop={() => send('stop')} />
      </Controls>
    </>
  )
}
