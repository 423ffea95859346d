// Who uses this device.
import { useEffect, useState } from 'preact/hooks'
import { firstPerson, type Person } from '../journal/journal.ts'
import { journal, reportTrouble } from './here.ts'
import { changeSettings } from './settings.ts'
import { startVisit } from './visiting.ts'

export function usePersons(): Person[] {
  const [persons, show] = useState<Person[]>([{ id: firstPerson, name: '' }])
  useEffect(() => {
    try {
      const read = (): void => void journal().persons().then(show, reportTrouble)
      read()
      return journal().onChange(read)
    } catch (failure) {
      reportTrouble(failure)
      return undefined
    }
  }, [])
  return persons
}

/** Somebody else who uses this device; undefined if that could not be stored, which is said by the shell. */
export async function addPerson(name: string): Promise<Person | undefined> {
  try {
    return await journal().addPerson(name.trim())
  } catch (failure) {
    reportTrouble(failure)
    return undefined
  }
}

/** From now on it is this person's day. What another person said in this visit is dropped. */
export function switchPerson(id: string): void {
  changeSettings({ person: id })
  startVisit()
}
