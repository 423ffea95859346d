// What stands behind the painted body: a camera, a scene, what is painted, and what is under way. No Preact here.
import type { View } from '../ui/figure/drawing.ts'
import type { PlaceOnBody } from '../ui/figure/places.ts'
import {
  betweenLooks, cameraOf, closerTo, hitAt, panned, placeAt, pxPerMm, turned, zoomed,
  type Camera, type Hit, type Stage,
} from './camera.ts'
import { clear, emptyCover, joined, layOver, UnderWay, type Changed, type Cover } from './cover.ts'
import { farMm } from './field.ts'
import { halves, type Mesh } from './mesh.ts'
import { noZone } from './mesh_file.ts'
import type { PaintedBodyProps } from './props.ts'
import { Scene, type Colours, type Shown } from './scene.ts'
import { mostStrokes, type Half, type Ink, type Stroke } from './stroke.ts'
import { onHalf, zoneField, zonesOn } from './zones.ts'

export type Given = Pick<
  PaintedBodyProps,
  'painting' | 'tool' | 'radius' | 'strength' | 'marked' | 'toldByName' | 'takenOff'
  | 'onStroke' | 'onSide'
>

type At = readonly [number, number]

/** Zones that are marked whole, and those that show no strokes, as distances from their rims. */
interface Wholes {
  strong: Float32Array
  light: Float32Array
  noGo: Float32Array
  off: Float32Array
  /** The numbers that hold instead of those of the strokes, by zone. */
  told: ReadonlyMap<number, number>
}

const strongFrom = 4
/** Between two places of the finger skin is looked for this often, or twice on the width of the brush. */
const stepMm = 4
const snapMs = 240
/** What a shown layer says of marked zones: only whether they are strong counts. */
const strengths = { strong: 10, light: 1 } as const

const sameStrokes = (now: readonly Stroke[], begin: readonly Stroke[]): boolean =>
  begin.every((stroke, i) => stroke === now[i])

export class Easel {
  camera: Camera
  stage: Stage = { width: 1, height: 1 }
  readonly #canvas: HTMLCanvasElement
  readonly #mesh: Mesh
  readonly #onLook: () => void
  #scene: Scene
  #given: Given | undefined
  #colours: Colours
  /** What is painted, with what is under way. */
  readonly #cover: Cover
  #strokes: readonly Stroke[] = []
  #wholes: Record<Half, Wholes> | undefined
  #marks = ''
  #shown: Record<Half, Shown>
  /** The vertices that are not on the card yet as they are. */
  #stale: Record<Half, readonly number[] | 'all'> = { left: 'all', right: 'all' }
  #under: UnderWay | undefined
  #last: At | undefined
  /** Handed over: it stands on the skin until it is in the painting. */
  #handedOver: UnderWay | undefined
  #named = ''
  #frame = 0
  #snap: { from: Camera; to: Camera; since: number | undefined } | undefined

  /** Fails where WebGL is missing. `onLook` is called when the camera or the stage is another. */
  constructor(canvas: HTMLCanvasElement, mesh: Mesh, view: View, colours: Colours, onLook: () => void) {
    this.#canvas = canvas
    this.#mesh = mesh
    this.#onLook = onLook
    this.#colours = colours
    this.#scene = new Scene(canvas, mesh)
    this.camera = cameraOf(view)
    this.#cover = emptyCover(mesh)
    const blank = (): Shown => ({
      pain: new Float32Array(mesh.zone.length).fill(farMm),
      noGo: new Float32Array(mesh.zone.length).fill(farMm),
      strength: new Uint8Array(mesh.zone.length),
    })
    this.#shown = { left: blank(), right: blank() }
  }

  /** What the screen shows now. Only what is another is reckoned again. */
  take(given: Given): void {
    this.#given = given
    const { strokes } = given.painting
    const marks = JSON.stringify([given.marked, given.toldByName, given.takenOff])
    const isMarked = marks === this.#marks
    if (!isMarked) this.#wholes = this.#wholesOf(given)
    this.#marks = marks
    const grown = strokes.length >= this.#strokes.length && sameStrokes(strokes, this.#strokes)
    const isPainted = grown && strokes.length === this.#strokes.length && !this.#handedOver
    if (!isPainted) {
      this.#drop()
      this.#changed(this.#repaint(strokes, grown))
    }
    if (!isMarked) this.#changed('all')
  }

