import { expect, it } from 'vitest'
import { gramsOf, isBlind, nearOf, stepAfter, stepBefore, stepsOf, weightOf, type By } from './lesson.ts'

const numbers = { practice_light_grams: 500, practice_firm_grams: 1500, practice_near_share: 30 }

it('goes from the touch to 3 of 10, and ends', () => {
  for (const by of ['scale', 'bottle'] as By[]) {
    const steps = stepsOf(by)
    expect(steps.indexOf('light')).toBeLessThan(steps.indexOf('firm'))
    for (const [i, step] of steps.entries()) {
      expect(stepBefore(step, by)).toBe(steps[i - 1])
      expect(stepAfter(step, by)).toBe(steps[i + 1] ?? 'end')
    }
  }
})

it('is tried without looking where there is a scale to look at', () => {
  expect(stepsOf('scale').filter(isBlind).map(weightOf)).toEqual(['light', 'firm'])
  expect(stepsOf('bottle').some(isBlind)).toBe(false)
})

it('takes its weights from content, and what counts as near', () => {
  expect(gramsOf('light', numbers)).toBe(500)
  expect(gramsOf('firm', numbers)).toBe(1500)
  expect(nearOf('light', numbers)).toEqual({ from: 350, to: 650 })
  expect(nearOf('firm', numbers)).toEqual({ from: 1050, to: 1950 })
})
