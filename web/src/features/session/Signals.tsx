// What the body says, one touch away. In a check-in the four most frequent; behind one more touch all of them and own
// words. They only ever make it gentler.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, loadWordsEngine } from '../../engine/engine.ts'
import type { Signal } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../words/words.ts'
import type { Say } from './Controls.tsx'
import { isGentle } from './run.ts'

const icons = {
  too_sharp: 'sharp', numb_or_shooting: 'stop', breath_held: 'breath', tensing: 'tense', spreads: 'unknown',
  tingling: 'sharp', unwell: 'stop', pulse: 'stop', severe: 'stop', cannot_find: 'ask',
} as const satisfies Partial<Record<Signal, IconName>>
type Sign = keyof typeof icons

const frequent: readonly Sign[] = ['too_sharp', 'numb_or_shooting', 'breath_held', 'tensing']
const others: readonly Sign[] = ['spreads', 'tingling', 'unwell', 'pulse', 'severe', 'cannot_find']

function Signs({ signs, onSay }: { signs: readonly Sign[]; onSay: (sign: Sign) => void }): JSX.Element {
  return (
    <div class="signs">
      {signs.map((sign) => (
        <button key={sign} type="button" onClick={() => onSay(sign)}>
          <Icon name={icons[sign]} /><span>{say(`session.sign.${sign}`)}</span>
        </button>
      ))}
    </div>
  )
}

export const FrequentSigns = ({ send }: { send: Say }): JSX.Element =>
  <Signs signs={frequent} onSay={(sign) => send(sign)} />

/** The button that opens all signs and own words. */
export function MoreSigns({ send, all = false }: { send: Say; all?: boolean }): JSX.Element {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [heard, setHeard] = useState(true)
  const tell = (sign: Signal): void => {
    setOpen(false)
    send(sign)
  }
  const understand = async (): Promise<void> => {
    await loadWordsEngine()
    const signals = (call('understand', { text, when: 'pressing' }).session?.signals ?? []) as Signal[]
    const gentle = signals.filter((signal) => isGentle(signal) || signal === 'spreads')
    setHeard(gentle.length > 0)
    if (gentle.length === 0) return
    setOpen(false)
    setText('')
    for (const signal of gentle) send(signal)
  }
  return (
    <>
      <button type="button" class="more-signs" onClick={() => setOpen(true)}>
        <Icon name="say" /><span>{say('session.sign.open')}</span>
      </button>
      <Sheet open={open} title={say('session.sign.title')} onClose={() => setOpen(false)}>
        <Signs signs={all ? [...frequent, ...others] : others} onSay={tell} />
        <Field
          label={say('session.sign.own')}
          value={text}
          maxLength={500}
          error={heard ? undefined : say('session.sign.not_heard')}
          onInput={setText}
          onEnter={() => void understand()}
        />
        <Button look="outline" disabled={text.trim() === ''} onClick={() => void understand()}>
          {say('session.sign.send')}
        </Button>
      </Sheet>
    </>
  )
}
