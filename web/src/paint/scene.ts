// The figure on a canvas, by WebGL 2. It draws when it is told to; what it holds on the card is the mesh of one half,
// drawn twice, and for each half what is painted on it.
import * as twgl from 'twgl.js'
import { axesOf, middle, pxPerMm, type Camera, type Stage } from './camera.ts'
import type { Layer } from './cover.ts'
import { halves, turnOf, type Mesh } from './mesh.ts'
import { borderFragment, borderVertex, skinFragment, skinVertex } from './shaders.ts'
import type { Half } from './stroke.ts'
import { bordersOf, grainOf } from './zones.ts'

/** Red, green, blue and how solid, each 0 to 1. */
export type Colour = readonly [number, number, number, number]

export interface Colours {
  paint: Colour
  rim: Colour
  mark: Colour
  ground: Colour
  border: Colour
  dusk: Colour
}

/** What is shown on a half: what is painted, with the zones that are marked whole. */
export type Shown = Pick<Layer, 'pain' | 'noGo' | 'strength'>

/** Pain, no-go and strength of a vertex, as 16 bits each; the fourth fills up. */
const numbersPerVertex = 4
const stepsPerMm = 256
const mostMm = 127
/** Changes nearer together than this go to the card in one piece. */
const vertexGap = 64

const steps = (mm: number): number => Math.max(Math.min(mm, mostMm), -mostMm) * stepsPerMm

export const isPaintable = (): boolean => {
  const gl = document.createElement('canvas').getContext('webgl2')
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return gl !== null
}

interface Painted {
  buffer: WebGLBuffer
  numbers: Int16Array
  vertices: twgl.VertexArrayInfo
}

export class Scene {
  readonly #gl: WebGL2RenderingContext
  readonly #mesh: Mesh
  readonly #skin: twgl.ProgramInfo
  readonly #border: twgl.ProgramInfo
  readonly #borders: twgl.VertexArrayInfo
  readonly #painted: Record<Half, Painted>

  /** Fails where WebGL 2 is missing. The same canvas makes a new scene after its context was lost. */
  constructor(canvas: HTMLCanvasElement, mesh: Mesh) {
    const gl = canvas.getContext('webgl2', { antialias: true, premultipliedAlpha: true, alpha: true })
    if (!gl) throw new Error('this browser has no WebGL 2')
    this.#gl = gl
    this.#mesh = mesh
    this.#skin = twgl.createProgramInfo(gl, [skinVertex, skinFragment])
    this.#border = twgl.createProgramInfo(gl, [borderVertex, borderFragment])
    const form = twgl.createBufferInfoFromArrays(gl, {
      at: { numComponents: 3, data: mesh.at },
      normal: { numComponents: 3, data: mesh.normals },
      open: { numComponents: 1, data: mesh.openness, normalize: true },
      grain: { numComponents: 1, data: grainOf(mesh), normalize: true },
      indices: { numComponents: 3, data: mesh.corners },
    })
    this.#painted = { left: this.#paintedOn(form), right: this.#paintedOn(form) }
    this.#borders = this.#ribbons()
  }

