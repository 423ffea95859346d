// Where it hurts: three short screens that make the map, the movements and the day; then the check goes on.
import type { JSX } from 'preact'
import { useRoute } from '../../app/router.ts'
import { Day } from './Day.tsx'
import { BodyChart } from './BodyChart.tsx'
import { Movements } from './Movements.tsx'
import { Steady } from './Steady.tsx'

export function Where(): JSX.Element {
  const { rest } = useRoute()
  if (rest === 'movements') return <Movements />
  if (rest === 'day') return <Day />
  if (rest === 'steady') return <Steady />
  return <BodyChart />
}
