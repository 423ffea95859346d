import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import zonesToml from '../../../../content/body/zones.toml?raw'
import { addressOfPicture, builds, readListing, views, type Build, type DrawnView } from './drawing.ts'
import {
  bandOf, bestView, boxAround, hitOrder, isSeen, levelOf, sidesAcross, spotAt, viewsFor, wholeOf, zoneOf,
} from './places.ts'

vi.mock('@figure/slimmer.json?url', () => ({ default: '' }))
vi.mock('@figure/softer.json?url', () => ({ default: '' }))

interface ZoneRecord {
  id: string
  midline: boolean
  target: boolean
  seen: string[]
}

/** The few facts of content/body/zones.toml that the figure has to keep to. */
function zonesOfContent(): ZoneRecord[] {
  return zonesToml
    .split('[[zone]]')
    .slice(1)
    .map((block) => ({
      id: /id = "([^"]+)"/.exec(block)?.[1] ?? '',
      midline: /midline = true/.test(block),
      target: /target = true/.test(block),
      seen: [...(/seen = \[([^\]]*)\]/.exec(block)?.[1] ?? '').matchAll(/"(\w+)"/g)].map((match) => match[1] ?? ''),
    }))
}

type Listed = Parameters<typeof readListing>[0]
const listingOf = (build: Build): Listed =>
  JSON.parse(readFileSync(new URL(`../../../../build/figure/${build}.json`, import.meta.url), 'utf8')) as Listed
const drawings = {
  slimmer: readListing(listingOf('slimmer'), 'slimmer'),
  softer: readListing(listingOf('softer'), 'softer'),
}
const { slimmer } = drawings
const everyView = builds.flatMap((build) =>
  views.map((id): [string, DrawnView] => [`${build} ${id}`, drawings[build][id]]),
)

describe('the listing of the figure', () => {
  const listed = listingOf('slimmer')

  it('is refused when its version is another, or a view or the build is missing', () => {
    expect(() => readListing({ ...listed, version: listed.version + 1 }, 'slimmer')).toThrow('version')
    expect(() => readListing(listed, 'softer')).toThrow('softer')
    const blind = listed.builds.map((build) => ({ ...build, views: build.views.filter(({ id }) => id !== 'back') }))
    expect(() => readListing({ ...listed, builds: blind }, 'slimmer')).toThrow('back')
  })

  it('names a picture that is there for every view', () => {
    for (const [name, view] of everyView) expect([name, addressOfPicture(view)]).not.toContain(undefined)
  })
})

describe('the drawing of the body', () => {
  const zones = zonesOfContent()

  it('knows no zone that content does not know, and none twice in a view', () => {
    expect(zones.length).toBeGreaterThan(50)
    for (const [name, view] of everyView) {
      const drawn = view.zones.map(({ zone, side }) => `${zone} ${side}`)
      expect([name, drawn.length]).toEqual([name, new Set(drawn).size])
      for (const { zone, side } of view.zones) {
        const record = zones.find((one) => one.id === zone)
        expect([name, zone, record?.midline]).toEqual([name, zone, side === 'middle'])
      }
    }
  })

  it('shows every zone, on both sides, from the front and from the back where content says so', () => {
    for (const [name, view] of everyView.filter(([, { id }]) => id === 'front' || id === 'back')) {
      for (const zone of zones.filter(({ seen }) => seen.includes(view.id))) {
        const sides = zone.midline ? (['middle'] as const) : (['left', 'right'] as const)
        for (const side of sides) expect([name, zone.id, side, isSeen(view, { zone: zone.id, side })]).toContain(true)
      }
    }
  })

  it('lets every target be chosen with a finger tip from some side', () => {
    for (const build of builds) {
      for (const { id } of zones.filter(({ target }) => target)) {
        const widest = Math.max(
          ...views.map((view) => zoneOf(drawings[build][view], { zone: id, side: 'left' })?.radius ?? 0),
        )
        expect([build, id, widest >= 13]).toEqual([build, id, true])
      }
    }
  })

  it('has the left of the person where its words are: to the right from the front, to the left from behind', () => {
    // S16
    expect(sidesAcross('front')).toEqual(['right', 'left'])
    expect(sidesAcross('above')).toEqual(['right', 'left'])
    expect(sidesAcross('back')).toEqual(['left', 'right'])
    expect([sidesAcross('left'), sidesAcross('right')]).toEqual([['left'], ['right']])
    for (const [name, view] of everyView) {
      const across = sidesAcross(view.id)
      for (const { zone, side, at } of view.zones) {
        if (side === 'middle') continue
        const words = across.length === 1 ? across[0] : across[at[0] < view.width / 2 ? 0 : 1]
        expect([name, zone, side]).toEqual([name, zone, words])
      }
    }
  })

  it('puts the number and the ring of a place inside the view and inside its own half', () => {
    for (const [name, view] of everyView) {
      for (const { spot, side, at } of view.spots) {
        const across = sidesAcross(view.id)
        const words = across.length === 1 ? across[0] : across[at[0] < view.width / 2 ? 0 : 1]
        expect([name, spot, side]).toEqual([name, spot, words])
      }
      for (const { at } of [...view.zones, ...view.spots]) {
        expect(at[0] > 0 && at[0] < view.width && at[1] > 0 && at[1] < view.height).toBe(true)
      }
    }
  })
})

