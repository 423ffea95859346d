import { describe, expect, it } from 'vitest'
import { newVisit, openOnMap, withPain } from '../../app/visit.ts'
import type { Understood, VocabularyZone } from '../../engine/verbs.ts'
import { asksSide, asksStrength, beside, felt, painsTold, textPieces, withUnderstood } from './map.ts'

const zone = (id: string, midline: boolean, neighbours: string[]): VocabularyZone => ({
  id,
  midline,
  target: false,
  front: true,
  back: true,
  neighbours,
  words: {},
})
const zones = [
  zone('neck-back', false, ['spine-neck', 'neck-base']),
  zone('neck-base', false, ['neck-back']),
  zone('spine-neck', true, ['neck-back']),
]

describe('the map', () => {
  it('offers places beside the one in hand on the same side, and the middle as the middle', () => {
    expect(beside(zones, { zone: 'neck-back', side: 'left' })).toEqual([
      { zone: 'spine-neck', side: 'middle' },
      { zone: 'neck-base', side: 'left' },
    ])
    expect(beside(zones, { zone: 'spine-neck', side: 'middle' }).map((place) => place.side)).toEqual([
      'left',
      'right',
    ])
  })

  it('counts a place set to nothing as no pain', () => {
    expect(
      felt([
        { zone: 'neck-back', side: 'left', strength: 0 },
        { zone: 'neck-base', side: 'left', strength: 1 },
      ]),
    ).toHaveLength(1)
  })

  it('leaves open what own words do not say', () => {
    const find = {
      pains: [
        { zone: 'neck-back', side: 'left' as const, strength: 5 },
        { zone: 'neck-base', side: 'left' as const, strength: 7 },
      ],
      strengths: [{ zone: 'neck-base', side: 'left' as const, strength: 7 }],
      zones_without_side: ['arm-front'],
      qualities: [], movements: [], causes: [], movements_without_side: [],
    }
    const understood: Understood = { spans: [], unknown: [], find }
    expect(asksSide(understood)).toBe(true)
    expect(asksStrength(understood)).toBe(true)
    expect(painsTold(understood, { sides: [] }).map((pain) => pain.strength)).toEqual([undefined, 7])
    expect(painsTold(understood, { sides: ['right'], strength: 3 })).toEqual([
      { zone: 'neck-back', side: 'left', strength: 3 },
      { zone: 'neck-base', side: 'left', strength: 7 },
      { zone: 'arm-front', side: 'right', strength: 3 },
    ])
  })

  it('keeps the stronger of two numbers for a place, and the places of words without a number', () => {
    const find = {
      pains: [
        { zone: 'neck-back', side: 'left' as const, quality: 'ache', strength: 5 },
        { zone: 'neck-base', side: 'left' as const, strength: 5 },
      ],
      strengths: [{ zone: 'neck-back', side: 'left' as const, strength: 5 }],
      zones_without_side: [], qualities: [], movements: [], causes: [], movements_without_side: [],
    }
    const visit = withPain(newVisit('me', { at: 0, offset_minutes: 0 }), {
      zone: 'neck-back', side: 'left', strength: 6,
    })
    const told = withUnderstood(visit, { spans: [], unknown: [], find }, { sides: [] }, 'words')
    expect(told.pains).toEqual([{ zone: 'neck-back', side: 'left', quality: 'ache', strength: 6 }])
    expect(openOnMap(told)).toEqual([{ zone: 'neck-base', side: 'left', as: 'pain' }])
  })

  it('cuts own words where the core says, also behind letters of several bytes', () => {
    const text = 'Schön: ache in neck'
    const span = {
      from: 8,
      to: 12,
      kind: 'quality' as const,
      ids: ['ache'],
      negated: false,
      past: false,
      other_person: false,
      doubt: false,
      left: false,
      right: false,
      misspelt: false,
    }
    const understood: Understood = { spans: [span], unknown: [] }
    expect(textPieces(text, understood).find((piece) => piece.understood)?.text).toBe('ache')
    expect(
      textPieces(text, understood)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
