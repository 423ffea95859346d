// Until when a trial runs, kept for Today alone: reading all events there, to see that there is none, would be a waste.
// Lost, Today does not show the way; the trial itself is on record.
import { readSettings, changeSettings } from './settings.ts'

const dayMs = 86_400_000

function keep(until: string | undefined): void {
  const { person, trialUntil } = readSettings()
  const { [person]: _before, ...others } = trialUntil
  changeSettings({ trialUntil: until === undefined ? others : { ...others, [person]: until } })
}

/** Begun on a day, it runs for so many days from the next. */
export const tellTrialRuns = (begun: string, days: number): void =>
  keep(new Date(Date.parse(begun) + days * dayMs).toISOString().slice(0, 10))

export const tellTrialEnded = (): void => keep(undefined)

/** Also on the day after, when what came of it can be read. */
export function trialToLookAt(today: string): boolean {
  const { person, trialUntil } = readSettings()
  const until = trialUntil[person]
  return until !== undefined && Date.parse(today) <= Date.parse(until) + dayMs
}
