// From where the figure is looked at. Orthographic: a millimetre is as long near as far. Pure.
import type { View } from '../ui/figure/drawing.ts'
import type { PlaceOnBody } from '../ui/figure/places.ts'
import { onLeft } from './field.ts'
import type { OnSkin, OnTriangle } from './grid.ts'
import { halves, turnOf, type Mesh } from './mesh.ts'
import { noZone } from './mesh_file.ts'
import type { Half, Spot } from './stroke.ts'

export interface Camera {
  /** Degrees round the upright axis: 0 the front, 90 the person's left, 180 the back. */
  yaw: number
  /** Degrees upwards: 90 is from above. */
  pitch: number
  /** 1 shows the whole figure. */
  zoom: number
  /** Millimetres to the right of the middle of the figure, and above it, that are in the middle of the stage. */
  x: number
  y: number
}

/** In CSS pixels. */
export interface Stage {
  width: number
  height: number
}

/** The directions of the screen in the figure. */
export interface Axes {
  right: Spot
  up: Spot
  /** To the viewer. */
  toward: Spot
}

/** What the pictures of tools/figure are centred on, and half of what their frames hold along x, y and z. */
export const middle: Spot = [0, 1185, 0]
const halfFrame = { x: 400, y: 560, z: { across: 240, upright: 200 } } as const

export const mostZoom = 10
const pitches = { least: -30, most: 90 } as const

const looking: Record<View, Pick<Camera, 'yaw' | 'pitch'>> = {
  front: { yaw: 0, pitch: 0 },
  back: { yaw: 180, pitch: 0 },
  left: { yaw: 90, pitch: 0 },
  right: { yaw: -90, pitch: 0 },
  above: { yaw: 0, pitch: 90 },
}

export const cameraOf = (view: View): Camera => ({ ...looking[view], zoom: 1, x: 0, y: 0 })

/** Whole degrees of a quarter have exact sines, so that a snap view is straight. */
function turn(degrees: number): readonly [number, number] {
  const rounded = (value: number): number => Math.round(value * 1e9) / 1e9 + 0
  const angle = (degrees * Math.PI) / 180
  return [rounded(Math.cos(angle)), rounded(Math.sin(angle))]
}

export function axesOf({ yaw, pitch }: Camera): Axes {
  const [c, s] = turn(yaw)
  const [cp, sp] = turn(pitch)
  return { right: [c, 0, -s], up: [-s * sp, cp, -c * sp], toward: [s * cp, sp, c * cp] }
}

/** Half of what is shown at zoom 1, along the screen. */
function frameOf({ right, up }: Axes): readonly [number, number] {
  const [x, z] = [Math.abs(right[0]), Math.abs(right[2])]
  return [
    Math.hypot(halfFrame.x * x, halfFrame.z.across * z),
    Math.hypot(halfFrame.y * up[1], halfFrame.z.upright * Math.hypot(up[0], up[2])),
  ]
}

const fitting = (camera: Camera, { width, height }: Stage): number => {
  const [x, y] = frameOf(axesOf(camera))
  return Math.min(width / (2 * x), height / (2 * y))
}

export const pxPerMm = (camera: Camera, stage: Stage): number => camera.zoom * fitting(camera, stage)

const dot = (a: Spot, b: Spot): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const offMiddle = ([x, y, z]: Spot): Spot => [x - middle[0], y - middle[1], z - middle[2]]

/** Where a point of the figure is on the stage, in CSS pixels from its upper left corner. */
export function onStage(camera: Camera, stage: Stage, spot: Spot): readonly [number, number] {
  const { right, up } = axesOf(camera)
  const scale = pxPerMm(camera, stage)
  const off = offMiddle(spot)
  return [
    stage.width / 2 + scale * (dot(off, right) - camera.x),
    stage.height / 2 - scale * (dot(off, up) - camera.y),
  ]
}

/** Within the frame: what is beyond it is never in the middle. */
function kept(camera: Camera, stage: Stage): Camera {
  const zoom = Math.min(Math.max(camera.zoom, 1), mostZoom)
  const pitch = Math.min(Math.max(camera.pitch, pitches.least), pitches.most)
  const next = { ...camera, zoom, pitch }
  const [x, y] = frameOf(axesOf(next))
  const scale = pxPerMm(next, stage)
  const within = (value: number, half: number, px: number): number => {
    const most = Math.max(half - px / scale / 2, 0)
    return Math.min(Math.max(value, -most), most)
  }
  return { ...next, x: within(next.x, x, stage.width), y: within(next.y, y, stage.height) }
}

/** What was at a point of the stage stays there. */
export function zoomed(camera: Camera, stage: Stage, factor: number, [px, py]: readonly [number, number]): Camera {
  const zoom = Math.min(Math.max(camera.zoom * factor, 1), mostZoom)
  const closer = 1 / pxPerMm(camera, stage) - 1 / pxPerMm({ ...camera, zoom }, stage)
  const [x, y] = [px - stage.width / 2, stage.height / 2 - py]
  return kept({ ...camera, zoom, x: camera.x + x * closer, y: camera.y + y * closer }, stage)
}

