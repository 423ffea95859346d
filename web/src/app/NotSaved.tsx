// What was told and could not be stored: said beside it, since the shell's own notice may be out of sight.
import type { JSX } from 'preact'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Card.tsx'
import { say } from '../words/words.ts'

/** `again` only where no other button saves it. */
export function NotSaved({ what, again }: { what: string; again?: () => void }): JSX.Element {
  return (
    <Notice
      icon="saved"
      tone="care"
      live
      title={say('measure.not_saved', { what })}
      action={again && <Button look="text" onClick={again}>{say('measure.try_again')}</Button>}
    />
  )
}
