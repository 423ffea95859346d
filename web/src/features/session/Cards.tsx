// Before the first session: what you may feel, what you should not, and that lighter works and stop always works.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Title } from '../../app/Title.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconRows } from '../../ui/Card.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { Steps } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'

const cards = ['may', 'should_not', 'lighter'] as const
const icons: Record<(typeof cards)[number], [IconName, IconName, IconName]> = {
  may: ['pain', 'ease', 'tick'],
  should_not: ['sharp', 'stop', 'breath'],
  lighter: ['hand', 'ease', 'stop'],
}

export function Cards({ onBack, onDone }: { onBack: () => void; onDone: () => void }): JSX.Element {
  const [at, setAt] = useState(0)
  const card = cards[at] ?? 'may'
  const rows = (['first', 'second', 'third'] as const).map((row, index) => ({
    icon: icons[card][index] ?? 'info',
    text: say(`session.cards.${card}.${row}`),
  }))
  return (
    <main class="session session-cards">
      <div class="session-top"><Steps now={at + 1} of={cards.length} /></div>
      <Title text={say(`session.cards.${card}.title`)} />
      <div class="session-cards-rows"><IconRows rows={rows} /></div>
      <div class="session-controls">
        <Button onClick={() => (at + 1 < cards.length ? setAt(at + 1) : onDone())}>{say('session.cards.next')}</Button>
        <Button look="text" onClick={() => (at > 0 ? setAt(at - 1) : onBack())}>{say('ui.back')}</Button>
      </div>
    </main>
  )
}
