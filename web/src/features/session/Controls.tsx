// The huge control, and the pair that is always in the same place: left the gentler way, right "Stop".
import type { ComponentChildren, JSX } from 'preact'
import type { Signal } from '../../engine/verbs.ts'
import type { On } from './gestures.ts'
import { isUntouched } from './touch.ts'
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

/**
 * The one control that touches are read on (gestures.ts); keys and screen readers press it like any button. `calm`:
 * nothing is asked, so it is soft; otherwise an answer is asked, so it is filled. `hand`: `answer` for a small one
 * beside a resting finger. `says`: what a calm tap on it says, where that is not the calm answer to what is asked.
 */
export function Huge({ control, calm = false, waiting = false, hand = 'control', says }: {
  control: Control
  calm?: boolean
  waiting?: boolean
  hand?: Exclude<On, 'elsewhere'>
  says?: 'more' | undefined
}): JSX.Element {
  return (
    <button
      type="button"
      class={calm ? 'huge huge-calm' : 'huge'}
      data-control={hand}
      data-says={says}
      aria-disabled={waiting || undefined}
      aria-keyshortcuts={control.key}
      onClick={(event) => isUntouched(event) && !waiting && control.onPress()}
      onContextMenu={(event) => event.preventDefault()}
    >
      <Icon name={control.icon} /><span>{control.words}</span><Key of={control.key} />
    </button>
  )
}

export function Always({ left, between, onStop }: {
  left?: Control | undefined
  between?: Control | undefined
  onStop: () => void
}): JSX.Element {
  return (
    <div class="always">
      {[left, between].map((one) => one && (
        <button key={one.words} type="button" onClick={one.onPress} aria-keyshortcuts={one.key}>
          <Icon name={one.icon} /><span>{one.words}</span><Key of={one.key} />
        </button>
      ))}
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
/** Where a finger rests while it is fine. A key that presses it eases off, as the lift does. */
export const restControl = (send: Say): Control =>
  ({ ...easeControl(send), icon: 'hand', words: say('session.rest_here') })

/** One sticky block at the lower edge: on a short phone the picture gives way, never the controls. */
export function Controls({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="session-controls">{children}</div>
}
