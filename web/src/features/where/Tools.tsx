// What the hand does on the figure, and how wide; a step back and a step forward.
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { PaintTool } from '../../paint/props.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { say } from '../../words/words.ts'
import type { UndoSteps } from './undo.ts'

const byName = ['pain', 'no_go'] as const
const byPaint = ['pain', 'erase', 'no_go', 'turn'] as const

interface ToolChoiceProps {
  tool: PaintTool
  /** Whether there is something to paint on; in the list and on the flat figure places are only named. */
  painting: boolean
  /** Without places that are never pressed. */
  painOnly?: boolean | undefined
  onChange: (tool: PaintTool) => void
}

export function ToolChoice({ tool, painting, painOnly = false, onChange }: ToolChoiceProps): JSX.Element {
  const tools = painting ? byPaint.filter((one) => !painOnly || one !== 'no_go') : byName
  const value = (tools as readonly PaintTool[]).includes(tool) ? tool : 'pain'
  const label = (one: PaintTool): string => {
    if (one === 'pain') return say(painting ? 'where.tool_paint' : 'where.tool_pain')
    if (one === 'no_go') return say(painting ? 'where.tool_bar' : 'where.tool_no_go')
    return say(one === 'erase' ? 'where.tool_erase' : 'where.tool_turn')
  }
  return (
    <Choice
      legend={say('where.tool')}
      legendUnseen
      value={value}
      options={tools.map((one) => ({ value: one, label: label(one) }))}
      onChange={onChange}
    />
  )
}

export function UndoButtons({ undo, redo }: UndoSteps): JSX.Element {
  return (
    <div class="where-undo">
      <IconButton icon="undo" label={say('where.undo')} disabled={!undo} onClick={undo} />
      <IconButton icon="redo" label={say('where.redo')} disabled={!redo} onClick={redo} />
    </div>
  )
}

/** Millimetres of the figure, from the middle of the finger. */
export const widths = { fine: 5, finger: 10, broad: 18 } as const
export type Width = keyof typeof widths
const widthNames = Object.keys(widths) as Width[]

/** Three widths, each drawn as wide as it is against the others. */
export function WidthChoice({ width, onChange }: { width: Width; onChange: (width: Width) => void }): JSX.Element {
  const name = useId()
  return (
    <fieldset class="where-widths">
      <legend class="unseen">{say('where.width')}</legend>
      {widthNames.map((one) => (
        <label key={one} title={say(`where.width_${one}`)}>
          <input
            class="over-label"
            type="radio"
            name={name}
            checked={one === width}
            onChange={() => onChange(one)}
          />
          <span class="unseen">{say(`where.width_${one}`)}</span>
          <svg viewBox="-22 -22 44 44" aria-hidden="true" focusable="false">
            <circle r={widths[one]} />
          </svg>
        </label>
      ))}
      <span class="where-width small quiet" aria-hidden="true">{say(`where.width_${width}`)}</span>
    </fieldset>
  )
}
