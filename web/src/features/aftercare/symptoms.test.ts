import { expect, it } from 'vitest'
import { symptomScreens, withRestNo } from './symptoms.ts'

it('"None of these" never takes back a yes or a not sure', () => {
  const rows = [
    { id: 'fever', words: {} },
    { id: 'rash', words: {} },
  ]
  expect(withRestNo({ fever: 'unsure' }, rows)).toEqual({ fever: 'unsure', rash: 'no' })
})

it('what own words raised stands first and alone', () => {
  const rows = ['fever', 'rash', 'cold_white_arm'].map((id) => ({ id, words: {} }))
  const ids = symptomScreens(rows, ['cold_white_arm']).map((screen) => screen.map(({ id }) => id))
  expect(ids).toEqual([['cold_white_arm'], ['fever', 'rash']])
})