  /** Other strokes on the skin: further ones, or all of them anew. */
  #repaint(strokes: readonly Stroke[], grown: boolean): Changed {
    const further = grown ? strokes.slice(this.#strokes.length) : strokes
    this.#strokes = strokes
    const gone: Changed = { left: [], right: [] }
    if (!grown) {
      for (const half of halves) gone[half] = [...this.#cover[half].touched]
      clear(this.#cover)
    }
    const laid = layOver(this.#mesh, this.#cover, further)
    return { left: [...gone.left, ...laid.left], right: [...gone.right, ...laid.right] }
  }

  #wholesOf({ marked, toldByName = [], takenOff = [] }: Given): Record<Half, Wholes> {
    const mesh = this.#mesh
    const strong = marked.filter((one) => one.as === 'pain' && one.strength >= strongFrom)
    const light = marked.filter((one) => one.as === 'pain' && one.strength < strongFrom)
    const wholesOn = (half: Half): Wholes => {
      const field = (places: readonly PlaceOnBody[]): Float32Array => zoneField(mesh, zonesOn(mesh, places, half))
      return {
        strong: field(strong),
        light: field(light),
        noGo: field(marked.filter((one) => one.as === 'no_go')),
        off: field(takenOff),
        told: new Map(onHalf(toldByName, half).map(({ zone, strength }) => [mesh.zones.indexOf(zone), strength])),
      }
    }
    return { left: wholesOn('left'), right: wholesOn('right') }
  }

  /** Goes to the card with the next frame, however often a vertex changes until then. */
  #changed(changed: Changed | 'all'): void {
    for (const half of halves) {
      const stale = this.#stale[half]
      this.#stale[half] = changed === 'all' || stale === 'all' ? 'all' : stale.concat(changed[half])
    }
    this.draw()
  }

  /** Lays marked zones and strokes together where they are stale, and hands them to the card. */
  #show(half: Half): void {
    const stale = this.#stale[half]
    this.#stale[half] = []
    if (stale.length === 0) return
    const shown = this.#shown[half]
    const layer = this.#cover[half]
    const wholes = this.#wholes?.[half]
    const put = (i: number): void => {
      const hidden = -(wholes?.off[i] ?? farMm)
      const stroke = Math.max(layer.pain[i] ?? farMm, hidden)
      const [strong, light] = [wholes?.strong[i] ?? farMm, wholes?.light[i] ?? farMm]
      const zone = Math.min(strong, light)
      const zoneStrength = strong <= light ? strengths.strong : strengths.light
      const strength = wholes?.told.get(this.#mesh.zone[i] ?? noZone) ?? layer.strength[i] ?? 0
      const both = stroke <= 0 && zone <= 0
      shown.pain[i] = Math.min(stroke, zone)
      shown.strength[i] = both ? Math.max(strength, zoneStrength) : zone < stroke ? zoneStrength : strength
      shown.noGo[i] = Math.min(Math.max(layer.noGo[i] ?? farMm, hidden), wholes?.noGo[i] ?? farMm)
    }
    if (stale !== 'all') stale.forEach(put)
    else for (let i = 0; i < shown.pain.length; i += 1) put(i)
    this.#scene.show(half, shown, stale)
  }

  /** Takes what is under way, or handed over and not in the painting, away again. */
  #drop(): void {
    const gone = this.#under ?? this.#handedOver
    this.#under = undefined
    this.#handedOver = undefined
    this.#last = undefined
    if (gone) this.#changed(gone.takeBack())
    this.#name(undefined)
  }

