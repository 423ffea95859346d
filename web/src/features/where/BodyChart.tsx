import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import { addressOf, go } from '../../app/router.ts'
import { withMarks, withPain, withPains } from '../../app/visit.ts'
import { updateVisit, useVisit } from '../../app/visiting.ts'
import type { Place } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Figure } from '../../ui/figure/Figure.tsx'
import { bestView, isSeen, type View } from '../../ui/figure/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { say, sayCount, sayPlace } from '../../words/words.ts'
import { felt, painAt, samePlace, without } from './map.ts'
import { Marked } from './Marked.tsx'
import { OwnWordsSheet } from './OwnWordsSheet.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { ZoneList } from './ZoneList.tsx'
import './Where.css'

export type Tool = 'pain' | 'no_go'
type Look = View | 'list'

/** How the drawing is told to somebody who does not see it. */
function figureLabel(view: View, pains: readonly (Place & { strength: number })[], marks: readonly Place[]): string {
  const painted = pains.map((pain) => say('ui.figure.painted', { place: sayPlace('zone', pain.zone, pain.side), number: pain.strength }))
  const barred = marks.map((mark) => say('ui.figure.no_go', { place: sayPlace('zone', mark.zone, mark.side) }))
  return [say(`ui.figure.label_${view}`), ...painted, ...barred].join('. ')
}

export function BodyChart(): JSX.Element {
  const visit = useVisit()
  const [look, setLook] = useState<Look>(() => bestView(visit.pains?.slice(0, 1) ?? []))
  const [tool, setTool] = useState<Tool>('pain')
  const [selected, select] = useState<Place | undefined>(visit.pains?.[0])
  const [talking, talk] = useState(false)
  const pains = visit.pains ?? []
  const hurting = felt(visit.pains)

  /** Takes a place in hand and turns the figure to where it is seen. */
  const pick = (place: Place): void => {
    select(place)
    if (look !== 'list' && !isSeen(look, place.zone)) setLook(bestView([place]))
  }
  const remove = (place: Place): void => {
    updateVisit((now) => (tool === 'pain' ? withPains(now, without(now.pains ?? [], place)) : withMarks(now, without(now.marks, place))))
    select(undefined)
  }
  const move = (to: Place): void => {
    const old = selected && painAt(pains, selected)
    if (old && selected) updateVisit((now) => withPain(withPains(now, without(now.pains ?? [], selected)), { ...old, ...to }))
    pick(to)
  }
  const done = [
    ...(hurting.length > 0 ? [sayCount('where.places', hurting.length)] : []),
    ...(visit.marks.length > 0 ? [sayCount('where.no_go_places', visit.marks.length)] : []),
  ].join(', ')

  return (
    <Screen
      title={say('where.title')}
      titleSmall
      back={addressOf('today')}
      width="wide"
      aside={<Button look="text" icon="say" onClick={() => talk(true)}>{say('where.in_words')}</Button>}
      dock={
        <Button disabled={hurting.length === 0} onClick={() => go('where', 'movements')}>
          {hurting.length === 0 ? say('where.mark_first') : say('where.done', { what: done })}
        </Button>
      }
    >
      <div class="two-columns where">
        <section class="where-picture">
          {look === 'list'
            ? <ZoneList tool={tool} pains={pains} marks={visit.marks} selected={selected} onPick={select} />
            : (
              <div class="where-stage">
                <Figure
                  view={look}
                  label={figureLabel(look, hurting, visit.marks)}
                  painted={pains}
                  noGo={visit.marks}
                  selected={selected}
                  onPick={select}
                />
              </div>
            )}
          <Choice
            legend={say('ui.figure.view')}
            legendUnseen
            value={look}
            options={(['front', 'back', 'list'] as const).map((value) => ({ value, label: value === 'list' ? say('where.list') : say(`ui.figure.${value}`) }))}
            onChange={setLook}
          />
        </section>
        <section class="stack">
          <Choice
            legend={say('where.tool')}
            legendUnseen
            value={tool}
            options={[
              { value: 'pain', label: say('where.tool_pain') },
              { value: 'no_go', label: say('where.tool_no_go') },
            ]}
            onChange={(next) => { setTool(next); select(undefined) }}
          />
          {selected
            ? (
              <PlaceCard
                key={`${selected.zone}${selected.side}${tool}`}
                tool={tool}
                place={selected}
                visit={visit}
                onMove={move}
                onRemove={() => remove(selected)}
              />
            )
            : <p class="quiet where-hint">{say(tool === 'pain' ? 'where.hint_pain' : 'where.hint_no_go')}</p>}
          <Marked
            pains={pains.filter((pain) => !samePlace(pain, tool === 'pain' ? selected : undefined))}
            marks={visit.marks}
            onPick={(place, as) => { setTool(as); pick(place) }}
          />
          <p class="quiet small">{say('where.drawing')}</p>
        </section>
      </div>
      <OwnWordsSheet open={talking} vocabulary={vocabulary()} onClose={() => talk(false)} />
    </Screen>
  )
}
