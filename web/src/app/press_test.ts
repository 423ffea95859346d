// The press test: the smallest session, planned by the core like any other.
import { now } from './clock.ts'
import { readHistory } from './here.ts'
import { go } from './router.ts'
import { readSettings } from './settings.ts'
import { planRequest, withPlan } from './visit.ts'
import { createStore, useStore } from './store.ts'
import { updateVisit, visit } from './visiting.ts'
import { call } from '../engine/engine.ts'
import type { Candidate, NoPlan } from '../engine/verbs.ts'

type Tested = Pick<Candidate, 'muscle' | 'side'>

interface RefusedTest extends Tested, Pick<NoPlan, 'because' | 'until' | 'until_day'> {}

const refusals = createStore<RefusedTest | undefined>(undefined)
/** Which test was wanted last and could not be, and why. */
export const useRefusedTest = (): RefusedTest | undefined => useStore(refusals)
export const forgetRefusedTest = (): void => refusals.set(undefined)

/** Leads into the session, or says why not. Without known means it asks for them first, and then goes on by itself. */
export async function startPressTest({ muscle, side }: Tested): Promise<void> {
  forgetRefusedTest()
  const means = readSettings().means[readSettings().person]
  if (!means) return go('plan', `means/muscles/${muscle}/${side}`)
  const history = await readHistory()
  const request = planRequest(visit(), { means, now: now(), history, test: { muscle, side } })
  if (!request) return go('check')
  const planned = call('plan', request)
  if (planned.none) {
    refusals.set({ ...planned.none, muscle, side })
    return go('muscles', '', { replace: true })
  }
  updateVisit((current) => withPlan(current, planned.plan))
  go('session')
}
