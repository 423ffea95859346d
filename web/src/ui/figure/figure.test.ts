import { describe, expect, it } from 'vitest'
import zonesToml from '../../../../content/body/zones.toml?raw'
import { bestView, boxAround, pointOf, viewSide } from './places.ts'
import { shapes } from './zones.ts'

interface ZoneRecord {
  id: string
  midline: boolean
  seen: string[]
}

/** The few facts of content/body/zones.toml that the drawing has to keep to. */
function zonesOfContent(): ZoneRecord[] {
  return zonesToml
    .split('[[zone]]')
    .slice(1)
    .map((block) => ({
      id: /id = "([^"]+)"/.exec(block)?.[1] ?? '',
      midline: /midline = true/.test(block),
      seen: [...(/seen = \[([^\]]*)\]/.exec(block)?.[1] ?? '').matchAll(/"(\w+)"/g)].map((match) => match[1] ?? ''),
    }))
}

describe('the drawing of the body', () => {
  const zones = zonesOfContent()

  it('shows every zone in the views in which it is seen, and no zone twice', () => {
    expect(zones.length).toBeGreaterThan(50)
    for (const view of ['front', 'back'] as const) {
      const drawn = shapes[view].map((shape) => shape.zone)
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn.toSorted()).toEqual(
        zones
          .filter((zone) => zone.seen.includes(view))
          .map((zone) => zone.id)
          .toSorted(),
      )
    }
  })

  it('draws midline zones once and all others on both sides', () => {
    for (const shape of [...shapes.front, ...shapes.back]) {
      expect([shape.zone, shape.midline ?? false]).toEqual([
        shape.zone,
        zones.find((zone) => zone.id === shape.zone)?.midline,
      ])
    }
  })

  it('has the left of the person on the right of who looks from the front, and on the left from behind', () => {
    expect(viewSide('front', 1)).toBe('left')
    expect(viewSide('back', 1)).toBe('right')
    expect(pointOf('front', { zone: 'shoulder-front', side: 'left' })?.[0]).toBeGreaterThan(0)
    expect(pointOf('back', { zone: 'shoulder-back', side: 'left' })?.[0]).toBeLessThan(0)
  })

  it('turns to the view that shows the place', () => {
    expect(bestView([{ zone: 'breast', side: 'left' }])).toBe('front')
    expect(bestView([{ zone: 'blade-inner', side: 'left' }])).toBe('back')
  })

  it('keeps a close look inside the drawing', () => {
    const box = boxAround('back', [{ zone: 'little', side: 'right' }])
    expect(box.left + box.width).toBeLessThanOrEqual(232)
    expect(box.top + box.height).toBeLessThanOrEqual(640)
  })
})
