// Takes an answer back: which, and why. It stays on record; the whole check is asked again.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { TakenBackBecause } from '../../app/checking.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice, ManyChoice } from '../../ui/Choice.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say, sayKey } from '../../words/words.ts'

const reasons: readonly TakenBackBecause[] = ['mistake', 'changed', 'seen']

interface TakeBackProps {
  open: boolean
  questions: string[]
  onClose: () => void
  onDone: (questions: string[], because: TakenBackBecause) => void
}

export function TakeBack({ open, questions, onClose, onDone }: TakeBackProps): JSX.Element {
  const [chosen, choose] = useState<string[]>(questions.length === 1 ? questions : [])
  const [because, setBecause] = useState<TakenBackBecause>()
  const short = (id: string): string => sayKey(`question.${id}.short`)
  return (
    <Sheet open={open} title={say('check.back.title')} onClose={onClose}>
      <ManyChoice
        legend={say('check.back.which')}
        values={chosen}
        options={questions.map((value) => ({ value, label: short(value) }))}
        onChange={choose}
      />
      <Choice
        legend={say('check.back.because')}
        look="wrapped"
        value={because}
        options={reasons.map((value) => ({ value, label: say(`check.back.${value}`) }))}
        onChange={setBecause}
      />
      <p class="small quiet">{say('check.back.then')}</p>
      <Button
        disabled={chosen.length === 0 || !because}
        onClick={() => because && onDone(chosen, because)}
      >
        {say('check.back.do')}
      </Button>
    </Sheet>
  )
}
