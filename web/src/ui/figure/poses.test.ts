import { expect, test } from 'vitest'
import { poseOf, readPoses, type PoseListing } from './poses.ts'

const drawn = { picture: 'a.webp', size: 660, at: [1, 2] } as const

const listing: PoseListing = {
  version: 1,
  poses: [
    { ...drawn, id: 'squeeze_roll', technique: 'hand_squeeze', spots: ['roll', 'behind'] },
    { ...drawn, id: 'flat_top', technique: 'flat_hand', spots: ['roll'] },
  ],
}

test('a pose is found by the way to press and the spot together', () => {
  expect(poseOf(listing, 'flat_hand', 'roll')?.id).toBe('flat_top')
  expect(poseOf(listing, 'hand_squeeze', 'behind')?.id).toBe('squeeze_roll')
  expect(poseOf(listing, 'flat_hand', 'behind')).toBeUndefined()
})

test('a listing of another version is refused where it is fetched', () => {
  expect(readPoses(listing)).toBe(listing)
  expect(() => readPoses({ ...listing, version: 2 })).toThrow('version 2')
})
