// Places of the map, and when two marks are of the same one.
import type { NoGoMark, Place } from '../engine/verbs.ts'

export type MarkedAs = 'pain' | 'no_go'
export interface Touched extends Place { as: MarkedAs }

export const samePlace = (a: Place, b: Place | undefined): boolean => a.zone === b?.zone && a.side === b.side
export const sameTouch = (a: Touched, b: Touched): boolean => samePlace(a, b) && a.as === b.as
export const sameMark = (a: NoGoMark, b: NoGoMark): boolean => samePlace(a, b) && a.reason === b.reason
