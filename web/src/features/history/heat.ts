// How often and how strongly each place was marked over the visits on record.
import { daysBetween } from '../../app/clock.ts'
import { vocabulary } from '../../app/here.ts'
import type { JournalEvent, Now, PainMark } from '../../engine/verbs.ts'
import { heatSteps, type Heated, type HeatStep } from '../../ui/figure/HeatFigure.tsx'

/** What was marked at one visit. */
export interface MarkedVisit {
  at: Now
  pains: readonly PainMark[]
}

/** A place with the visits at which it was marked; `strength` is the one in their middle. */
export interface Heat extends Heated {
  visits: number
  lowest: number
  highest: number
}

const latelyDays = 28

/** One a visit, oldest first: a map that was drawn again within the hour of a visit replaces the one before. */
export function markedVisits(events: readonly JournalEvent[]): MarkedVisit[] {
  const visitMs = vocabulary().numbers.clearance_fresh_seconds * 1_000
  const visits: (MarkedVisit & { began: number })[] = []
  for (const event of events) {
    if (event.kind !== 'mapped') continue
    const { at, body } = event
    const last = visits.at(-1)
    const again = last !== undefined && at.at - last.began < visitMs
    if (again) visits.pop()
    visits.push({ at, pains: body.pains, began: again ? last.began : at.at })
  }
  return visits.map(({ at, pains }) => ({ at, pains }))
}

export const lately = (visits: readonly MarkedVisit[], now: Now): MarkedVisit[] =>
  visits.filter(({ at }) => daysBetween(at, now) < latelyDays)

/** At one place, from each visit one strength: its strongest, should a map name it twice. */
function strengthsOf(visits: readonly MarkedVisit[]): Map<string, { place: PainMark; strengths: number[] }> {
  const places = new Map<string, { place: PainMark; strengths: number[] }>()
  for (const { pains } of visits) {
    const here = new Map<string, PainMark>()
    for (const pain of pains) {
      const key = `${pain.zone} ${pain.side}`
      if ((here.get(key)?.strength ?? -1) < pain.strength) here.set(key, pain)
    }
    for (const [key, pain] of here) {
      const known = places.get(key) ?? { place: pain, strengths: [] }
      places.set(key, { ...known, strengths: [...known.strengths, pain.strength] })
    }
  }
  return places
}

/** The quarter in which a share of the visits lies. */
function stepOf(marked: number, of: number): HeatStep {
  const quarter = Math.ceil((marked * heatSteps.length) / of)
  const step = heatSteps.find((one) => one === quarter)
  if (!step) throw new Error(`${marked} of ${of} visits is no share of them`)
  return step
}

/** The one in the middle, the higher of two. */
function middleOf(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
  if (middle === undefined) throw new Error('no number has no middle')
  return middle
}

/** Most often marked first. */
export function heatOf(visits: readonly MarkedVisit[]): Heat[] {
  const all = [...strengthsOf(visits).values()].map(({ place, strengths }): Heat => ({
    zone: place.zone,
    side: place.side,
    visits: strengths.length,
    step: stepOf(strengths.length, visits.length),
    strength: middleOf(strengths),
    lowest: Math.min(...strengths),
    highest: Math.max(...strengths),
  }))
  return all.sort((a, b) => b.visits - a.visits || b.strength - a.strength || a.zone.localeCompare(b.zone))
}
