// The painted body alone, as a screen would hold it. What the address says of it, a test may change through
// `painted.set`; what it said is in `painted`.
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { fetchMesh } from '../../src/paint/mesh.ts'
import { zoneMiddles } from '../../src/paint/zones.ts'
import { cameraOf, onStage } from '../../src/paint/camera.ts'
import { cover, sharesOf } from '../../src/paint/paint.ts'
import { isPaintable, PaintedBody } from '../../src/paint/PaintedBody.tsx'
import { Figure } from '../../src/ui/figure/Figure.tsx'
import { loadWords } from '../../src/words/words.ts'
import '../../src/tokens/base.css'

const asked = new URLSearchParams(location.search)
const build = asked.get('build') ?? 'slimmer'
const painted = {
  given: { tool: 'pain', radius: 12, strength: 6, view: asked.get('view') ?? 'back', marked: [] },
  strokes: [], said: [], missing: 0, isPaintable: isPaintable(),
}
window.painted = painted

/** Where the middle of a zone is on the stage of the whole figure. */
painted.middleOf = async (zone, side, view, stage) => {
  const mesh = await fetchMesh(build)
  const i = zoneMiddles(mesh)[mesh.zones.indexOf(zone)]
  const x = mesh.at[3 * i] * (side === 'right' ? -1 : 1)
  return onStage(cameraOf(view), stage, [x, mesh.at[3 * i + 1], mesh.at[3 * i + 2]])
}
painted.shares = async () => {
  const mesh = await fetchMesh(build)
  return sharesOf(mesh, cover(mesh, painted.strokes))
}

function Page() {
  const [, redraw] = useState(0)
  const [missing, miss] = useState(false)
  painted.set = (given) => {
    painted.given = { ...painted.given, ...given }
    redraw((n) => n + 1)
  }
  const keep = (strokes) => {
    painted.strokes = strokes
    redraw((n) => n + 1)
  }
  painted.keep = keep
  const { view } = painted.given
  const props = {
    ...painted.given, build, label: 'the body', painting: { build, figure: 1, strokes: painted.strokes },
    onStroke: (stroke) => keep([...painted.strokes, stroke]),
    onSide: (under) => painted.said.push(under ?? null),
    onMissing: () => {
      painted.missing += 1
      miss(true)
    },
  }
  const flat = asked.has('flat') || missing
  return flat ? <Figure {...{ build, view }} label="the body" onPick={() => undefined} /> : <PaintedBody {...props} />
}

if (asked.has('theme')) document.documentElement.dataset.theme = asked.get('theme')
const place = document.getElementById('app')
place.style.cssText = `display: block; margin: 0; width: 100vw; height: ${asked.get('height') ?? '100vh'}`
loadWords('en').then(() => render(<Page />, place))
