// For tests: the meshes that the build made.
import { readFileSync } from 'node:fs'
import { readZones, type Build, type ZonesDrawn } from '../ui/figure/drawing.ts'
import { readMesh, type Mesh } from './mesh.ts'

const read = (name: string): Buffer => readFileSync(new URL(`../../../build/figure/${name}`, import.meta.url))

export const builtBytes = (build: Build): Uint8Array => new Uint8Array(read(`${build}.mesh`))

export const drawnZones = (build: Build): ZonesDrawn =>
  readZones(JSON.parse(read(`${build}.json`).toString()) as Parameters<typeof readZones>[0], build)

const made = new Map<Build, Mesh>()

export function builtMesh(build: Build): Mesh {
  const mesh = made.get(build) ?? readMesh(builtBytes(build), drawnZones(build))
  made.set(build, mesh)
  return mesh
}
