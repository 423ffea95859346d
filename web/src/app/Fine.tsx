// What is fine today whatever the check says, as far as the core offers it.
import type { JSX } from 'preact'
import type { Offer } from '../engine/verbs.ts'
import { Card, IconRows } from '../ui/Card.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { say } from '../words/words.ts'
import { Comfort } from './Comfort.tsx'

export function Fine({ offer }: { offer: Offer }): JSX.Element | null {
  const rows: { icon: IconName; text: string }[] = [
    ...(offer.warmth ? [{ icon: 'warmth', text: say('check.fine.warmth') } as const] : []),
    ...(offer.breathing ? [{ icon: 'breath', text: say('check.fine.breathing') } as const] : []),
    ...(offer.movement ? [{ icon: 'walk', text: say('check.fine.movement') } as const] : []),
    ...(offer.learn ? [{ icon: 'book', text: say('check.fine.learn') } as const] : []),
  ]
  if (rows.length === 0) return null
  return (
    <Card>
      <h2 class="card-title">{say('check.fine.title')}</h2>
      <IconRows rows={rows} />
      <Comfort offer={offer} />
    </Card>
  )
}
