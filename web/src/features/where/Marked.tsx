import type { JSX } from 'preact'
import { vocabulary } from '../../app/here.ts'
import type { Touched } from '../../app/visit.ts'
import type { NoGoMark, PainMark, Place } from '../../engine/verbs.ts'
import { Icon } from '../../ui/Icon.tsx'
import { capital, say, sayPlace } from '../../words/words.ts'
import type { Tool } from './map.ts'

interface MarkedProps {
  pains: readonly PainMark[]
  marks: readonly NoGoMark[]
  /** Touched, and not yet said how strong or why. */
  open: readonly Touched[]
  onPick: (place: Place, as: Tool) => void
}

const nameOf = (records: readonly { id: string; words: Record<string, string> }[], id: string | undefined): string =>
  records.find((record) => record.id === id)?.words['name'] ?? ''

/** What is marked so far; each row takes the place in hand again. */
export function Marked({ pains, marks, open, onPick }: MarkedProps): JSX.Element | null {
  if (pains.length + marks.length + open.length === 0) return null
  const { qualities, marks: reasons } = vocabulary()
  return (
    <section class="where-marked">
      <h2 class="card-title">{say('where.marked')}</h2>
      <ul>
        {pains.map((pain) => (
          <li key={`p${pain.zone}${pain.side}`}>
            <button type="button" onClick={() => onPick(pain, 'pain')}>
              <b class="where-number">{pain.strength}</b>
              <span>
                {capital(sayPlace('zone', pain.zone, pain.side))}
                <span class="quiet small">{nameOf(qualities, pain.quality)}</span>
              </span>
            </button>
          </li>
        ))}
        {marks.map((mark) => (
          <li key={`n${mark.zone}${mark.side}`}>
            <button type="button" onClick={() => onPick(mark, 'no_go')}>
              <Icon name="no_go" large />
              <span>
                {say('where.no_go_at', { place: sayPlace('zone', mark.zone, mark.side) })}
                <span class="quiet small">{nameOf(reasons, mark.reason)}</span>
              </span>
            </button>
          </li>
        ))}
        {open.map((place) => (
          <li key={`o${place.as}${place.zone}${place.side}`}>
            <button type="button" onClick={() => onPick(place, place.as)}>
              <Icon name="ask" large />
              <span>
                {place.as === 'pain'
                  ? capital(sayPlace('zone', place.zone, place.side))
                  : say('where.no_go_at', { place: sayPlace('zone', place.zone, place.side) })}
                <span class="quiet small">
                  {say(place.as === 'pain' ? 'where.strength_first' : 'where.reason_first')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