describe('looking at places', () => {
  it('turns to the view that shows the place, and of equal ones to the back', () => {
    expect(bestView(slimmer, [{ zone: 'breast', side: 'left' }])).toBe('front')
    expect(bestView(slimmer, [{ zone: 'blade-inner', side: 'left' }])).toBe('back')
    expect(bestView(slimmer, [])).toBe('back')
  })

  it('turns to the view that shows the spot, whatever else is seen from elsewhere', () => {
    const spot = { zone: 'arm-front', side: 'left', spot: 'biceps_belly' } as const
    expect(bestView(slimmer, [{ zone: 'blade-inner', side: 'left' }], spot)).toBe('front')
  })

  it('takes as many views as it needs to show every place, and no more', () => {
    expect(viewsFor(slimmer, [{ zone: 'blade-inner', side: 'left' }])).toEqual(['back'])
    expect(viewsFor(slimmer, [])).toEqual(['back'])
    const spot = { zone: 'blade-whole', side: 'left', spot: 'infraspinatus_middle' } as const
    const before = { zone: 'shoulder-front', side: 'left' } as const
    expect(viewsFor(slimmer, [spot, before], spot)).toEqual(['back', 'front'])
    expect(viewsFor(slimmer, [{ zone: 'unheard-of', side: 'left' }])).toHaveLength(1)
  })
  it('shows every zone of the body over all views together, in both builds', () => {
    for (const build of builds) {
      const all = zonesOfContent().flatMap(({ id, midline }) =>
        (midline ? (['middle'] as const) : (['left', 'right'] as const)).map((side) => ({ zone: id, side })))
      const chosen = viewsFor(drawings[build], all)
      for (const place of all) {
        expect([build, place, chosen.some((view) => isSeen(drawings[build][view], place))]).toContain(true)
      }
    }
  })
  it('cuts a picture above and below, never at its sides', () => {
    const at = zoneOf(slimmer.back, { zone: 'blade-inner', side: 'left' })?.at ?? [0, 0]
    const { left, top, width, height } = bandOf(slimmer.back, [at])
    expect([left, width]).toEqual([0, slimmer.back.width])
    expect(top >= 0 && top < at[1] && at[1] < top + height && top + height <= slimmer.back.height).toBe(true)
    expect(bandOf(slimmer.back, [])).toEqual(levelOf(slimmer.back, undefined))
    const ends = [[10, 10], [10, slimmer.back.height - 10]] as const
    expect(bandOf(slimmer.back, ends)).toEqual(wholeOf(slimmer.back))
  })
  it('puts the ring at the spot, or in the middle of its zone when this side does not show it', () => {
    const spot = { zone: 'blade-whole', side: 'right', spot: 'infraspinatus_middle' } as const
    const drawn = slimmer.back.spots.find((one) => one.spot === spot.spot && one.side === 'right')
    expect(spotAt(slimmer.back, spot)).toEqual(drawn?.at)
    expect(spotAt(slimmer.back, { ...spot, spot: 'unheard_of' })).toEqual(zoneOf(slimmer.back, spot)?.at)
    expect(spotAt(slimmer.front, spot)).toBeUndefined()
  })

  it('keeps a close look inside the drawing', () => {
    const hand = zoneOf(slimmer.back, { zone: 'little', side: 'right' })?.at
    const box = boxAround(slimmer.back, hand ? [hand] : [])
    expect(box.width).toBeLessThan(slimmer.back.width)
    expect(box.left + box.width).toBeLessThanOrEqual(slimmer.back.width)
    expect(box.top + box.height).toBeLessThanOrEqual(slimmer.back.height)
  })

  it('shows the ring of every spot well inside the half of the figure that a session shows', () => {
    for (const [name, view] of everyView) {
      for (const { spot, at } of view.spots) {
        const { top, height } = levelOf(view, at)
        const within = (at[1] - top) / height
        expect([name, spot, within > 0.1 && within < 0.75]).toEqual([name, spot, true])
      }
    }
  })

  it('lays what is smaller than a finger tip above what is wide, each zone once', () => {
    const { wide, small } = hitOrder(slimmer.back)
    expect(small.map(({ zone }) => zone)).toContain('middle')
    expect(wide.map(({ zone }) => zone)).toContain('blade-whole')
    expect(wide.length + small.length).toBe(slimmer.back.zones.length)
  })
})
