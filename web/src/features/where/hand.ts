// What is in hand on the map, a place by its name or a painted patch, and what the hand does with it.
import { useState } from 'preact/hooks'
import { useBody } from '../../app/BodyFigure.tsx'
import { samePlace, type MarkedAs, type Touched } from '../../app/place.ts'
import { withTouched, withUntouched, type Visit } from '../../app/visit.ts'
import { useVisit, visit as visitNow } from '../../app/visiting.ts'
import type { Place } from '../../engine/verbs.ts'
import type { Mesh } from '../../paint/mesh.ts'
import type { PaintTool } from '../../paint/props.ts'
import type { Stroke } from '../../paint/stroke.ts'
import type { Drawing } from '../../ui/figure/drawing.ts'
import { bestView, isSeen } from '../../ui/figure/places.ts'
import { say } from '../../words/words.ts'
import { sayPlaces, withMarkMoved, withPainMoved } from './map.ts'
import {
  isUntoldPatch, patchesIn, strokesIn, withoutPatch, withoutSaid, withoutTakenOff, withPatchTold, withStroke,
  type Patch,
} from './painting.ts'
import type { Look } from './Picture.tsx'
import { changeMap } from './undo.ts'

/** The side from which the first pain is seen. Where there is no figure to be had, the list makes the same map. */
function firstLook(body: Drawing | 'waiting' | 'missing', visit: Visit): Look {
  if (typeof body === 'string') return body === 'missing' ? 'list' : 'back'
  return bestView(body, visit.pains?.slice(0, 1) ?? [])
}

/** A patch is known by one of its strokes. */
type InHand = { place: Place; stroke?: never } | { stroke: number; place?: never }

const reaches = (patch: Patch, place: Place): boolean => patch.places.some((one) => samePlace(one, place))

/** What strokes do. `after` is told the last stroke and what is to be said of it. */
function usePaint(skin: Mesh | undefined, after: (stroke: number | undefined, words: string) => void) {
  const stroke = (one: Stroke): void => {
    if (!skin) return
    const next = withStroke(visitNow(), skin, one)
    if (!next) return after(undefined, say('where.full'))
    changeMap(() => next)
    const strokes = strokesIn(skin, next.painted)
    if (one.kind === 'erase') return after(undefined, say('where.said_erased'))
    const last = strokes.length - 1
    const places = sayPlaces(patchesIn(skin, strokes).find((own) => own.strokes.includes(last))?.places ?? [])
    after(last, say(one.kind === 'pain' ? 'where.said_painted' : 'where.said_barred', { places }))
  }
  const told = (own: Patch, ink: Partial<Stroke>): void => {
    const about = `patch ${own.strokes[0]} ${Object.keys(ink).join()}`
    if (skin) changeMap((now) => withPatchTold(now, skin, own, ink), about)
  }
  const rubOut = (own: Patch): void => {
    if (!skin) return
    changeMap((now) => withoutPatch(now, skin, own))
    after(undefined, say('where.said_erased'))
  }
  return { stroke, told, rubOut }
}

export type Hand = ReturnType<typeof useHand>

/** `mesh`: undefined where nothing can be painted on, and places are touched instead. */
export function useHand(mesh: Mesh | 'waiting' | undefined) {
  const visit = useVisit()
  const body = useBody()
  const [chosen, setLook] = useState<Look>()
  const [tool, setTool] = useState<PaintTool>('pain')
  const [inHand, take] = useState<InHand>()
  const [heard, hear] = useState('')
  const look = chosen ?? firstLook(body, visit)
  const skin = typeof mesh === 'object' ? mesh : undefined
  const patches = skin ? withoutSaid(patchesIn(skin, strokesIn(skin, visit.painted)), visit.painted?.off ?? []) : []
  const patch = patches.find((one) => inHand?.stroke !== undefined && one.strokes.includes(inHand.stroke))
  const place = inHand?.place
  const named: MarkedAs = tool === 'no_go' ? 'no_go' : 'pain'

  const choose = (next: PaintTool): void => {
    setTool(next)
    take(undefined)
  }
  const takePatch = (own: Patch): void => {
    setTool(own.as)
    take({ stroke: own.strokes[0] ?? 0 })
  }
  /** Takes a place in hand, or the patch that is to be told of there, and turns the figure to where it is seen. */
  const pick = (next: Place, as: MarkedAs = named): void => {
    if (look !== 'list' && typeof body !== 'string' && !isSeen(body[look], next)) setLook(bestView(body, [next]))
    const untold = patches.find((one) => one.as === as && isUntoldPatch(one) && reaches(one, next))
    if (untold) return takePatch(untold)
    setTool(as)
    const before = place && { zone: place.zone, side: place.side, as: named }
    changeMap((now) => withTouched(now, { zone: next.zone, side: next.side, as }, before))
    take({ place: next })
  }
  const change = (from: Place, to?: Place): void => {
    changeMap((now) => {
      const moved = named === 'pain' ? withPainMoved(now, from, to) : withMarkMoved(now, from, to)
      const left = withUntouched(moved, { zone: from.zone, side: from.side, as: named })
      return skin ? withoutTakenOff(left, skin) : left
    })
    if (to) pick(to)
    else take(undefined)
  }
  const paint = usePaint(skin, (stroke, words) => {
    hear(words)
    take(stroke === undefined ? undefined : { stroke })
  })
  const isInHand = (one: Touched): boolean =>
    patch ? patch.as === one.as && reaches(patch, one) : named === one.as && samePlace(one, place)
  return {
    visit, mesh, skin, look, tool, named, patches, patch, place, heard,
    setLook, choose, takePatch, pick, change, isInHand, ...paint,
  }
}
