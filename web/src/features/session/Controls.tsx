// The huge control, and the pair that is always in the same place: left the gentler way, right "Stop".
import type { ComponentChildren, JSX } from 'preact'
import type { Signal } from '../../engine/verbs.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'

export interface Control {
  icon: IconName
  words: string
  /** The key that does the same, shown where there is a keyboard. */
  key?: string | undefined
  onPress: () => void
}

function Key({ of }: { of: string | undefined }): JSX.Element | null {
  return of ? <kbd aria-hidden="true">{of}</kbd> : null
}

/** `calm`: nothing is asked, so it is soft; otherwise an answer is asked, so it is filled. */
export function Huge({ control, calm = false, waiting = false }: {
  control: Control
  calm?: boolean
  waiting?: boolean
}): JSX.Element {
  return (
    <button
      type="button"
      class={calm ? 'huge huge-calm' : 'huge'}
      aria-disabled={waiting || undefined}
      aria-keyshortcuts={control.key}
      onClick={() => !waiting && control.onPress()}
    >
      <Icon name={control.icon} /><span>{control.words}</span><Key of={control.key} />
    </button>
  )
}

export function Always({ left, onStop }: { left?: Control | undefined; onStop: () => void }): JSX.Element {
  return (
    <div class="always">
      {left && (
        <button type="button" onClick={left.onPress} aria-keyshortcuts={left.key}>
          <Icon name={left.icon} /><span>{left.words}</span><Key of={left.key} />
        </button>
      )}
      <button type="button" onClick={onStop} aria-keyshortcuts="S">
        <Icon name="stop" /><span>{say('session.stop')}</span><Key of="S" />
      </button>
    </div>
  )
}

export type Say = (signal: Signal, strength?: number) => void

export const pauseControl = (send: Say): Control =>
  ({ icon: 'hand', words: say('session.pause'), key: 'P', onPress: () => send('pause') })
export const goodControl = (send: Say): Control =>
  ({ icon: 'tick', words: say('session.good'), key: 'G', onPress: () => send('good') })
export const easeControl = (send: Say): Control =>
  ({ icon: 'ease', words: say('session.ease_off'), key: 'E', onPress: () => send('ease_off') })

/** One sticky block at the lower edge: on a short phone the picture gives way, never the controls. */
export function Controls({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="session-controls">{children}</div>
}
