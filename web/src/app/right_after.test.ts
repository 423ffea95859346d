import { expect, it } from 'vitest'
import { noteOf, readNote, type RightAfter } from './right_after.ts'

it('a note right after pressing holds facts, and own words are not taken for them', () => {
  const said: RightAfter = { session: 's', again: { movement: 'hand_behind_back', side: 'left', ease: 'harder' } }
  expect(readNote(noteOf(said))).toEqual(said)
  expect(readNote('harder after lunch')).toBeUndefined()
  expect(readNote('{"right_after": what I meant')).toBeUndefined()
})

it('a note of an older version, with guarding in it, is still read', () => {
  const again = { movement: 'turn_head', side: 'right', ease: 'same' }
  const older = JSON.stringify({ right_after: { session: 's', again, guarding: 'unsure' } })
  expect(readNote(older)).toEqual({ session: 's', again, guarding: 'unsure' })
})
