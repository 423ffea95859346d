import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { BodyFigure, useBody } from '../../app/BodyFigure.tsx'
import { useHistory, vocabulary } from '../../app/here.ts'
import { KeepOff } from '../../app/KeepOff.tsx'
import { MarksBefore } from '../../app/MarksBefore.tsx'
import { addressOf, go } from '../../app/router.ts'
import {
  barredIn, openOnMap, withMapOpen, withTouched, withUntouched, type Touched, type Visit,
} from '../../app/visit.ts'
import { updateVisit, useVisit } from '../../app/visiting.ts'
import type { Place } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { views, type Drawing, type View } from '../../ui/figure/drawing.ts'
import { bestView, isSeen } from '../../ui/figure/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { say, sayCount, sayPlace } from '../../words/words.ts'
import { felt, samePlace, withMarkMoved, withPainMoved, type Tool } from './map.ts'
import { Marked } from './Marked.tsx'
import { OwnWordsSheet } from './OwnWordsSheet.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { ZoneList } from './ZoneList.tsx'
import './Where.css'

type Look = View | 'list'

/** The side from which the first pain is seen. Where there is no figure to be had, the list makes the same map. */
function firstLook(body: Drawing | 'waiting' | 'missing', visit: Visit): Look {
  if (typeof body === 'string') return body === 'missing' ? 'list' : 'back'
  return bestView(body, visit.pains?.slice(0, 1) ?? [])
}

/** How the drawing is told to somebody who does not see it. */
function figureLabel(view: View, pains: readonly (Place & { strength: number })[], marks: readonly Place[]): string {
  const painted = pains.map((pain) =>
    say('ui.figure.painted', { place: sayPlace('zone', pain.zone, pain.side), number: pain.strength }),
  )
  const barred = marks.map((mark) => say('ui.figure.no_go', { place: sayPlace('zone', mark.zone, mark.side) }))
  return [say(`ui.figure.label_${view}`), ...painted, ...barred].join('. ')
}

interface PictureProps {
  look: Look
  tool: Tool
  visit: Visit
  barred: readonly Place[]
  selected: Place | undefined
  onLook: (look: Look) => void
  onPick: (place: Place) => void
}

/** The figure from one side, or the same map as a list; both lead to the same place in hand. */
function Picture({ look, tool, visit, barred, selected, onLook, onPick }: PictureProps): JSX.Element {
  const pains = visit.pains ?? []
  return (
    <section class="where-picture">
      {look === 'list' ? (
        <ZoneList tool={tool} pains={pains} marks={barred} selected={selected} onPick={onPick} />
      ) : (
        <div class="where-stage">
          <BodyFigure
            view={look}
            label={figureLabel(look, felt(pains), barred)}
            painted={pains}
            noGo={barred}
            selected={selected}
            onPick={onPick}
          />
        </div>
      )}
      <Choice
        legend={say('ui.figure.view')}
        legendUnseen
        value={look}
        options={([...views, 'list'] as const).map((value) => ({
          value,
          label: value === 'list' ? say('where.list') : say(`ui.figure.${value}`),
        }))}
        onChange={onLook}
      />
    </section>
  )
}

function ToolChoice({ tool, onChange }: { tool: Tool; onChange: (tool: Tool) => void }): JSX.Element {
  const options = [
    { value: 'pain' as const, label: say('where.tool_pain') },
    { value: 'no_go' as const, label: say('where.tool_no_go') },
  ]
  return <Choice legend={say('where.tool')} legendUnseen value={tool} options={options} onChange={onChange} />
}

/** What to do first; with the tool for places that are not pressed, those that nobody presses too. */
function Hint({ tool }: { tool: Tool }): JSX.Element {
  if (tool === 'pain') return <p class="quiet where-hint">{say('where.hint_pain')}</p>
  return (
    <>
      <p class="quiet where-hint">{say('where.hint_no_go')}</p>
      <details class="where-never">
        <summary>{say('where.never')}</summary>
        <KeepOff />
      </details>
    </>
  )
}

interface InHandProps {
  tool: Tool
  visit: Visit
  place: Place | undefined
  onChange: (place: Place, to?: Place) => void
}

/** The place in hand, or what to do to have one. */
function InHand({ tool, visit, place, onChange }: InHandProps): JSX.Element {
  if (!place) return <Hint tool={tool} />
  return (
    <PlaceCard
      key={`${place.zone}${place.side}${tool}`}
      tool={tool}
      place={place}
      visit={visit}
      onMove={(to) => onChange(place, to)}
      onRemove={() => onChange(place)}
    />
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

interface GoOnProps { visit: Visit; selected: Place | undefined; onPick: (place: Place, as: Tool) => void }

/** On only when everything that was touched is said; what is open and not in hand is taken in hand. */
function GoOn({ visit, selected, onPick }: GoOnProps): JSX.Element {
  const open = openOnMap(visit)
  const inHand = open.find((one) => samePlace(one, selected))
  const first = inHand ?? open[0]
  const next = (): void => {
    if (first) return onPick(first, first.as)
    updateVisit((now) => withMapOpen(now, false))
    go('where', 'movements')
  }
  const missing = first ? inHand !== undefined : felt(visit.pains).length === 0
  return <Button disabled={missing} onClick={next}>{doneWords(visit, first)}</Button>
}

export function BodyChart(): JSX.Element {
  const visit = useVisit()
  const history = useHistory()
  const body = useBody()
  const [chosen, setLook] = useState<Look>()
  const look = chosen ?? firstLook(body, visit)
  const open = openOnMap(visit)
  const [tool, setTool] = useState<Tool>('pain')
  const [selected, select] = useState<Place>()
  const [talking, talk] = useState(false)
  /** Takes a place in hand and turns the figure to where it is seen. */
  const pick = (place: Place | undefined, as: Tool = tool): void => {
    const inHand = selected && { ...selected, as: tool }
    if (place) updateVisit((now) => withTouched(now, { zone: place.zone, side: place.side, as }, inHand))
    setTool(as)
    select(place)
    if (place && look !== 'list' && typeof body !== 'string' && !isSeen(body[look], place)) {
      setLook(bestView(body, [place]))
    }
  }
  const change = (place: Place, to?: Place): void => {
    updateVisit((now) => {
      const moved = tool === 'pain' ? withPainMoved(now, place, to) : withMarkMoved(now, place, to)
      return withUntouched(moved, { zone: place.zone, side: place.side, as: tool })
    })
    pick(to)
  }
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
      dock={<GoOn visit={visit} selected={selected} onPick={pick} />}
    >
      <div class="two-columns where">
        <Picture
          look={look}
          tool={tool}
          visit={visit}
          barred={[...barredIn(visit, history), ...open.filter((one) => one.as === 'no_go')]}
          selected={selected}
          onLook={setLook}
          onPick={(place) => pick(place)}
        />
        <section class="stack">
          <ToolChoice tool={tool} onChange={(next) => pick(undefined, next)} />
          <InHand tool={tool} visit={visit} place={selected} onChange={change} />
          <Marked
            pains={(visit.pains ?? []).filter((pain) => tool !== 'pain' || !samePlace(pain, selected))}
            marks={visit.marks}
            open={open.filter((one) => tool !== one.as || !samePlace(one, selected))}
            onPick={pick}
          />
          <MarksBefore visit={visit} history={history} />
          <p class="quiet small">{say('where.drawing')}</p>
        </section>
      </div>
      <OwnWordsSheet open={talking} vocabulary={vocabulary()} onClose={() => talk(false)} />
    </Screen>
  )
}
