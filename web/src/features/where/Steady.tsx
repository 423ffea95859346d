// The same pain drawn a second time, once and by choice: what differs between the two is the hand, and no news.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useBody } from '../../app/BodyFigure.tsx'
import { useHistory } from '../../app/here.ts'
import { addressOf, go } from '../../app/router.ts'
import { useSettings } from '../../app/settings.ts'
import { withoutUnsent, withRedraw, type Visit } from '../../app/visit.ts'
import { updateVisit, useUnsent, useVisit } from '../../app/visiting.ts'
import type { History, Redraw } from '../../engine/verbs.ts'
import { useMesh, type Mesh } from '../../paint/mesh.ts'
import { areaOf, cover, overlap } from '../../paint/paint.ts'
import type { PaintTool } from '../../paint/props.ts'
import { figureVersion, mostStrokes, type Stroke } from '../../paint/stroke.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { views, type View } from '../../ui/figure/drawing.ts'
import { bestView } from '../../ui/figure/places.ts'
import { Loading, Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { sayArea } from './map.ts'
import { strokesIn } from './painting.ts'
import { PaintStage } from './PaintStage.tsx'
import { ToolChoice, UndoButtons, type Width } from './Tools.tsx'
import './Where.css'

const isPain = ({ kind }: Stroke): boolean => kind === 'pain'
const withoutNoGo = (strokes: readonly Stroke[]): Stroke[] => strokes.filter(({ kind }) => kind !== 'no_go')

/** Offered once a pain is painted and told, and never again after it was done. */
export function SteadyOffer({ visit, history }: { visit: Visit; history: History | undefined }): JSX.Element | null {
  const painted = (visit.painted?.painting.strokes ?? []).some((one) => isPain(one) && one.strength !== undefined)
  if (!history || history.redraw || visit.redraw || visit.carried || !painted) return null
  return (
    <div>
      <Button look="text" icon="equal" href={addressOf('where', 'steady')}>{say('where.steady_offer')}</Button>
      <p class="quiet small">{say('where.steady_offer_why')}</p>
    </div>
  )
}

/** Nothing can be held against a drawing that covers nothing. */
function compared(mesh: Mesh, first: readonly Stroke[], second: readonly Stroke[]): Redraw | undefined {
  const [one, other] = [cover(mesh, withoutNoGo(first)), cover(mesh, withoutNoGo(second))]
  const [before, after] = [one, other].map((drawn) => Math.round(areaOf(mesh, drawn, 'pain')))
  if (!before || !after) return undefined
  return { overlap: Math.round(overlap(mesh, one, other)), area_first: before, area_second: after }
}

/** What it came to, in plain words. */
function Outcome({ redraw }: { redraw: Redraw }): JSX.Element {
  return (
    <Screen
      title={say('where.steady_done')}
      back={addressOf('where')}
      dock={<Button onClick={() => go('where', '', { replace: true })}>{say('where.steady_back')}</Button>}
    >
      <Card>
        <p>{say('where.steady_both', { n: Math.round(redraw.overlap / 100) })}</p>
        <p>{say('where.steady_areas', { first: sayArea(redraw.area_first), second: sayArea(redraw.area_second) })}</p>
      </Card>
      <p>{say('where.steady_means')}</p>
    </Screen>
  )
}

interface DrawnAgain { strokes: readonly Stroke[]; gone: readonly Stroke[] }
/** What is drawn and not compared yet survives a reload. */
const drawnAgain = 'where steady'
const fresh: DrawnAgain = { strokes: [], gone: [] }

interface AgainProps { mesh: Mesh; first: readonly Stroke[]; firstView: View; onDone: (redraw: Redraw) => void }

/** The figure with nothing on it; the first drawing is not shown. */
function Again({ mesh, first, firstView, onDone }: AgainProps): JSX.Element {
  const [drawn, draw] = useUnsent(drawnAgain, fresh)
  const [tool, setTool] = useState<PaintTool>('pain')
  const [view, setView] = useState(firstView)
  const [width, setWidth] = useState<Width>('finger')
  const { strokes, gone } = drawn
  const redraw = strokes.some(isPain) ? compared(mesh, first, strokes) : undefined
  const add = (stroke: Stroke): void =>
    draw((now) => (now.strokes.length < mostStrokes ? { strokes: [...now.strokes, stroke], gone: [] } : now))
  const back = (): void =>
    draw((now) => ({ strokes: now.strokes.slice(0, -1), gone: [...now.gone, ...now.strokes.slice(-1)] }))
  const again = (): void =>
    draw((now) => ({ strokes: [...now.strokes, ...now.gone.slice(-1)], gone: now.gone.slice(0, -1) }))
  return (
    <Screen
      title={say('where.steady_title')}
      titleSmall
      back={addressOf('where')}
      width="wide"
      dock={<Button disabled={!redraw} onClick={() => redraw && onDone(redraw)}>{say('where.steady_compare')}</Button>}
    >
      <p class="quiet">{say('where.steady_how')}</p>
      <section class="where-picture">
        <div class="where-tools">
          <ToolChoice tool={tool} painting painOnly onChange={setTool} />
          <UndoButtons undo={strokes.length > 0 ? back : undefined} redo={gone.length > 0 ? again : undefined} />
        </div>
        <Choice
          legend={say('ui.figure.view')}
          legendUnseen
          value={view}
          options={views.map((value) => ({ value, label: say(`ui.figure.${value}`) }))}
          onChange={setView}
        />
        <PaintStage
          build={mesh.build}
          view={view}
          label={say(`ui.figure.label_${view}`)}
          painting={{ build: mesh.build, figure: figureVersion, strokes }}
          tool={tool}
          strength={steadyStrength}
          marked={[]}
          width={width}
          onWidth={setWidth}
          onStroke={add}
          onMissing={() => go('where', '', { replace: true })}
        />
      </section>
    </Screen>
  )
}

/** How strong it is was told before; only where it is counts here. The figure draws it as a middling pain. */
const steadyStrength = 5

export function Steady(): JSX.Element {
  const visit = useVisit()
  const history = useHistory()
  const body = useBody()
  const mesh = useMesh(useSettings().figure)
  const missing = mesh === 'missing' || body === 'missing'
  useEffect(() => {
    if (missing) go('where', '', { replace: true })
  }, [missing])
  if (visit.redraw) return <Outcome redraw={visit.redraw} />
  if (typeof mesh === 'string' || typeof body === 'string' || !history) return <Loading />
  return (
    <Again
      mesh={mesh}
      first={strokesIn(mesh, visit.painted)}
      firstView={bestView(body, visit.pains?.slice(0, 1) ?? [])}
      onDone={(redraw) => updateVisit((now) => withoutUnsent(withRedraw(now, redraw), drawnAgain))}
    />
  )
}
