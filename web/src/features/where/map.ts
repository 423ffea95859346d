// The map as a value: what was marked, and how a tap or a row of the list changes it. One state for figure and list.
import { samePlace } from '../../app/place.ts'
import { quotesOf } from '../../app/quote.ts'
import type { NoGoMark, PainMark, Place, Side, Understood, Vocabulary, VocabularyZone } from '../../engine/verbs.ts'
import {
  toldIn, withCauses, withMarks, withMovements, withPain, withPains, withPlaceSaid, withQualities, withRaised,
  withTouched, type Visit,
} from '../../app/visit.ts'
import { capital, say, sayCount, sayPlace } from '../../words/words.ts'

export const painAt = (pains: readonly PainMark[], place: Place): PainMark | undefined =>
  pains.find((pain) => samePlace(pain, place))

export const without = <P extends Place>(places: readonly P[], place: Place): P[] =>
  places.filter((one) => !samePlace(one, place))

/** A pain taken off its place, and put on another if one is given. */
export function withPainMoved(visit: Visit, { zone, side }: Place, to?: Place): Visit {
  const from = { zone, side, as: 'pain' as const }
  const pain = painAt(visit.pains ?? [], from)
  const left = pain ? withPains(visit, without(toldIn(visit).pains, from)) : visit
  const off = withPlaceSaid(left, from)
  return pain && to ? withPain(off, { ...whole(pain), zone: to.zone, side: to.side }) : off
}

/** A part of one zone's skin is no part of another's. */
const whole = ({ share: _share, ...pain }: PainMark): PainMark => pain

/** The same for a no-go mark. */
export function withMarkMoved(visit: Visit, from: Place, to?: Place): Visit {
  const reason = reasonOf(visit.marks, from)
  const left = without(toldIn(visit).marks, from)
  const off = withPlaceSaid(reason ? withMarks(visit, left) : visit, { zone: from.zone, side: from.side, as: 'no_go' })
  return reason && to ? withReason(off, to, reason) : off
}

/** Why nobody presses there, told by name. */
export const withReason = (visit: Visit, { zone, side }: Place, reason: string): Visit =>
  withPlaceSaid(
    withMarks(visit, [...without(toldIn(visit).marks, { zone, side }), { zone, side, reason }]),
    { zone, side, as: 'no_go' },
  )

/** Zones beside this one, on the same side; a midline zone is in the middle, and from it both sides are beside. */
export function beside(zones: readonly VocabularyZone[], place: Place): Place[] {
  const here = zones.find((zone) => zone.id === place.zone)
  return (here?.neighbours ?? []).flatMap((id): Place[] => {
    const zone = zones.find((one) => one.id === id)
    if (!zone) return []
    if (zone.midline) return [{ zone: id, side: 'middle' }]
    const sides: Side[] = place.side === 'middle' ? ['left', 'right'] : [place.side]
    return sides.map((side) => ({ zone: id, side }))
  })
}

/** The regions of the list, by what zone ids begin with; what fits nowhere comes last. */
const regions: readonly { id: 'neck' | 'shoulder' | 'back' | 'arm' | 'chest' | 'hand' | 'head'; zones: RegExp }[] = [
  { id: 'neck', zones: /^(neck|throat|skull|spine-neck)/ },
  { id: 'shoulder', zones: /^(shoulder|blade|between|collarbone|armpit)/ },
  { id: 'back', zones: /^(mid-back|low-back|spine-back|flank|waist|buttock|side-ribs)/ },
  { id: 'arm', zones: /^(arm-|elbow|forearm)/ },
  { id: 'chest', zones: /^(chest|breast|belly)/ },
  { id: 'hand', zones: /^(wrist|hand|palm|thumb|index|middle|ring|little)/ },
  { id: 'head', zones: /./ },
]

export type RegionId = (typeof regions)[number]['id']

export function byRegion(zones: readonly VocabularyZone[]): { region: RegionId; zones: VocabularyZone[] }[] {
  const regionOf = (zone: VocabularyZone): RegionId => regions.find((one) => one.zones.test(zone.id))?.id ?? 'head'
  return regions.map(({ id }) => ({ region: id, zones: zones.filter((zone) => regionOf(zone) === id) }))
}

export const sidesOf = (zone: VocabularyZone): Side[] => (zone.midline ? ['middle'] : ['left', 'right'])

/** What the words left open, as it was answered since. */
export interface Told {
  sides: readonly Side[]
  strength?: number | undefined
}

export interface ToldPain extends Place {
  strength: number | undefined
  quality?: string | undefined
}

/** The pains of the words with what was told beside them. A strength that nobody said is none. */
export function painsTold(understood: Understood, told: Told): ToldPain[] {
  const { pains = [], strengths = [], zones_without_side: sideless = [] } = understood.find ?? {}
  const said = (zone: string, side?: Side): number | undefined =>
    strengths.find((one) => one.zone === zone && one.side === side)?.strength ?? told.strength
  return [
    ...pains.map((pain) => ({ ...pain, strength: said(pain.zone, pain.side) })),
    ...sideless.flatMap((zone) => told.sides.map((side) => ({ zone, side, strength: said(zone) }))),
  ]
}

