// The same map as a list of names: for the keyboard, for a screen reader, and for whoever prefers words.
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import { samePlace, type MarkedAs } from '../../app/place.ts'
import type { PainMark, Place } from '../../engine/verbs.ts'
import { say, sayPlace } from '../../words/words.ts'
import { byRegion, painAt, sidesOf } from './map.ts'

interface ZoneListProps {
  tool: MarkedAs
  pains: readonly PainMark[]
  marks: readonly Place[]
  selected: Place | undefined
  onPick: (place: Place) => void
}

const sideWord = (side: Place['side']): string =>
  side === 'middle' ? say('where.middle') : say(side === 'left' ? 'ui.side.left' : 'ui.side.right')

export function ZoneList({ tool, pains, marks, selected, onPick }: ZoneListProps): JSX.Element {
  const state = (place: Place): string => {
    const strength = painAt(pains, place)?.strength
    if (tool === 'pain') return strength === undefined ? '' : ` ${strength}`
    return marks.some((mark) => samePlace(mark, place)) ? ` ${say('where.barred')}` : ''
  }
  const regions = byRegion(vocabulary().zones)
  // Where the list opens: at the place in hand. What is opened and closed later is the person's own.
  const [regionInHand] = useState(
    () => regions.find(({ zones }) => zones.some(({ id }) => id === selected?.zone))?.region,
  )
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const here = list.current?.querySelector('[aria-pressed="true"]') ?? list.current?.querySelector('summary')
    here?.scrollIntoView({ block: selected ? 'center' : 'nearest' })
  }, [])
  return (
    <div class="where-list" ref={list}>
      {regions.map(({ region, zones }) => (
        <details key={region} open={region === (regionInHand ?? 'shoulder')}>
          <summary>{say(`where.region.${region}`)}</summary>
          <ul>
            {zones.map((zone) => (
              <li key={zone.id}>
                <div>
                  <span>{zone.words['plain'] ?? zone.words['name']}</span>
                  <span class="quiet small">{zone.words['border']}</span>
                </div>
                <div class="where-sides">
                  {sidesOf(zone).map((side) => {
                    const place = { zone: zone.id, side }
                    return (
                      <button
                        key={side}
                        type="button"
                        aria-pressed={samePlace(place, selected)}
                        onClick={() => onPick(place)}
                      >
                        <span class="unseen">{sayPlace('zone', zone.id, side)}: </span>
                        {sideWord(side)}
                        <b>{state(place)}</b>
                      </button>
                    )
                  })}
                </div>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}
