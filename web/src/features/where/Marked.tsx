import type { ComponentChildren, JSX } from 'preact'
import { samePlace, type MarkedAs, type Touched } from '../../app/place.ts'
import { openOnMap, toldIn, type Visit } from '../../app/visit.ts'
import type { Place } from '../../engine/verbs.ts'
import { Icon } from '../../ui/Icon.tsx'
import { capital, say, sayName, sayPlace } from '../../words/words.ts'
import { sayArea, sayPlaces } from './map.ts'
import type { Patch } from './painting.ts'

interface MarkedProps {
  visit: Visit
  /** The painted ones that are not in hand. */
  patches: readonly Patch[]
  /** Whether there is a patch for everything painted; without the mesh its places are told one by one. */
  patched: boolean
  /** The place in hand is told in its card. */
  inHand: Touched | undefined
  onPick: (place: Place, as: MarkedAs) => void
  onPatch: (patch: Patch) => void
}

interface RowProps {
  mark: ComponentChildren
  name: string
  more: string
  onClick: () => void
}

function Row({ mark, name, more, onClick }: RowProps): JSX.Element {
  return (
    <li>
      <button type="button" onClick={onClick}>
        {mark}
        <span>
          {name}
          <span class="quiet small">{more}</span>
        </span>
      </button>
    </li>
  )
}

const sayQuality = (quality: string | undefined): string => (quality ? sayName('quality', quality) : '')
const number = (strength: number): JSX.Element => <b class="where-number">{strength}</b>
const ask = <Icon name="ask" large />
const bar = <Icon name="no_go" large />

function PatchRow({ patch, onPatch }: { patch: Patch; onPatch: (patch: Patch) => void }): JSX.Element {
  const { as, places, areaMm2, strength, quality, reason } = patch
  const untold = as === 'pain' ? strength === undefined : reason === undefined
  const first = say(as === 'pain' ? 'where.strength_first' : 'where.reason_first')
  const what = as === 'pain' ? sayQuality(quality) : reason ? sayName('mark', reason) : ''
  return (
    <Row
      mark={untold ? ask : as === 'pain' ? number(strength ?? 0) : bar}
      name={as === 'pain' ? sayPlaces(places) : say('where.no_go_at', { place: sayPlaces(places) })}
      more={[untold ? first : what, sayArea(areaMm2)].filter((part) => part !== '').join(' · ')}
      onClick={() => onPatch(patch)}
    />
  )
}

/** What is marked so far; each row takes its patch or its place in hand again. */
export function Marked({ visit, patches, patched, inHand, onPick, onPatch }: MarkedProps): JSX.Element | null {
  const isInHand = (place: Place, as: MarkedAs): boolean => inHand?.as === as && samePlace(place, inHand)
  const { pains, marks } = patched ? toldIn(visit) : { pains: visit.pains ?? [], marks: visit.marks }
  const byName = pains.filter((pain) => !isInHand(pain, 'pain'))
  const barred = marks.filter((mark) => !isInHand(mark, 'no_go'))
  const ofPatch = (place: Touched): boolean => patched && (visit.painted?.open ?? []).some((one) =>
    one.as === place.as && samePlace(one, place))
  const open = openOnMap(visit).filter((one) => !isInHand(one, one.as) && !ofPatch(one))
  if (patches.length + byName.length + barred.length + open.length === 0) return null
  const noGo = (place: Place): string => say('where.no_go_at', { place: sayPlace('zone', place.zone, place.side) })
  const named = (place: Place): string => capital(sayPlace('zone', place.zone, place.side))
  return (
    <section class="where-marked">
      <h2 class="card-title">{say('where.marked')}</h2>
      <ul>
        {patches.map((patch) => <PatchRow key={`d${patch.strokes[0]}`} patch={patch} onPatch={onPatch} />)}
        {byName.map((pain) => (
          <Row
            key={`p${pain.zone}${pain.side}`}
            mark={number(pain.strength)}
            name={named(pain)}
            more={sayQuality(pain.quality)}
            onClick={() => onPick(pain, 'pain')}
          />
        ))}
        {barred.map((mark) => (
          <Row
            key={`n${mark.zone}${mark.side}${mark.reason}`}
            mark={bar}
            name={noGo(mark)}
            more={sayName('mark', mark.reason)}
            onClick={() => onPick(mark, 'no_go')}
          />
        ))}
        {open.map((place) => (
          <Row
            key={`o${place.as}${place.zone}${place.side}`}
            mark={ask}
            name={place.as === 'pain' ? named(place) : noGo(place)}
            more={say(place.as === 'pain' ? 'where.strength_first' : 'where.reason_first')}
            onClick={() => onPick(place, place.as)}
          />
        ))}
      </ul>
    </section>
  )
}
