// Breathing out and dropping the shoulder: on offer as long as the check is open, and after it.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { vocabulary } from './here.ts'
import type { Offer } from '../engine/verbs.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { say } from '../words/words.ts'
import './Comfort.css'

export function Comfort({ offer }: { offer: Offer }): JSX.Element | null {
  const [open, setOpen] = useState(false)
  if (!offer.breathing) return null
  return (
    <>
      <Button look="text" icon="breath" onClick={() => setOpen(true)}>{say('check.comfort.open')}</Button>
      <Sheet open={open} title={say('check.comfort.title')} onClose={() => setOpen(false)}>
        <Breath />
        <p>{say('check.comfort.shoulder')}</p>
        {offer.warmth && <p>{say('check.fine.warmth')}</p>}
        {offer.movement && <p>{say('check.fine.movement')}</p>}
      </Sheet>
    </>
  )
}

/** In, and longer out. With reduced motion the circle is still and the words change. */
function Breath(): JSX.Element {
  const [inward, setInward] = useState(true)
  const { breath_in_seconds: inSeconds, breath_out_seconds: outSeconds } = vocabulary().numbers
  const circle = useRef<HTMLSpanElement>(null)
  const seconds = inward ? inSeconds : outSeconds
  useEffect(() => {
    circle.current?.style.setProperty('animation-duration', `${seconds}s`)
    const timer = setTimeout(() => setInward(!inward), seconds * 1_000)
    return () => clearTimeout(timer)
  }, [inward])
  return (
    <div class="breath">
      <span
        class={inward ? 'breath-circle breath-in' : 'breath-circle breath-out'}
        ref={circle}
        aria-hidden="true"
      />
      <p role="status">{say(inward ? 'check.comfort.in' : 'check.comfort.out')}</p>
    </div>
  )
}
