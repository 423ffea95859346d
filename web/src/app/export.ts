// Hands the person a file: the record, or what else they asked for.
import { dayOf, now } from './clock.ts'
import { journal, reportTrouble } from './here.ts'

export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Saves the whole journal. True when it was; why it could not be is said by the shell. */
export async function saveExport(): Promise<boolean> {
  try {
    saveFile(`${dayOf(now())}.unknot`, await journal().exportText(), 'application/x-ndjson')
    return true
  } catch (failure) {
    reportTrouble(failure)
    return false
  }
}