export const asksSide = (understood: Understood): boolean => (understood.find?.zones_without_side ?? []).length > 0

/** Some pain was given no strength, or will be given none once its side is known. */
export function asksStrength(understood: Understood): boolean {
  const sides: Side[] = ['left']
  return painsTold(understood, { sides }).some((pain) => pain.strength === undefined)
}

/**
 * What was understood joins the map, but for pains still without a strength. It may raise answers of the check; it
 * takes nothing back.
 */
export function withUnderstood(visit: Visit, understood: Understood, told: Told, text: string): Visit {
  const { movements = [], causes = [], qualities = [] } = understood.find ?? {}
  let next = visit
  for (const { strength, ...pain } of painsTold(understood, told)) {
    const before = painAt(next.pains ?? [], pain)
    const stronger = Math.max(strength ?? 0, before?.strength ?? 0)
    next = strength === undefined && !before
      ? withTouched(next, { zone: pain.zone, side: pain.side, as: 'pain' })
      : withPain(next, { ...before, ...pain, strength: stronger } as PainMark)
  }
  const fresh = movements.filter(
    (one) => !next.movements.some((old) => old.movement === one.movement && old.side === one.side),
  )
  if (fresh.length > 0) next = withMovements(next, [...next.movements, ...fresh])
  if (causes.length > 0) next = withCauses(next, [...new Set([...next.causes, ...causes])])
  if (qualities.length > 0) next = withQualities(next, [...new Set([...(next.qualities ?? []), ...qualities])])
  const answers = understood.screen?.answers ?? {}
  const asked = Object.keys(answers)
  return asked.length > 0 ? withRaised(next, answers, quotesOf(text, understood, asked)) : next
}

/** The person's own words that raised a question; nothing if a number or a length of time did. */
export function wordsFor(text: string, understood: Understood, question: string): string | undefined {
  const bytes = new TextEncoder().encode(text)
  const span = understood.spans.find(
    (one) => one.kind === 'question' && one.ids.includes(question) && !(one.negated && !one.doubt) && !one.other_person,
  )
  return span && new TextDecoder().decode(bytes.subarray(span.from, span.to))
}

export interface TextPiece {
  text: string
  understood: boolean
}

/** The text cut at what was understood. Offsets count bytes of UTF-8, as the core does. */
export function textPieces(text: string, understood: Understood): TextPiece[] {
  const bytes = new TextEncoder().encode(text)
  const cut = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to))
  const pieces: TextPiece[] = []
  let at = 0
  for (const span of [...understood.spans].sort((a, b) => a.from - b.from)) {
    if (span.from < at) continue
    if (span.from > at) pieces.push({ text: cut(at, span.from), understood: false })
    pieces.push({ text: cut(span.from, span.to), understood: true })
    at = span.to
  }
  if (at < bytes.length) pieces.push({ text: cut(at, bytes.length), understood: false })
  return pieces
}

export const movementMarked = (visit: Visit, movement: string, side: Side): boolean =>
  visit.movements.some((one) => one.movement === movement && one.side === side)

/** Only what truly hurts: a place set to nothing is not a pain. */
export const felt = (pains: readonly PainMark[] | undefined): PainMark[] =>
  (pains ?? []).filter((pain) => pain.strength > 0)

export function qualityOptions({ qualities }: Vocabulary): { value: string; label: string }[] {
  const words = qualities.map(({ id, words: { name = id } }) => ({ value: id, label: name }))
  return [{ value: '', label: say('where.quality_none') }, ...words]
}

/** A patch may reach over several places: the one it has most of is named, the others are counted. */
export function sayPlaces([first, ...more]: readonly Place[]): string {
  if (!first) return ''
  const place = sayPlace('zone', first.zone, first.side)
  return capital(more.length > 0 ? sayCount('where.and_more', more.length, { place }) : place)
}

/** All of them, by name. */
export const sayAllPlaces = (places: readonly Place[]): string =>
  places.map(({ zone, side }) => capital(sayPlace('zone', zone, side))).join(' · ')

/** Whole square centimetres, as near as a drawing is. */
export function sayArea(mm2: number): string {
  const cm2 = Math.round(mm2 / 100)
  return cm2 < 1 ? say('where.area_small') : say('where.area', { n: cm2 })
}

export const markReasons = (vocabulary: Vocabulary): { value: string; label: string }[] =>
  vocabulary.marks.map((mark) => ({ value: mark.id, label: mark.words['name'] ?? mark.id }))

export const reasonOf = (marks: readonly NoGoMark[], place: Place): string | undefined =>
  marks.find((mark) => samePlace(mark, place))?.reason
