import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useHistory } from '../../app/here.ts'
import { KeepOff } from '../../app/KeepOff.tsx'
import { MarksBefore } from '../../app/MarksBefore.tsx'
import type { MarkedAs, Touched } from '../../app/place.ts'
import { addressOf, go } from '../../app/router.ts'
import { useSettings } from '../../app/settings.ts'
import { barredIn, openOnMap, withMapBefore, withMapOpen, type Visit } from '../../app/visit.ts'
import { updateVisit } from '../../app/visiting.ts'
import { call } from '../../engine/engine.ts'
import type { History, Place } from '../../engine/verbs.ts'
import { useMesh, type Mesh } from '../../paint/mesh.ts'
import { isPaintable } from '../../paint/PaintedBody.tsx'
import type { PaintTool } from '../../paint/props.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say, sayCount } from '../../words/words.ts'
import { useHand, type Hand } from './hand.ts'
import { felt } from './map.ts'
import { Marked } from './Marked.tsx'
import { OwnWordsSheet } from './OwnWordsSheet.tsx'
import { isUntoldPatch } from './painting.ts'
import { PatchCard } from './PatchCard.tsx'
import { Picture } from './Picture.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { SteadyOffer } from './Steady.tsx'
import { changeMap } from './undo.ts'
import './Where.css'

/** What to do first; with the tool for places that are not pressed, those that nobody presses too. */
function Hint({ tool, painting }: { tool: PaintTool; painting: boolean }): JSX.Element {
  const words = tool === 'no_go'
    ? say(painting ? 'where.hint_bar' : 'where.hint_no_go')
    : painting ? say(`where.hint_${tool === 'pain' ? 'paint' : tool}`) : say('where.hint_pain')
  return (
    <>
      <p class="quiet where-hint">{words}</p>
      {tool === 'no_go' && (
        <details class="where-never">
          <summary>{say('where.never')}</summary>
          <KeepOff />
        </details>
      )}
    </>
  )
}

/** What stands in the way of going on is said instead. */
function doneWords(visit: Visit, open: Touched | undefined): string {
  if (open) return say(open.as === 'pain' ? 'where.strength_first' : 'where.reason_first')
  const places = felt(visit.pains).length
  if (places === 0) return say('where.mark_first')
  const marks = visit.marks.length
  const what = [sayCount('where.places', places), ...(marks > 0 ? [sayCount('where.no_go_places', marks)] : [])]
  return say('where.done', { what: what.join(', ') })
}

interface GoOnProps {
  visit: Visit
  isInHand: (place: Touched) => boolean
  onPick: (place: Place, as: MarkedAs) => void
}

/** On only when everything that was marked is said; what is open and not in hand is taken in hand. */
function GoOn({ visit, isInHand, onPick }: GoOnProps): JSX.Element {
  const open = openOnMap(visit)
  const inHand = open.find(isInHand)
  const first = inHand ?? open[0]
  const next = (): void => {
    if (first) return onPick(first, first.as)
    updateVisit((now) => withMapOpen(now, false))
    go('where', 'movements')
  }
  const missing = first ? inHand !== undefined : felt(visit.pains).length === 0
  return <Button disabled={missing} onClick={next}>{doneWords(visit, first)}</Button>
}

/** The places of the last visit as they were marked and painted, to be changed. */
function AsLastTime({ visit, history }: { visit: Visit; history: History | undefined }): JSX.Element | null {
  const empty = (visit.pains ?? []).length === 0 && openOnMap(visit).length === 0
  if (!empty || (history?.story?.pains ?? []).length === 0) return null
  return (
    <Button look="outline" onClick={() => changeMap((now) => withMapBefore(now, history))}>
      {say('where.as_last_time')}
    </Button>
  )
}

/** Today's map against the last one, and no change said of what the hand alone may have changed. */
function SinceLastTime({ visit, history }: { visit: Visit; history: History | undefined }): JSX.Element | null {
  const [earlier, later] = [felt(history?.story?.pains), felt(visit.pains)]
  const both = earlier.length > 0 && later.length > 0
  if (!history || visit.carried || !both || openOnMap(visit).length > 0) return null
  const { redraw = history.redraw } = visit
  const { change, overlap } = call('compare', { earlier, later, ...(redraw ? { redraw } : {}) })
  return overlap < wholeOverlap ? <p class="quiet">{say(`where.change_${change}`)}</p> : null
}

/** Parts of 10,000: of maps that are the same there is nothing to say. */
const wholeOverlap = 10_000

/** The patch or the place in hand, or what to do to have one. */
function InHand({ hand }: { hand: Hand }): JSX.Element {
  const { patch, place, named, visit, tool, mesh, look } = hand
  if (patch) {
    return (
      <PatchCard
        key={`${patch.as}${patch.strokes[0]}`}
        patch={patch}
        onTell={(ink) => hand.told(patch, ink)}
        onRubOut={() => hand.rubOut(patch)}
      />
    )
  }
  if (!place) return <Hint tool={tool} painting={mesh !== undefined && look !== 'list'} />
  return (
    <PlaceCard
      key={`${place.zone}${place.side}${named}`}
      tool={named}
      place={place}
      visit={visit}
      onMove={(to) => hand.change(place, to)}
      onRemove={() => hand.change(place)}
    />
  )
}

/** The map by painting; where nothing can be painted on, by touching the flat figure and in the list. */
export function BodyChart(): JSX.Element {
  return isPaintable() ? <OnMesh /> : <Chart mesh={undefined} />
}

function OnMesh(): JSX.Element {
  const mesh = useMesh(useSettings().figure)
  const [isLost, lose] = useState(false)
  return <Chart mesh={isLost || mesh === 'missing' ? undefined : mesh} onMissing={() => lose(true)} />
}

interface ChartProps { mesh: Mesh | 'waiting' | undefined; onMissing?: () => void }

function Chart({ mesh, onMissing = () => undefined }: ChartProps): JSX.Element {
  const hand = useHand(mesh)
  const history = useHistory()
  const [talking, talk] = useState(false)
  const { visit, named, patch, patches, place, skin } = hand
  // What is asked of a patch stands right under the figure, and there is no other way on than to tell it.
  const asked = patch && patch.as === 'pain' && isUntoldPatch(patch)
  return (
    <Screen
      title={say('where.title')}
      titleSmall
      back={addressOf('today')}
      width="wide"
      aside={
        <Button look="text" icon="say" onClick={() => talk(true)}>
          {say('where.in_words')}
        </Button>
      }
      dock={asked ? undefined : <GoOn visit={visit} isInHand={hand.isInHand} onPick={hand.pick} />}
    >
      <div class="two-columns where">
        <Picture hand={hand} barred={barredIn(visit, history)} onMissing={onMissing} />
        <section class="stack">
          <p class="unseen" role="status">{hand.heard}</p>
          <InHand hand={hand} />
          <AsLastTime visit={visit} history={history} />
          <Marked
            visit={visit}
            patches={patches.filter((one) => one !== patch)}
            patched={skin !== undefined}
            inHand={place && { zone: place.zone, side: place.side, as: named }}
            onPick={hand.pick}
            onPatch={hand.takePatch}
          />
          <SinceLastTime visit={visit} history={history} />
          <MarksBefore visit={visit} history={history} />
          {skin && <SteadyOffer visit={visit} history={history} />}
          <p class="quiet small">{say('where.drawing')}</p>
        </section>
      </div>
      <OwnWordsSheet open={talking} onClose={() => talk(false)} />
    </Screen>
  )
}
