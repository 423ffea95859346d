import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './Icon.tsx'
import './Button.css'

interface ButtonProps {
  /** primary: the one action of a screen. outline: another way. soft: quiet. text: a way aside. care: takes away. */
  look?: 'primary' | 'outline' | 'soft' | 'text' | 'care' | undefined
  icon?: IconName | undefined
  /** With href it is a link and looks the same. */
  href?: string | undefined
  disabled?: boolean | undefined
  /** Only where the words alone do not say what is meant. */
  label?: string | undefined
  /** As small as a target may be, for rows of buttons. */
  small?: boolean | undefined
  onClick?: (() => void) | undefined
  children: ComponentChildren
}

export function Button(props: ButtonProps): JSX.Element {
  const { look = 'primary', icon, href, small = false, children } = props
  const name = `button button-${look}${small ? ' button-small' : ''}`
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
  if (href !== undefined) {
    return (
      <a class={name} href={href} aria-label={props.label} onClick={props.onClick}>
        {inside}
      </a>
    )
  }
  return (
    <button
      class={name}
      type="button"
      disabled={props.disabled}
      aria-label={props.label}
      onClick={props.onClick}
    >
      {inside}
    </button>
  )
}

interface IconButtonProps {
  icon: IconName
  label: string
  href?: string | undefined
  pressed?: boolean | undefined
  disabled?: boolean | undefined
  onClick?: (() => void) | undefined
}

/** The few controls without a visible word: back, close, undo, settings, the loudspeaker. */
export function IconButton({ icon, label, href, pressed, disabled, onClick }: IconButtonProps): JSX.Element {
  if (href !== undefined) {
    return (
      <a class="icon-button" href={href} aria-label={label} onClick={onClick}>
        <Icon name={icon} />
      </a>
    )
  }
  return (
    <button
      class="icon-button"
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
