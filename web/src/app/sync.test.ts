import { expect, it, vi } from 'vitest'
import type { Journal } from '../journal/journal.ts'
import { exchangeNow } from './sync.ts'

it('what takes too long is not waited for, nor is an exchange that was under way before', async () => {
  vi.stubGlobal('document', { baseURI: 'http://localhost/' })
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  expect(await exchangeNow({} as Journal, 1)).toBe('waiting')
  expect(await exchangeNow({} as Journal, 1)).toBe('waiting')
})
