import { expect, it } from 'vitest'
import { nothingHeard } from './own_words.ts'
import { restored } from './telling.ts'

const draft = (said: object) => ({ said, symptoms: {}, words: 'sore', heard: nothingHeard, oneByOne: false })

it('a draft from before signs of guarding were told by name is kept without its one word', () => {
  expect(restored(draft({ pain: 3, guarding: 'yes' }))).toEqual(draft({ pain: 3 }))
})

it('any other draft is kept as it is', () => {
  const guarding = { clenching: 'no', breath_held: 'yes', shoulders_up: 'no' }
  for (const said of [{ pain: 3, guarding }, { pain: 3 }, {}]) expect(restored(draft(said))).toEqual(draft(said))
})
