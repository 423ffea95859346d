import type { JSX } from 'preact'
import type { Guarding } from '../engine/verbs.ts'
import { ManyChoice } from '../ui/Choice.tsx'
import { say } from '../words/words.ts'
import { guardingOf, signs, touchedNext, touchedOf, type SignOrNone } from './guarding.ts'

interface GuardingAskProps {
  legend: string
  legendUnseen?: boolean
  value: Guarding | undefined
  onChange: (guarding: Guarding | undefined) => void
}

/** Teeth, breath, shoulders: any of them, or none; or nothing is said. */
export function GuardingAsk({ legend, legendUnseen = false, value, onChange }: GuardingAskProps): JSX.Element {
  const touched = touchedOf(value)
  const all: readonly SignOrNone[] = [...signs, 'none']
  return (
    <ManyChoice
      legend={legend}
      legendUnseen={legendUnseen}
      values={touched}
      options={all.map((sign) => ({ value: sign, label: say(`guarding.sign.${sign}`) }))}
      onChange={(next) => onChange(guardingOf(touchedNext(touched, next)))}
    />
  )
}
