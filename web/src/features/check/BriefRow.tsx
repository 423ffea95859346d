// A question that the person knows, in few words. Touched, it opens in its whole wording with the three answers.
import type { JSX } from 'preact'
import { Icon } from '../../ui/Icon.tsx'

interface BriefRowProps {
  words: string
  /** A yes to it would be an emergency. */
  grave: boolean
  onOpen: () => void
}

export function BriefRow({ words, grave, onOpen }: BriefRowProps): JSX.Element {
  return (
    <button type="button" class={grave ? 'brief brief-grave' : 'brief'} aria-expanded={false} onClick={onOpen}>
      {words}
      <Icon name="down" />
    </button>
  )
}
