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
  /** It only eases or lets go, so it acts when the touch comes down, whatever becomes of the touch. */
  atOnce?: true
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

interface Acts {
  onPointerDown?: (event: PointerEvent) => void
  onClick: (event: MouseEvent) => void
}

/** Once for each press: a click that a touch made has been heard when the touch came down. */
function atOnce(act: () => void): Acts {
  return {
    onPointerDown: (event) => {
      if (event.button === 0) act()
    },
    onClick: (event) => {
      if (event.detail === 0 || isUntouched(event)) act()
    },
  }
}

const pressOf = (control: Control): Acts =>
  control.atOnce ? atOnce(control.onPress) : { onClick: control.onPress }

export function Always({ left, between, onStop }: {
  left?: Control | undefined
  between?: Control | undefined
  onStop: () => void
}): JSX.Element {
  return (
    <div class="always">
      {[left, between].map((one) => one && (
        <button key={one.words} type="button" {...pressOf(one)} aria-keyshortcuts={one.key}>
          <Icon name={one.icon} /><span>{one.words}</span><Key of={one.key} />
        </button>
      ))}
      <button type="button" {...atOnce(onStop)} aria-keyshortcuts="S">
        <Icon name="stop" /><span>{say('session.stop')}</span><Key of="S" />
      </button>
    </div>
  )
}

export type Say = (signal: Signal, strength?: number) => void

export const pauseControl = (send: Say): Control =>
  ({ icon: 'hand', words: say('session.pause'), key: 'P', atOnce: true, onPress: () => send('pause') })
/** The same while something is pressed, in a check-in as before it. */
export const enoughControl = (send: Say): Control => ({ ...pauseControl(send), words: say('session.enough') })
export const goodControl = (send: Say): Control =>
  ({ icon: 'tick', words: say('session.good'), key: 'G', onPress: () => send('good') })
export const easeControl = (send: Say): Control =>
  ({ icon: 'ease', words: say('session.ease_off'), key: 'E', atOnce: true, onPress: () => send('ease_off') })
/** Where a finger rests while it is fine. A key that presses it eases off, as the lift does. */
export const restControl = (send: Say): Control =>
  ({ ...easeControl(send), icon: 'hand', words: say('session.rest_here') })

/** One sticky block at the lower edge: on a short phone the picture gives way, never the controls. */
export function Controls({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="session-controls">{children}</div>
}
