// Hands a text to the person as a file.
import { dayOf, now } from './clock.ts'

export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Saves the whole journal. Rejects when it cannot be read. */
export async function saveExport(read: () => Promise<string>): Promise<void> {
  saveFile(`${dayOf(now())}.unknot`, await read(), 'application/x-ndjson')
}
