// When the spot is not where it was looked for: how to search, and what happens when it is left out.
import type { JSX } from 'preact'
import type { SessionRecord, SessionState } from '../../engine/verbs.ts'
import { IconRows, Notice } from '../../ui/Card.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { leftOutBefore } from './lost.ts'

const hints = [
  ['feel', 'hand'], ['move', 'turn'], ['lighter', 'ease'], ['turn', 'stretch'], ['next', 'next'],
] as const satisfies [string, IconName][]

export function HowToSearch(): JSX.Element {
  return (
    <details class="session-how">
      <summary>{say('session.lost.open')}</summary>
      <IconRows rows={hints.map(([hint, icon]) => ({ icon, text: say(`session.lost.${hint}`) }))} />
    </details>
  )
}

/** On the step after one that was not found: that it is left out, and that this is no failure. */
export function LeftOut({ state, record }: { state: SessionState; record: SessionRecord }): JSX.Element | null {
  const then = leftOutBefore(state, record)
  return then ? <Notice icon="ask" title={say(`session.lost.${then}`)} /> : null
}
