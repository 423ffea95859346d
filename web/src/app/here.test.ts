import { describe, expect, it } from 'vitest'
import type { Vocabulary } from '../engine/verbs.ts'
import { readHistory, record, settleHere } from './here.ts'

describe('a page that can store nothing', () => {
  it('says so to whoever reads or records, and breaks no screen while it is drawn', async () => {
    settleHere({ journal: undefined, vocabulary: {} as Vocabulary })
    const asked = [readHistory(), record('noted', { text: '' })]
    for (const answer of asked) await expect(answer).rejects.toMatchObject({ reason: 'unavailable' })
  })
})