/** The figure follows the fingers. */
export function panned(camera: Camera, stage: Stage, dx: number, dy: number): Camera {
  const scale = pxPerMm(camera, stage)
  return kept({ ...camera, x: camera.x - dx / scale, y: camera.y + dy / scale }, stage)
}

/** The skin under the finger follows it: to the right the figure turns to the right. */
export const turned = (camera: Camera, stage: Stage, yaw: number, pitch: number): Camera =>
  kept({ ...camera, yaw: camera.yaw + yaw, pitch: camera.pitch + pitch }, stage)

/** Part of the way from one look to another, the short way round. */
export function betweenLooks(from: Camera, to: Camera, part: number): Camera {
  const round = ((((to.yaw - from.yaw + 180) % 360) + 360) % 360) - 180
  const mix = (a: number, b: number): number => a + part * (b - a)
  return {
    yaw: from.yaw + part * round, pitch: mix(from.pitch, to.pitch),
    zoom: mix(from.zoom, to.zoom), x: mix(from.x, to.x), y: mix(from.y, to.y),
  }
}

const girdle = ['neck-base', 'shoulder-top', 'shoulder-front', 'shoulder-back']
/** Of a closer look: 26 mm, the least of a target, are as wide as a finger tip. */
const closerPxPerMm = 1.35

/** Shoulder and neck of a side, as near as a finger tip needs. */
export function closerTo(mesh: Mesh, camera: Camera, stage: Stage, half: Half): Camera {
  const numbers = new Set(girdle.map((id) => mesh.zones.indexOf(id)))
  const { right, up } = axesOf(camera)
  let [x, y, count] = [0, 0, 0]
  mesh.zone.forEach((zone, i) => {
    if (!numbers.has(zone)) return
    const at = offMiddle(onLeft([mesh.at[3 * i] ?? 0, mesh.at[3 * i + 1] ?? 0, mesh.at[3 * i + 2] ?? 0], half))
    x += dot(at, right)
    y += dot(at, up)
    count += 1
  })
  const zoom = Math.max(closerPxPerMm / fitting(camera, stage), 2)
  return kept({ ...camera, zoom, x: x / Math.max(count, 1), y: y / Math.max(count, 1) }, stage)
}

/** What a finger or the mouse meets. */
export interface Hit {
  half: Half
  at: Spot
  /** Where that is on the mesh. */
  on: OnTriangle
  zone: number
}

/** The zone at a point: that of which its triangle's corners give it most. */
function zoneAt(mesh: Mesh, { triangle, weights }: OnSkin): number {
  const sums = new Map<number, number>()
  weights.forEach((weight, k) => {
    const zone = mesh.zone[mesh.corners[3 * triangle + k] ?? 0] ?? noZone
    sums.set(zone, (sums.get(zone) ?? 0) + weight)
  })
  return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

const beyondMm = 2000

/** The skin at a point of the stage; nothing on the ground, and nothing where the body has no zone. */
export function hitAt(mesh: Mesh, camera: Camera, stage: Stage, [px, py]: readonly [number, number]): Hit | undefined {
  const { right, up, toward } = axesOf(camera)
  const scale = pxPerMm(camera, stage)
  const [x, y] = [camera.x + (px - stage.width / 2) / scale, camera.y - (py - stage.height / 2) / scale]
  const along = (axis: 0 | 1 | 2): number =>
    middle[axis] + x * right[axis] + y * up[axis] + beyondMm * toward[axis]
  const origin: Spot = [along(0), along(1), along(2)]
  const away: Spot = [-toward[0], -toward[1], -toward[2]]
  const found = halves
    .map((half) => ({ half, met: mesh.grid.met(onLeft(origin, half), onLeft(away, half)) }))
    .filter(({ met }) => met !== undefined)
    .reduce<{ half: Half; met?: OnSkin | undefined } | undefined>(
      (best, one) => ((one.met?.away ?? Infinity) < (best?.met?.away ?? Infinity) ? one : best), undefined)
  if (!found?.met) return undefined
  const zone = zoneAt(mesh, found.met)
  if (zone === noZone) return undefined
  const [left, ...rest] = found.met.at
  return { half: found.half, at: [turnOf(found.half) * Math.max(left, 0), ...rest], on: found.met, zone }
}

export const placeAt = (mesh: Mesh, { half, zone }: Hit): PlaceOnBody => ({
  zone: mesh.zones[zone] ?? '',
  side: mesh.midline[zone] ? 'middle' : half,
})

/** Turned so far that the midline is seen edge on: then only the near side is named. */
const profile = 0.35
/** The midline is this part of the stage from its rim or nearer: then only one side is on it. */
const rim = 0.12

/** The sides of the person that are seen, from the viewer's left to the right. */
export function sidesSeen(camera: Camera, stage: Stage): readonly Half[] {
  const { right, toward } = axesOf(camera)
  if (Math.abs(right[0]) < profile) return [toward[0] > 0 ? 'left' : 'right']
  const across: readonly [Half, Half] = right[0] > 0 ? ['right', 'left'] : ['left', 'right']
  const [midline] = onStage(camera, stage, middle)
  if (midline < rim * stage.width) return [across[1]]
  return midline > (1 - rim) * stage.width ? [across[0]] : across
}