  #paintedOn(form: twgl.BufferInfo): Painted {
    const gl = this.#gl
    const numbers = new Int16Array(numbersPerVertex * this.#mesh.zone.length).fill(steps(mostMm))
    const buffer = twgl.createBufferFromTypedArray(gl, numbers, gl.ARRAY_BUFFER, gl.DYNAMIC_DRAW)
    const stride = 2 * numbersPerVertex
    const paint = { buffer, numComponents: 3, type: gl.SHORT, normalize: false, stride, offset: 0 }
    const all = { ...form, attribs: { ...form.attribs, paint } }
    return { buffer, numbers, vertices: twgl.createVertexArrayInfo(gl, this.#skin, all) }
  }

  /** Two triangles a segment, whose four corners know both ends: some cards draw instances one by one. */
  #ribbons(): twgl.VertexArrayInfo {
    const ends = bordersOf(this.#mesh)
    const count = ends.length / 6
    const [begin, end] = [new Float32Array(12 * count), new Float32Array(12 * count)]
    const indices = new Uint32Array(6 * count)
    for (let i = 0; i < count; i += 1) {
      for (let corner = 4 * i; corner < 4 * i + 4; corner += 1) {
        begin.set(ends.subarray(6 * i, 6 * i + 3), 3 * corner)
        end.set(ends.subarray(6 * i + 3, 6 * i + 6), 3 * corner)
      }
      indices.set([0, 1, 2, 2, 1, 3].map((corner) => 4 * i + corner), 6 * i)
    }
    const form = twgl.createBufferInfoFromArrays(this.#gl, {
      begin: { numComponents: 3, data: begin }, end: { numComponents: 3, data: end },
      indices: { numComponents: 3, data: indices },
    })
    return twgl.createVertexArrayInfo(this.#gl, this.#border, form)
  }

  /** Takes over what is shown on a half: at these vertices, or everywhere. */
  show(half: Half, shown: Shown, changed: readonly number[] | 'all'): void {
    const { numbers, buffer } = this.#painted[half]
    const put = (i: number): void => {
      numbers[numbersPerVertex * i] = steps(shown.pain[i] ?? mostMm)
      numbers[numbersPerVertex * i + 1] = steps(shown.noGo[i] ?? mostMm)
      numbers[numbersPerVertex * i + 2] = shown.strength[i] ?? 0
    }
    const gl = this.#gl
    const send = (from: number, to: number): void => {
      const piece = numbers.subarray(numbersPerVertex * from, numbersPerVertex * to)
      gl.bufferSubData(gl.ARRAY_BUFFER, 2 * numbersPerVertex * from, piece)
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    if (changed === 'all') {
      for (let i = 0; i < shown.pain.length; i += 1) put(i)
      send(0, shown.pain.length)
      return
    }
    const sorted = Uint32Array.from(changed).sort()
    let from = sorted[0]
    sorted.forEach((i, k) => {
      put(i)
      const next = sorted[k + 1]
      if (from === undefined || (next !== undefined && next - i <= vertexGap)) return
      send(from, i + 1)
      from = next
    })
  }

  draw(camera: Camera, stage: Stage, colours: Colours): void {
    const gl = this.#gl
    const scale = pxPerMm(camera, stage)
    const perPx = gl.canvas.width / Math.max(stage.width, 1)
    gl.viewport(0, 0, gl.canvas.width, gl.canvas.height)
    gl.clearColor(0, 0, 0, 0)
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT)
    gl.enable(gl.DEPTH_TEST)
    gl.depthFunc(gl.LEQUAL)
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    const looked = {
      ...axesOf(camera), middle, centre: [camera.x, camera.y],
      scale: [(2 * scale) / stage.width, (2 * scale) / stage.height],
      halfStage: [gl.canvas.width / 2, gl.canvas.height / 2],
    }
    this.#drawSkin(looked, colours, perPx)
    this.#drawBorders(looked, colours, perPx)
    gl.bindVertexArray(null)
  }

  #drawSkin(looked: object, colours: Colours, perPx: number): void {
    const gl = this.#gl
    gl.useProgram(this.#skin.program)
    gl.enable(gl.CULL_FACE)
    gl.cullFace(gl.BACK)
    const rgb = ([r, g, b]: Colour): number[] => [r, g, b]
    twgl.setUniforms(this.#skin, {
      ...looked,
      paintColour: rgb(colours.paint), rimColour: rgb(colours.rim), markColour: rgb(colours.mark),
      groundColour: rgb(colours.ground), dusk: colours.dusk, pxOfRim: 2 * perPx,
    })
    for (const half of halves) {
      twgl.setUniforms(this.#skin, { mirror: turnOf(half) })
      gl.frontFace(half === 'left' ? gl.CCW : gl.CW)
      gl.bindVertexArray(this.#painted[half].vertices.vertexArrayObject ?? null)
      gl.drawElements(gl.TRIANGLES, this.#mesh.corners.length, gl.UNSIGNED_INT, 0)
    }
  }

  #drawBorders(looked: object, colours: Colours, perPx: number): void {
    const gl = this.#gl
    gl.useProgram(this.#border.program)
    gl.disable(gl.CULL_FACE)
    gl.depthMask(false)
    gl.bindVertexArray(this.#borders.vertexArrayObject ?? null)
    twgl.setUniforms(this.#border, { ...looked, border: colours.border, pxWide: perPx })
    for (const half of halves) {
      twgl.setUniforms(this.#border, { mirror: turnOf(half) })
      gl.drawElements(gl.TRIANGLES, this.#borders.numElements, gl.UNSIGNED_INT, 0)
    }
    gl.depthMask(true)
  }

  get isLost(): boolean {
    return this.#gl.isContextLost()
  }
}
