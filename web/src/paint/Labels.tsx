// What stands over the painted body in words, numbers and signs.
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { say } from '../words/words.ts'
import { hitAt, onStage, sidesSeen, type Camera, type Stage } from './camera.ts'
import type { Mesh } from './mesh.ts'
import type { PaintedBodyProps } from './props.ts'
import { signsOf } from './signs.ts'

/** A sign is seen if nothing lies before its place. */
const nearMm = 20

interface SignsProps extends Pick<PaintedBodyProps, 'painting' | 'marked' | 'toldByName' | 'takenOff'> {
  mesh: Mesh
  camera: Camera
  stage: Stage
}

const none: readonly never[] = []

export function Signs(props: SignsProps): JSX.Element {
  const { mesh, painting: { strokes }, marked, toldByName = none, takenOff = none, camera, stage } = props
  const signs = useMemo(
    () => signsOf(mesh, { strokes, marked, toldByName, takenOff }),
    [mesh, strokes, marked, toldByName, takenOff],
  )
  const seen = signs.filter(({ at }) => {
    const hit = hitAt(mesh, camera, stage, onStage(camera, stage, at))
    return hit && Math.hypot(hit.at[0] - at[0], hit.at[1] - at[1], hit.at[2] - at[2]) < nearMm
  })
  return (
    <g class="figure-marks" aria-hidden="true">
      {seen.map(({ key, at, strength }) => {
        const [x, y] = onStage(camera, stage, at)
        const barred = strength === undefined
        return (
          <g key={key} class={barred ? 'figure-bar' : 'figure-chip'} transform={`translate(${x} ${y})`}>
            <circle r={barred ? 10 : 12} />
            {barred ? <path d="M-4.6 4.6L4.6 -4.6" /> : <text y="6" text-anchor="middle">{strength}</text>}
          </g>
        )
      })}
    </g>
  )
}

/** Left and right in words, where they are on the stage, however it is turned (S16). */
export function Sides({ camera, stage }: { camera: Camera; stage: Stage }): JSX.Element {
  return (
    <>
      {sidesSeen(camera, stage).map((side, i) => (
        <span key={side} class={`figure-side figure-side-${i}`} data-side={side} aria-hidden="true">
          {say(side === 'left' ? 'ui.side.your_left' : 'ui.side.your_right')}
        </span>
      ))}
    </>
  )
}
