// The body that is painted on: turned, brought closer, and shaded with finger, pen or mouse.
import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../words/words.ts'
import { Icon } from '../ui/Icon.tsx'
import { cameraOf, sidesSeen, type Camera, type Stage } from './camera.ts'
import { coloursOf, onOtherColours } from './colours.ts'
import { Easel } from './easel.ts'
import { Hands, onKey } from './hands.ts'
import { Sides, Signs } from './Labels.tsx'
import { useMesh, type Mesh } from './mesh.ts'
import type { PaintedBodyProps, PaintTool } from './props.ts'
import '../ui/figure/Figure.css'
import './PaintedBody.css'

export { isPaintable } from './scene.ts'
export type { MarkedWhole, PaintedBodyProps, PaintTool, UnderFinger } from './props.ts'

/** More than two pixels a point cost time and are not seen. */
const mostPerPx = 2
type At = readonly [number, number]

const movesSlowly = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

interface Looked {
  camera: Camera
  stage: Stage
}

interface EaselHad {
  easel: Easel | undefined
  looked: Looked
}

interface Places {
  canvas: { current: HTMLCanvasElement | null }
  probe: { current: HTMLSpanElement | null }
  stage: { current: HTMLDivElement | null }
}

/** The easel as long as the body is on the screen. It follows the size of its place, the colours and lost contexts. */
function useEasel(mesh: Mesh, props: PaintedBodyProps, { canvas, probe, stage }: Places): EaselHad {
  const [easel, have] = useState<Easel>()
  const [looked, look] = useState<Looked>({ camera: cameraOf(props.view), stage: { width: 1, height: 1 } })
  useLayoutEffect(() => {
    const [drawn, colour, place] = [canvas.current, probe.current, stage.current]
    if (!drawn || !colour || !place) return
    let made: Easel
    try {
      const tell = (): void => look({ camera: made.camera, stage: made.stage })
      made = new Easel(drawn, mesh, props.view, coloursOf(colour), tell)
    } catch (failure) {
      console.warn(failure)
      return props.onMissing()
    }
    const fit = (): void => {
      const { width, height } = place.getBoundingClientRect()
      made.resize(width, height, Math.min(devicePixelRatio, mostPerPx))
    }
    const sizes = new ResizeObserver(fit)
    sizes.observe(place)
    fit()
    const endColours = onOtherColours(() => made.recolour(coloursOf(colour)))
    const lost = (event: Event): void => {
      event.preventDefault()
      made.cancel()
    }
    const restored = (): void => made.restore()
    drawn.addEventListener('webglcontextlost', lost)
    drawn.addEventListener('webglcontextrestored', restored)
    have(made)
    return () => {
      made.close()
      sizes.disconnect()
      endColours()
      drawn.removeEventListener('webglcontextlost', lost)
      drawn.removeEventListener('webglcontextrestored', restored)
    }
  }, [mesh])
  return { easel, looked }
}

/** The handle by which a keyboard turns the figure. */
function Handle({ easel, looked }: { easel: Easel | undefined; looked: Looked }): JSX.Element {
  const sides = sidesSeen(looked.camera, looked.stage)
  const said = sides.map((side) => say(side === 'left' ? 'ui.side.your_left' : 'ui.side.your_right'))
  const yaw = ((Math.round(looked.camera.yaw) % 360) + 360) % 360
  return (
    <div
      class="painted-handle"
      role="slider"
      tabIndex={0}
      aria-label={say('ui.figure.turn')}
      aria-valuemin={0}
      aria-valuemax={359}
      aria-valuenow={yaw}
      aria-valuetext={said.join(', ')}
      onKeyDown={(event) => easel && onKey(easel, event)}
    >
      <Icon name="turn" />
    </div>
  )
}

interface BrushProps {
  easel: Easel
  stage: { current: HTMLDivElement | null }
  tool: PaintTool
}

/** The hand on the easel, and a ring as wide as what it paints; where it goes nothing else is drawn anew. */
function Brush({ easel, stage, tool }: BrushProps): JSX.Element | null {
  const held = useRef(tool)
  held.current = tool
  const [at, moveTo] = useState<At>()
  useEffect(() => {
    if (!stage.current) return
    const hands = new Hands(stage.current, easel, () => held.current, moveTo)
    return () => hands.stop()
  }, [easel])
  if (!at || tool === 'turn') return null
  const [cx, cy] = at
  return (
    <g class="painted-brush">
      <circle class="painted-brush-ground" cx={cx} cy={cy} r={easel.brush} />
      <circle cx={cx} cy={cy} r={easel.brush} />
    </g>
  )
}

function Painted({ mesh, ...props }: PaintedBodyProps & { mesh: Mesh }): JSX.Element {
  const [canvas, probe, stage] = [
    useRef<HTMLCanvasElement>(null), useRef<HTMLSpanElement>(null), useRef<HTMLDivElement>(null),
  ]
  const { easel, looked } = useEasel(mesh, props, { canvas, probe, stage })
  useLayoutEffect(() => {
    easel?.take(props)
  })
  const stood = useRef('')
  useLayoutEffect(() => {
    if (!easel) return
    easel.look(props.view, props.closer, stood.current === '' || movesSlowly())
    stood.current = props.view
  }, [easel, props.view, props.closer])
  return (
    <>
      <div ref={stage} class={`painted-stage painted-with-${props.tool}`}>
        <canvas ref={canvas} class="painted-canvas" role="img" aria-label={props.label} />
        <svg class="painted-signs" viewBox={`0 0 ${looked.stage.width} ${looked.stage.height}`} aria-hidden="true">
          <Signs mesh={mesh} {...props} {...looked} />
          {easel && <Brush easel={easel} stage={stage} tool={props.tool} />}
        </svg>
        <Sides {...looked} />
      </div>
      <Handle easel={easel} looked={looked} />
      <span ref={probe} class="painted-probe" aria-hidden="true" />
    </>
  )
}

export function PaintedBody(props: PaintedBodyProps): JSX.Element {
  const mesh = useMesh(props.build)
  useEffect(() => {
    if (mesh === 'missing') props.onMissing()
  }, [mesh])
  return (
    <div class="painted" aria-busy={mesh === 'waiting'}>
      {typeof mesh !== 'string' && <Painted key={props.build} mesh={mesh} {...props} />}
    </div>
  )
}