  #name(hit: Hit | undefined): void {
    const place = hit && placeAt(this.#mesh, hit)
    const named = hit ? `${hit.half} ${place?.zone}` : ''
    if (named === this.#named) return
    this.#named = named
    this.#given?.onSide(hit && { side: hit.half, place })
  }

  at = (at: At): Hit | undefined => hitAt(this.#mesh, this.camera, this.stage, at)

  /** How wide the brush is on the stage, from its middle, in CSS pixels. */
  get brush(): number {
    return (this.#given?.radius ?? 0) * pxPerMm(this.camera, this.stage)
  }

  #ink(): Ink | undefined {
    if (!this.#given || this.#given.tool === 'turn') return undefined
    const { tool: kind, radius, strength } = this.#given
    return kind === 'pain' ? { kind, radius, strength } : { kind, radius }
  }

  /** Begins to paint, if there is skin under the finger, a tool that paints, and room for a stroke. */
  begin(at: At): boolean {
    const hit = this.at(at)
    const ink = this.#ink()
    if (!hit || !ink || this.#strokes.length >= mostStrokes) return false
    this.#drop()
    const ours = joined(this.#mesh, this.#cover, hit.half, hit.on.triangle, ink)
    this.#under = new UnderWay(this.#mesh, this.#cover, ours)
    this.#touch(at, hit)
    return true
  }

  /** Paints on to here, over all skin between. */
  goOn(at: At): void {
    const from = this.#last
    if (!this.#under || !from) return
    const mm = Math.hypot(at[0] - from[0], at[1] - from[1]) / pxPerMm(this.camera, this.stage)
    const count = Math.ceil(mm / Math.max(stepMm, (this.#given?.radius ?? 0) / 2))
    for (let i = 1; i <= count; i += 1) {
      const t = i / count
      const between: At = [from[0] + t * (at[0] - from[0]), from[1] + t * (at[1] - from[1])]
      this.#touch(between, this.at(between))
    }
  }

  #touch(at: At, hit: Hit | undefined): void {
    this.#last = at
    if (!this.#under || !hit) return
    this.#changed(this.#under.add(hit))
    this.#name(hit)
  }

  /** The finger is lifted: what was painted is handed over, as far as there is room. */
  end(): void {
    const room = mostStrokes - this.#strokes.length
    const strokes = this.#under?.strokes().slice(0, room) ?? []
    this.#handedOver = this.#under
    this.#under = undefined
    this.#last = undefined
    for (const stroke of strokes) this.#given?.onStroke(stroke)
    this.#name(undefined)
  }

  /** A second finger, or a palm: what is under way was not meant. */
  cancel(): void {
    if (this.#under) this.#drop()
  }

  /** Goes to a view, closer to a side if asked; at once where motion is not wanted. */
  look(view: View, closer: Half | undefined, atOnce: boolean): void {
    const whole = cameraOf(view)
    const to = closer ? closerTo(this.#mesh, whole, this.stage, closer) : whole
    if (atOnce) this.#stand(to)
    else this.#snap = { from: this.camera, to, since: undefined }
    this.draw()
  }

  #stand(camera: Camera): void {
    this.#snap = undefined
    this.camera = camera
    this.#onLook()
    this.draw()
  }

  turn = (dx: number, dy: number): void => this.#stand(turned(this.camera, this.stage, dx, dy))
  pan = (dx: number, dy: number): void => this.#stand(panned(this.camera, this.stage, dx, dy))
  zoom = (factor: number, at: At): void => this.#stand(zoomed(this.camera, this.stage, factor, at))

  /** The canvas is as large as its place; what it looked at stays in its middle. */
  resize(width: number, height: number, perPx: number): void {
    if (width === 0 || height === 0) return
    this.stage = { width, height }
    this.#canvas.width = Math.round(width * perPx)
    this.#canvas.height = Math.round(height * perPx)
    this.#stand(panned(this.camera, this.stage, 0, 0))
  }

  recolour(colours: Colours): void {
    this.#colours = colours
    this.draw()
  }

  /** The context was lost and is there again: everything goes to the card anew. */
  restore(): void {
    this.#scene = new Scene(this.#canvas, this.#mesh)
    this.#changed('all')
  }

  /** Once in the next frame, however often it is asked for. */
  draw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#drawNow(now))
  }

  #drawNow(now: number): void {
    this.#frame = 0
    const snap = this.#snap
    if (snap) {
      snap.since ??= now
      const part = Math.min((now - snap.since) / snapMs, 1)
      this.camera = betweenLooks(snap.from, snap.to, 1 - (1 - part) ** 3)
      if (part < 1) this.draw()
      else this.#snap = undefined
      this.#onLook()
    }
    if (this.#scene.isLost) return
    for (const half of halves) this.#show(half)
    this.#scene.draw(this.camera, this.stage, this.#colours)
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.cancel()
    cancelAnimationFrame(this.#frame)
  }
}
