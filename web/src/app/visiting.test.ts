import { describe, expect, it, vi } from 'vitest'

const kept = new Map<string, string>()
const session = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}

describe('the steps back over the map', () => {
  it('go with their visit and stay while it lasts', async () => {
    vi.stubGlobal('sessionStorage', session)
    const { keepSteps, readKeptSteps } = await import('./settings.ts')
    const { startVisit, updateVisit } = await import('./visiting.ts')
    updateVisit((visit) => ({ ...visit, began: 1 }))
    keepSteps('steps')
    updateVisit((visit) => ({ ...visit, causes: ['desk'] }))
    expect(readKeptSteps()).toBe('steps')
    startVisit()
    expect(readKeptSteps()).toBeUndefined()
    expect([...kept.keys()]).toEqual(['unknot.visit'])
  })
})
