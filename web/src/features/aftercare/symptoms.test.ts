import { expect, it } from 'vitest'
import { withRestNo } from './symptoms.ts'

it('"None of these" never takes back a yes or a not sure', () => {
  const rows = [
    { id: 'fever', words: {} },
    { id: 'rash', words: {} },
  ]
  expect(withRestNo({ fever: 'unsure' }, rows)).toEqual({ fever: 'unsure', rash: 'no' })
})
