// The figure, painted on or touched, or the same map as a list; with the tools above it.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { BodyFigure } from '../../app/BodyFigure.tsx'
import { samePlace } from '../../app/place.ts'
import { openOnMap, toldIn, type Visit } from '../../app/visit.ts'
import type { NoGoMark, Place } from '../../engine/verbs.ts'
import type { MarkedWhole, ToldByName } from '../../paint/props.ts'
import { figureVersion } from '../../paint/stroke.ts'
import { Choice } from '../../ui/Choice.tsx'
import { views, type View } from '../../ui/figure/drawing.ts'
import { say, sayPlace } from '../../words/words.ts'
import type { Hand } from './hand.ts'
import { felt } from './map.ts'
import { strokesIn } from './painting.ts'
import { PaintStage } from './PaintStage.tsx'
import { ToolChoice, UndoButtons, type Width } from './Tools.tsx'
import { useUndo } from './undo.ts'
import { ZoneList } from './ZoneList.tsx'

export type Look = View | 'list'

/** How the drawing is told to somebody who does not see it. */
function figureLabel(view: View, visit: Visit, marks: readonly Place[]): string {
  const painted = felt(visit.pains).map((pain) =>
    say('ui.figure.painted', { place: sayPlace('zone', pain.zone, pain.side), number: pain.strength }),
  )
  const barred = marks.map((mark) => say('ui.figure.no_go', { place: sayPlace('zone', mark.zone, mark.side) }))
  return [say(`ui.figure.label_${view}`), ...painted, ...barred].join('. ')
}

/** What is marked whole, by name; the strokes draw the rest. */
function markedWhole(visit: Visit, before: readonly NoGoMark[]): MarkedWhole[] {
  const { pains, marks } = toldIn(visit)
  const open = openOnMap({ ...visit, ...(visit.painted ? { painted: { ...visit.painted, open: [] } } : {}) })
  return [
    ...pains.filter(({ share }) => share === undefined).map(({ zone, side, strength }) => (
      { zone, side, strength, as: 'pain' as const }
    )),
    ...[...marks, ...before].map(({ zone, side }) => ({ zone, side, as: 'no_go' as const })),
    ...open.filter(({ as }) => as === 'no_go').map(({ zone, side }) => ({ zone, side, as: 'no_go' as const })),
  ]
}

/** Painted, and taken off by name: nothing is drawn there. What is still marked is. */
function takenOff({ painted, pains = [], marks }: Visit): Place[] {
  const isMarked = (place: Place): boolean =>
    [...pains, ...marks].some((one) => samePlace(one, place))
  return (painted?.off ?? []).filter((place) => !isMarked(place))
}

/** Painted, and given another number by name: the number of the list holds there. */
const toldByName = (visit: Visit): ToldByName[] =>
  toldIn(visit).pains.filter(({ share }) => share !== undefined)
    .map(({ zone, side, strength }) => ({ zone, side, strength }))

interface PictureProps {
  hand: Hand
  /** All that is not to be pressed, today's and from before. */
  barred: readonly NoGoMark[]
  onMissing: () => void
}

function Painted({ view, hand, barred, onMissing }: PictureProps & { view: View }): JSX.Element {
  const { visit, skin, tool, patch } = hand
  const [width, setWidth] = useState<Width>('finger')
  if (!skin) return <div class="where-stage" aria-busy="true" />
  return (
    <PaintStage
      build={skin.build}
      view={view}
      label={figureLabel(view, visit, barred)}
      painting={{ build: skin.build, figure: figureVersion, strokes: strokesIn(skin, visit.painted) }}
      tool={tool}
      strength={patch?.strength ?? 0}
      marked={markedWhole(visit, barred)}
      toldByName={toldByName(visit)}
      takenOff={takenOff(visit)}
      width={width}
      onWidth={setWidth}
      onStroke={hand.stroke}
      onMissing={onMissing}
    />
  )
}

/** Without anything to paint on the flat figure is touched, zone by zone. */
function Flat({ view, hand, noGo }: { view: View; hand: Hand; noGo: readonly Place[] }): JSX.Element {
  const { visit, place } = hand
  return (
    <>
      <div class="where-stage">
        <BodyFigure
          view={view}
          label={figureLabel(view, visit, noGo)}
          painted={visit.pains ?? []}
          noGo={noGo}
          selected={place}
          onPick={hand.pick}
        />
      </div>
      <p class="quiet small">{say('where.flat_only')}</p>
    </>
  )
}

function Looked({ hand, barred, onMissing }: PictureProps): JSX.Element {
  const { look, visit, mesh, named, place, pick } = hand
  if (look !== 'list' && mesh) return <Painted view={look} hand={hand} barred={barred} onMissing={onMissing} />
  const noGo = [...barred, ...openOnMap(visit).filter((one) => one.as === 'no_go')]
  if (look !== 'list') return <Flat view={look} hand={hand} noGo={noGo} />
  return <ZoneList tool={named} pains={visit.pains ?? []} marks={noGo} selected={place} onPick={pick} />
}

/** The figure from one side, or the same map as a list; both lead to the same place in hand. */
export function Picture({ hand, barred, onMissing }: PictureProps): JSX.Element {
  const { look, tool, mesh } = hand
  return (
    <section class="where-picture">
      <div class="where-tools">
        <ToolChoice tool={tool} painting={mesh !== undefined && look !== 'list'} onChange={hand.choose} />
        <UndoButtons {...useUndo()} />
      </div>
      <Choice
        legend={say('ui.figure.view')}
        legendUnseen
        value={look}
        options={([...views, 'list'] as const).map((value) => ({
          value,
          label: value === 'list' ? say('where.list') : say(`ui.figure.${value}`),
        }))}
        onChange={hand.setLook}
      />
      <Looked hand={hand} barred={barred} onMissing={onMissing} />
    </section>
  )
}
