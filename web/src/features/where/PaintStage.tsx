// The figure under the finger: where it is, in words beside it, how wide it paints, and the shoulder brought closer.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { PaintedBody } from '../../paint/PaintedBody.tsx'
import type { PaintedBodyProps, UnderFinger } from '../../paint/props.ts'
import type { Half } from '../../paint/stroke.ts'
import { IconButton } from '../../ui/Button.tsx'
import { sidesAcross } from '../../ui/figure/places.ts'
import { capital, say, sayPlace } from '../../words/words.ts'
import { widths, WidthChoice, type Width } from './Tools.tsx'

type Body = Omit<PaintedBodyProps, 'radius' | 'closer' | 'onSide'>

/** The side is told always: a zone over the midline has none of its own. */
function sayUnder({ side, place }: UnderFinger): string {
  if (!place) return say(side === 'left' ? 'ui.side.your_left' : 'ui.side.your_right')
  const name = capital(sayPlace('zone', place.zone, place.side))
  if (place.side !== 'middle') return name
  return say(side === 'left' ? 'where.under_left' : 'where.under_right', { place: name })
}

/** So long on one place before it is read out: a hand that only passes over is not talked over. */
const restMs = 600

/** What a screen reader is told of the place under the finger. */
function useSpoken(words: string | undefined): string {
  const [spoken, speak] = useState('')
  useEffect(() => {
    if (words === undefined) return undefined
    const rested = setTimeout(() => speak(words), restMs)
    return () => clearTimeout(rested)
  }, [words])
  return spoken
}

/** Where the finger is, for the words beside it; without drawing anything anew. */
function follow(event: { clientX: number; clientY: number; currentTarget: HTMLDivElement }): void {
  const stage = event.currentTarget
  const box = stage.getBoundingClientRect()
  stage.style.setProperty('--finger-x', `${event.clientX - box.left}px`)
  stage.style.setProperty('--finger-y', `${event.clientY - box.top}px`)
}

interface CloserProps { sides: readonly Half[]; closer: Half | undefined; onCloser: (side: Half | undefined) => void }

/** Under the words of each side: its shoulder brought closer, and away again. */
function Closer({ sides, closer, onCloser }: CloserProps): JSX.Element {
  return (
    <>
      {sides.map((side, i) => (
        <div key={side} class={`where-closer where-closer-${i}`}>
          <IconButton
            icon={closer === side ? 'farther' : 'closer'}
            label={say(side === 'left' ? 'ui.figure.closer_left' : 'ui.figure.closer_right')}
            pressed={closer === side}
            onClick={() => onCloser(closer === side ? undefined : side)}
          />
        </div>
      ))}
    </>
  )
}

interface PaintStageProps extends Body {
  width: Width
  onWidth: (width: Width) => void
}

export function PaintStage({ width, onWidth, ...body }: PaintStageProps): JSX.Element {
  const [under, setUnder] = useState<UnderFinger>()
  const [wanted, setCloser] = useState<Half>()
  const sides = sidesAcross(body.view)
  const closer = wanted && sides.includes(wanted) ? wanted : undefined
  const words = under && sayUnder(under)
  const spoken = useSpoken(words)
  return (
    <div class="where-stage where-paint" onPointerDownCapture={follow} onPointerMoveCapture={follow}>
      <PaintedBody {...body} radius={widths[width]} closer={closer} onSide={setUnder} />
      <Closer sides={sides} closer={closer} onCloser={setCloser} />
      {words && <p class="where-under" aria-hidden="true">{words}</p>}
      <p class="unseen" aria-live="polite">{spoken}</p>
      {body.tool !== 'turn' && <WidthChoice width={width} onChange={onWidth} />}
    </div>
  )
}
