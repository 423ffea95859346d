import { describe, expect, it } from 'vitest'
import { between, Farthest, upOf } from './tilt.ts'

const flat = upOf({ beta: 0, gamma: 0 })

describe('the tilt of a phone', () => {
  it('is the angle it was turned by, about either side', () => {
    for (const degrees of [0, 1, 30, 89, 90, 91, 150, 180]) {
      expect(between(flat, upOf({ beta: degrees, gamma: 0 }))).toBeCloseTo(degrees, 6)
    }
    for (const degrees of [0, 30, 60, 89]) {
      expect(between(flat, upOf({ beta: 0, gamma: degrees }))).toBeCloseTo(degrees, 6)
      expect(between(flat, upOf({ beta: 0, gamma: -degrees }))).toBeCloseTo(degrees, 6)
    }
  })
  it('goes on beyond the upright, where the angles of the sensor turn over', () => {
    const hanging = upOf({ beta: -90, gamma: 0 })
    expect(between(hanging, upOf({ beta: 60, gamma: 0 }))).toBeCloseTo(150, 6)
    // The same place, told by the sensor with the other pair of angles.
    expect(between(hanging, upOf({ beta: 120, gamma: 180 }))).toBeCloseTo(
      between(hanging, upOf({ beta: 60, gamma: 0 })), 6)
  })
  it('is the same whichever way the phone lies along the arm', () => {
    for (const gamma of [-60, -20, 0, 45, 80]) {
      expect(between(upOf({ beta: -90, gamma }), upOf({ beta: 0, gamma: 0 }))).toBeCloseTo(90, 6)
    }
  })
})

describe('the farthest', () => {
  const run = (readings: readonly number[], everyMs = 100): number => {
    const farthest = new Farthest()
    return readings.reduce((_, degrees, i) => farthest.add(i * everyMs, degrees), 0)
  }
  it('is what was held for a second, not what was swung through', () => {
    expect(run([...Array(12).fill(20), 140, 150, 140, ...Array(12).fill(30)])).toBe(30)
    expect(run([0, 50, 100, ...Array(12).fill(120), 60, 0])).toBe(120)
  })
  it('is the least of a hand that trembles', () => {
    expect(run(Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 118 : 122)))).toBe(118)
  })
  it('is nothing before anything was held', () => {
    expect(run([10, 90, 170])).toBe(0)
    expect(run([170], 5_000)).toBe(0)
  })
  it('does not take two readings with a gap between them for one held', () => {
    expect(run([120, 120, 120], 2_000)).toBe(0)
  })
})
