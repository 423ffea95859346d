// The press test: the smallest session, planned by the core like any other.
import { now } from '../../app/clock.ts'
import { readHistory } from '../../app/here.ts'
import { go } from '../../app/router.ts'
import { readSettings } from '../../app/settings.ts'
import { planRequest, withPlan } from '../../app/visit.ts'
import { updateVisit, visit } from '../../app/visiting.ts'
import { call } from '../../engine/engine.ts'
import type { Candidate, NoPlan } from '../../engine/verbs.ts'

/** Leads into the session, or answers why not. Without known means it asks for them first. */
export async function startPressTest(candidate: Candidate): Promise<NoPlan | undefined> {
  const means = readSettings().means[readSettings().person]
  if (!means) {
    go('plan', 'means/muscles')
    return undefined
  }
  const history = await readHistory()
  const test = { muscle: candidate.muscle, side: candidate.side }
  const request = planRequest(visit(), { means, now: now(), history, test })
  if (!request) {
    go('check')
    return undefined
  }
  const planned = call('plan', request)
  if (planned.none) return planned.none
  updateVisit((current) => withPlan(current, planned.plan))
  go('session')
  return undefined
}
