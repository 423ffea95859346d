import type { JSX } from 'preact'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import './LetGoFirst.css'

const three = [['jaw', 'tense'], ['shoulders', 'ease'], ['breath', 'breath']] as const satisfies [string, IconName][]

/** Getting ready: jaw, shoulders, breath, all at once, because the seconds are few. Nothing waits for it. */
export function LetGoFirst(): JSX.Element {
  return (
    <span class="let-go-first">
      {three.map(([part, icon]) => (
        <span key={part}>
          <Icon name={icon} />
          {say(`session.notice.${part}`)}
        </span>
      ))}
    </span>
  )
}
