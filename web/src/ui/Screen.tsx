import type { ComponentChildren, JSX } from 'preact'
import { say } from '../words/words.ts'
import { Button, IconButton } from './Button.tsx'
import { useHeading } from './heading.ts'
import './Screen.css'

interface ScreenProps {
  title: string
  /** The title stands in the top bar, small, to leave the room to a picture. */
  titleSmall?: boolean | undefined
  /** Where back leads, or what it does; without either there is no way back. */
  back?: string | (() => void) | undefined
  /** The right end of the top bar: one way aside, or a few words. */
  aside?: ComponentChildren | undefined
  /** The middle of the top bar: steps. */
  steps?: ComponentChildren | undefined
  /** The one action, held at the lower edge. */
  dock?: ComponentChildren | undefined
  /** false: the dock comes after everything else and cannot be pressed before it was on the screen. */
  dockFloats?: boolean | undefined
  /** false: no way to "Something to add about my health" from here. */
  health?: boolean | undefined
  /** One column to read, or two side by side from 1024 px. */
  width?: 'reading' | 'wide' | undefined
  children: ComponentChildren
}

/** The frame of every screen but session and emergency: top bar, title, what it is about, and one action. */
export function Screen(props: ScreenProps): JSX.Element {
  const { title, titleSmall = false, back, aside, steps, dock, dockFloats = true, health = true } = props
  const heading = useHeading(title, { atStart: true })
  const h1 = (
    <h1 ref={heading} tabIndex={-1} class={titleSmall ? 'screen-title-small' : 'screen-title'}>
      {title}
    </h1>
  )
  const toHealth = health && (
    <div class="screen-health">
      <Button look="text" small href="#/health">{say('ui.health')}</Button>
    </div>
  )
  const bar = back !== undefined || aside !== undefined || steps !== undefined || titleSmall
  return (
    <main class={`screen screen-${props.width ?? 'reading'}`}>
      {bar && (
        <div class="screen-bar">
          {back !== undefined && (
            <IconButton
              icon="back"
              label={say('ui.back')}
              href={typeof back === 'string' ? back : undefined}
              onClick={typeof back === 'function' ? back : undefined}
            />
          )}
          <div class="screen-bar-middle">{titleSmall ? h1 : steps}</div>
          {aside !== undefined && <div class="screen-aside">{aside}</div>}
        </div>
      )}
      {!titleSmall && h1}
      <div class="screen-body">{props.children}</div>
      {dockFloats && toHealth}
      {dock !== undefined && <div class={dockFloats ? 'dock dock-floats' : 'dock'}>{dock}</div>}
      {!dockFloats && toHealth}
    </main>
  )
}

/** The first moment, in which it is not known yet what to show: nothing is drawn that would vanish again. */
export const Loading = (): JSX.Element => <main class="screen" aria-busy="true" aria-label={say('ui.loading')} />

/** How far along a row of screens this one is. */
export function Steps({ now, of }: { now: number; of: number }): JSX.Element {
  const label = say('ui.step', { now, of })
  return (
    <div class="steps" role="img" aria-label={label}>
      {Array.from({ length: of }, (_, i) => (
        <span key={i} class={i < now ? 'step-done' : undefined} />
      ))}
    </div>
  )
}
