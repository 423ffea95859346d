// The session screen: what the core's state looks like. One verb, one line, one huge control, and always a way to less.
import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { Title } from '../../app/Title.tsx'
import { useVoiceThere } from '../../app/voice.ts'
import type { SessionRecord, SessionState } from '../../engine/verbs.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Card.tsx'
import { say, sayKey } from '../../words/words.ts'
import { wordIsAsked } from './asked.ts'
import { CheckIn } from './CheckIn.tsx'
import { Ended } from './Ended.tsx'
import { useKeys } from './keys.ts'
import { Paused } from './Paused.tsx'
import { LetGo, Press } from './Press.tsx'
import { turned, useShown } from './release.ts'
import type { Run } from './run.ts'
import { Familiar, Find, Timed, Tingling } from './Steps.tsx'
import { useHands } from './touch.ts'
import type { ViewProps } from './view.ts'

export function Stage({ run, unheard, onTouch, onLead }: {
  run: Run
  /** The microphone was chosen and is refused. */
  unheard: boolean
  onTouch: () => void
  onLead: (record: SessionRecord) => void
}): JSX.Element {
  const cover = useRef<HTMLParagraphElement>(null)
  const told = useRef<HTMLParagraphElement>(null)
  const { answer, waiting, notStored, wordMissing, pausedFor } = useShown(run, cover, ({ phase }) => {
    const words = [say('session.let_go'), ...(phase === 'over' ? [say('session.over')] : [])]
    told.current?.replaceChildren(words.join(', '))
  })
  const { plain, wholeScreen, restingFinger } = useSettings()
  const { state, record } = answer
  const main = useRef<HTMLElement>(null)
  useKeys(run)
  useHands(run, main)
  const flipped = turned.includes(state.phase)
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-turned', flipped)
    return () => document.documentElement.removeAttribute('data-turned')
  }, [flipped])
  // What is not looked at has no small answers.
  const few = plain || wholeScreen
  const view: ViewProps = {
    state, run, waiting, plain: few, restingFinger, pausedFor, wordAsked: wordIsAsked(state, wordMissing),
    send: (signal, strength) => run.say(signal, strength),
  }
  const ended = state.phase === 'done' || state.phase === 'over'
  return (
    <main
      class={`session session-${state.phase}${few ? ' session-plain' : ''}${wholeScreen ? ' session-whole' : ''}`}
      ref={main}
      onPointerDown={onTouch}
    >
      <p class="session-release session-verb session-verb-large" ref={cover} aria-hidden="true">
        {say('session.let_go')}
      </p>
      <p class="unseen" aria-live="assertive" ref={told} />
      <Title quiet text={sayKey(`session.title.${state.phase}`)} />
      {!ended && <Top state={state} run={run} />}
      {notStored && <Notice icon="saved" tone="care" live title={say('session.not_stored')} />}
      {unheard && !ended && <Notice icon="silent" live title={say('session.not_heard')} />}
      {ended ? <Ended state={state} run={run} record={record} onLead={() => onLead(record)} /> : <View {...view} />}
    </main>
  )
}

function View(props: ViewProps): JSX.Element {
  const { state } = props
  if (state.phase === 'press' && state.check_in?.open) return <CheckIn {...props} />
  switch (state.phase) {
    case 'find': return <Find {...props} />
    case 'press': return <Press {...props} />
    case 'let_go': return <LetGo {...props} />
    case 'familiar': return <Familiar {...props} />
    case 'tingling_wait': return <Tingling {...props} />
    case 'paused': return <Paused {...props} />
    default: return <Timed {...props} />
  }
}

/** Side, where in the session, and the loudspeaker where the device has a voice. */
function Top({ state, run }: { state: SessionState; run: Run }): JSX.Element {
  const { voice } = useSettings()
  const voiceHere = useVoiceThere()
  const { spots, stretches, made_from } = run.begun.plan
  const inStretch = state.phase === 'stretch'
  const side = inStretch ? stretches[state.item]?.side : state.side
  const part = inStretch
    ? say('session.stretch_of', { n: state.item + 1, of: stretches.length })
    : state.phase === 'press' || state.phase === 'let_go' || state.phase === 'rest' || state.phase === 'strokes'
      ? say('session.hold_of', { n: state.hold, of: state.holds })
      : say('session.spot_of', { n: state.spot + 1, of: spots.length })
  return (
    <div class="session-top">
      <p class="session-where">{side === 'left' || side === 'right' ? say(`session.side.${side}`) : ''}</p>
      <p class="session-part">{made_from.purpose === 'press_test' ? say('session.test') : part}</p>
      {voiceHere && (
        <IconButton
          icon={voice ? 'sound' : 'silent'}
          label={say(voice ? 'session.voice_on' : 'session.voice_off')}
          onClick={() => changeSettings({ voice: !voice })}
        />
      )}
    </div>
  )
}
