// The body figure as tools/figure drew it: for each build and view a picture, and over it zones and spots in
// millimetres of the view (docs/figure.md). It is fetched when a figure is first shown, and kept for offline.
import { useEffect, useState } from 'preact/hooks'
import listing from '@figure/figure.json?url'

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
  builds: readonly { id: string; views: readonly DrawnView[] }[]
}

const readable = 1

/** The drawings of one listing by build. A version or a view that this page does not know is refused. */
export function readListing(listed: Listing): ReadonlyMap<Build, Drawing> {
  if (listed.version !== readable) throw new Error(`figure.json has version ${listed.version}, not ${readable}`)
  const named = <Id extends string>(ids: readonly Id[], found: readonly { id: string }[]): void => {
    const missing = ids.filter((id) => !found.some((one) => one.id === id))
    if (missing.length > 0) throw new Error(`figure.json lacks ${missing.join(', ')}`)
  }
  named(builds, listed.builds)
  for (const build of listed.builds) named(views, build.views)
  return new Map(
    listed.builds.map((build) => [
      build.id as Build,
      Object.fromEntries(build.views.map((view) => [view.id, view])) as Record<View, DrawnView>,
    ]),
  )
}

const pictures = new Map(
  Object.entries(
    import.meta.glob<string>('@figure/*.webp', { eager: true, query: '?url', import: 'default' }),
  ).map(([path, address]) => [path.split('/').at(-1) ?? path, address]),
)

export const addressOfPicture = (view: DrawnView): string | undefined => pictures.get(view.picture)

type Drawings = ReturnType<typeof readListing>
const fetched: { asked?: Promise<Drawings> | undefined; drawings?: Drawings } = {}

async function fetchListing(): Promise<Drawings> {
  const answer = await fetch(listing)
  if (!answer.ok) throw new Error(`${listing}: ${answer.status}`)
  return readListing((await answer.json()) as Listing)
}

/** The same fetch for all who ask at once; after a failure the next to ask tries again. */
function drawings(): Promise<Drawings> {
  fetched.asked ??= fetchListing().then(
    (drawn) => (fetched.drawings = drawn),
    (failure: unknown) => {
      fetched.asked = undefined
      throw failure
    },
  )
  return fetched.asked
}

/** The figure in this build; `missing` if it could not be had: whatever it shows is said in words beside it too. */
export function useDrawing(build: Build): Drawing | 'waiting' | 'missing' {
  const [had, show] = useState<Drawings | 'waiting' | 'missing'>(fetched.drawings ?? 'waiting')
  useEffect(() => {
    let here = true
    const shown = (drawn: Drawings | 'missing'): void => {
      if (here) show(drawn)
    }
    drawings().then(shown, (failure: unknown) => {
      console.warn(failure)
      shown('missing')
    })
    return () => {
      here = false
    }
  }, [])
  return typeof had === 'string' ? had : (had.get(build) ?? 'missing')
}
