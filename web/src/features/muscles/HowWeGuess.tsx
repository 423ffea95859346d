import type { JSX } from 'preact'
import { IconRows } from '../../ui/Card.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../words/words.ts'

export function HowWeGuess({ open, onClose }: { open: boolean; onClose: () => void }): JSX.Element {
  return (
    <Sheet open={open} title={say('candidates.how_title')} onClose={onClose}>
      <IconRows
        rows={[
          { icon: 'brush', text: say('candidates.how_map') },
          { icon: 'line', text: say('candidates.how_odds') },
          { icon: 'equal', text: say('candidates.how_ties') },
          { icon: 'hand', text: say('candidates.how_test') },
          { icon: 'unknown', text: say('candidates.how_other') },
          { icon: 'doctor', text: say('candidates.how_not') },
        ]}
      />
    </Sheet>
  )
}
