// The body figure as tools/figure drew it: for each build and view a picture, and over it zones and spots in
// millimetres of the view (docs/figure.md). It is fetched when a figure is first shown, and kept for offline.
import { useEffect, useState } from 'preact/hooks'
import slimmer from '@figure/slimmer.json?url'
import softer from '@figure/softer.json?url'

export const builds = ['slimmer', 'softer'] as const
export type Build = (typeof builds)[number]

export const views = ['front', 'back', 'left', 'right', 'above'] as const
export type View = (typeof views)[number]

/** Of the person, never of who looks. */
export type Side = 'left' | 'right' | 'middle'

export interface DrawnZone {
  zone: string
  side: Side
  /** Where a number or a ring stands: the middle of the largest circle inside. */
  at: readonly [number, number]
  /** Of that circle. */
  radius: number
  path: string
}

export interface DrawnSpot {
  spot: string
  side: Side
  at: readonly [number, number]
}

export interface DrawnView {
  id: View
  width: number
  height: number
  /** The file of the picture. */
  picture: string
  outline: string
  zones: readonly DrawnZone[]
  spots: readonly DrawnSpot[]
}

export type Drawing = Readonly<Record<View, DrawnView>>

interface Listing {
  version: number
  /** Ids by the numbers that the files beside the listing use. */
  zones: readonly string[]
  builds: readonly { id: string; views: readonly DrawnView[] }[]
}

/** The zones of a build by their numbers, and which of them lie over the midline. */
export interface ZonesDrawn {
  build: Build
  zones: readonly string[]
  midline: readonly boolean[]
}

const readable = 1

/** The drawing of a build in its listing. A version, a build or a view that this page does not know is refused. */
export function readListing(listed: Listing, wanted: Build): Drawing {
  if (listed.version !== readable) throw new Error(`the figure has version ${listed.version}, not ${readable}`)
  const build = listed.builds.find(({ id }) => id === wanted)
  if (!build) throw new Error(`the listing has no ${wanted} figure`)
  const drawn = new Map(build.views.map((view) => [view.id, view]))
  const missing = views.filter((id) => !drawn.has(id))
  if (missing.length > 0) throw new Error(`the ${wanted} figure is not drawn from: ${missing.join(', ')}`)
  return Object.fromEntries(drawn) as Record<View, DrawnView>
}

export function readZones(listed: Listing, build: Build, drawing = readListing(listed, build)): ZonesDrawn {
  const middle = new Set(
    views.flatMap((view) => drawing[view].zones).filter(({ side }) => side === 'middle').map(({ zone }) => zone),
  )
  return { build, zones: listed.zones, midline: listed.zones.map((zone) => middle.has(zone)) }
}

const pictures = new Map(
  Object.entries(
    import.meta.glob<string>('@figure/*.webp', { eager: true, query: '?url', import: 'default' }),
  ).map(([path, address]) => [path.split('/').at(-1) ?? path, address]),
)

/** Of a picture that tools/figure made, by its name. */
export const addressOf = (picture: string): string | undefined => pictures.get(picture)
export const addressOfPicture = (view: DrawnView): string | undefined => addressOf(view.picture)

const listings: Record<Build, string> = { slimmer, softer }
interface Fetched {
  drawing: Drawing
  zones: ZonesDrawn
}
const asked = new Map<Build, Promise<Fetched>>()
const fetched = new Map<Build, Drawing>()

async function fetchListing(build: Build): Promise<Fetched> {
  const answer = await fetch(listings[build])
  if (!answer.ok) throw new Error(`${listings[build]}: ${answer.status}`)
  const listed = (await answer.json()) as Listing
  const drawing = readListing(listed, build)
  fetched.set(build, drawing)
  return { drawing, zones: readZones(listed, build, drawing) }
}

/** One fetch for all who ask at once; after a failure the next to ask tries again. */
function listingOf(build: Build): Promise<Fetched> {
  const underWay = asked.get(build)
  if (underWay) return underWay
  const fetching = fetchListing(build).catch((failure: unknown) => {
    asked.delete(build)
    throw failure
  })
  asked.set(build, fetching)
  return fetching
}

export const zonesDrawn = async (build: Build): Promise<ZonesDrawn> => (await listingOf(build)).zones

/** The figure in this build; `missing` if it could not be had: whatever it shows is said in words beside it too. */
export function useDrawing(build: Build): Drawing | 'waiting' | 'missing' {
  const [had, show] = useState<Drawing | 'waiting' | 'missing'>(fetched.get(build) ?? 'waiting')
  useEffect(() => {
    let here = true
    const shown = (drawn: Drawing | 'missing'): void => {
      if (here) show(drawn)
    }
    listingOf(build).then(({ drawing }) => shown(drawing), (failure: unknown) => {
      console.warn(failure)
      shown('missing')
    })
    return () => {
      here = false
    }
  }, [build])
  return had
}
