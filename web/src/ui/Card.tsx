import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './Icon.tsx'
import './Card.css'

interface CardProps {
  /** plain: a surface. rows: children are rows parted by hairlines. care: what to mind. empty: not known yet. */
  look?: 'plain' | 'rows' | 'care' | 'empty' | undefined
  children: ComponentChildren
}

export function Card({ look = 'plain', children }: CardProps): JSX.Element {
  return <section class={`card card-${look}`}>{children}</section>
}

/** Rows of an icon and a few words: what goes with something, what to do. */
export function IconRows({ rows }: { rows: { icon: IconName; text: ComponentChildren }[] }): JSX.Element {
  return (
    <ul class="icon-rows">
      {rows.map((row, i) => (
        <li key={i}>
          <Icon name={row.icon} large />
          <div>{row.text}</div>
        </li>
      ))}
    </ul>
  )
}

interface NoticeProps {
  icon?: IconName | undefined
  tone?: 'plain' | 'care' | undefined
  /** One sentence. */
  title: ComponentChildren
  /** The reason, and at most one way on. */
  children?: ComponentChildren | undefined
  action?: ComponentChildren | undefined
  /** said: read out when it appears. */
  live?: boolean | undefined
}

export function Notice({
  icon = 'info',
  tone = 'plain',
  title,
  children,
  action,
  live = false,
}: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      <Icon name={icon} />
      <div>
        <p>{title}</p>
        {children && <div class="quiet small">{children}</div>}
      </div>
      {action && <div class="notice-action">{action}</div>}
    </div>
  )
}
