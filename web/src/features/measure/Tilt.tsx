// One try by the tilt of the phone: where it begins, the farthest that was held, and taking it.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { elapsedMs } from '../../app/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { say, sayKey } from '../../words/words.ts'
import { between, Farthest, feelTilt, type Up } from './tilt.ts'

interface TiltProps {
  motion: string
  onTaken: (degrees: number) => void
  /** There is none, or the person would rather type. */
  onEnd: (why?: 'none') => void
}

interface Reading { degrees: number; farthest: number }

export function Tilt({ motion, onTaken, onEnd }: TiltProps): JSX.Element {
  const [reading, show] = useState<Reading>()
  const [felt, feel] = useState(false)
  const up = useRef<Up | undefined>(undefined)
  const began = useRef<{ from: Up; farthest: Farthest } | undefined>(undefined)
  useEffect(() => feelTilt((now) => {
    up.current = now
    feel(true)
    if (!began.current) return
    const { from, farthest } = began.current
    const degrees = between(from, now)
    show({ degrees: Math.round(degrees), farthest: Math.round(farthest.add(elapsedMs(), degrees)) })
  }, () => onEnd('none')), [])
  const begin = (): void => {
    if (!up.current) return // the button waits for a first reading
    began.current = { from: up.current, farthest: new Farthest() }
    show({ degrees: 0, farthest: 0 })
  }
  const take = (degrees: number): void => {
    began.current = undefined
    show(undefined)
    onTaken(degrees)
  }
  return (
    <Card>
      <div class="stack">
        <p>{sayKey(`measure.tilt.how.${motion}`)}</p>
        {!reading && <Button disabled={!felt} onClick={begin}>{say('measure.tilt.begin')}</Button>}
        {reading && (
          <>
            <p class="quiet">{say('measure.tilt.wait')}</p>
            <p class="tilt-now" aria-hidden="true">{say('measure.tilt.live', { n: reading.degrees })}</p>
            <p>{say('measure.tilt.far', { n: reading.farthest })}</p>
            <Button disabled={reading.farthest === 0} onClick={() => take(reading.farthest)}>
              {say('measure.tilt.take', { n: reading.farthest })}
            </Button>
          </>
        )}
        <Button look="text" onClick={() => onEnd()}>{say('measure.tilt.end')}</Button>
      </div>
    </Card>
  )
}
