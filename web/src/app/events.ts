// All that one person has on record.
import { useEffect, useState } from 'preact/hooks'
import type { JournalEvent } from '../engine/verbs.ts'
import { journal, reportTrouble } from './here.ts'
import { useSettings } from './settings.ts'

/** All events of the person whose day it is, in their order; undefined until read. Follows every change. */
export function useEvents(): JournalEvent[] | undefined {
  const { person } = useSettings()
  const [events, show] = useState<JournalEvent[]>()
  useEffect(() => {
    let current = true
    try {
      const opened = journal()
      const read = (): void => {
        opened.events(person).then((all) => current && show(all), reportTrouble)
      }
      read()
      const end = opened.onChange(read)
      return () => {
        current = false
        end()
      }
    } catch (failure) {
      reportTrouble(failure)
      show([])
      return undefined
    }
  }, [person])
  return events
}
