// Plan: what is at hand is asked once; then the plan, or why there is none and what is fine all the same.
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { now } from '../../app/clock.ts'
import { reportTrouble, useHistory } from '../../app/here.ts'
import { startPressTest } from '../../app/press_test.ts'
import { addressOf, go, useRoute, type PlaceName } from '../../app/router.ts'
import { changeSettings, readSettings, useSettings } from '../../app/settings.ts'
import { useLeavesToOpenSession } from '../../app/unfinished.ts'
import { findRequest, planRequest, withFound, withPlan, type Visit } from '../../app/visit.ts'
import { updateVisit, useVisit, visit as visitNow } from '../../app/visiting.ts'
import { call } from '../../engine/engine.ts'
import type { History, Means, Planned } from '../../engine/verbs.ts'
import { Loading } from '../../ui/Screen.tsx'
import { MeansForm } from './MeansForm.tsx'
import { NoPlanToday } from './NoPlanToday.tsx'
import { ThePlan } from './ThePlan.tsx'
import './Plan.css'

function keepMeans(means: Means): void {
  const { person, means: all } = readSettings()
  changeSettings({ means: { ...all, [person]: means } })
}

/** Back to where it was asked from; on to the press test for which it was asked. */
function leave(back: PlaceName, muscle: string | undefined, side: string | undefined): void {
  const tested = visitNow().found?.candidates.find((one) => one.muscle === muscle && one.side === side)
  if (tested) startPressTest(tested).catch(reportTrouble)
  else go(back, '', { replace: true })
}

/** `means` asks for them again; `means/muscles` leads back to the muscles afterwards, with a muscle to its test. */
export function Plan(): JSX.Element {
  const { rest } = useRoute()
  const { person, means } = useSettings()
  const mine = means[person]
  const [step, then, muscle, side] = rest.split('/')
  if (step === 'means' || !mine) {
    const back: PlaceName = then === 'muscles' ? 'muscles' : 'plan'
    return (
      <MeansForm
        means={mine}
        back={mine && step === 'means' ? addressOf(back) : addressOf('muscles')}
        onDone={(chosen) => {
          keepMeans(chosen)
          leave(back, muscle, side)
        }}
      />
    )
  }
  return <Planning means={mine} />
}

function Planning({ means }: { means: Means }): JSX.Element {
  const history = useHistory()
  const visit = useVisit()
  useEffect(() => {
    if (!visit.clearance) go('check', '', { replace: true })
    else if (!visit.found && (visit.pains ?? []).length > 0) {
      updateVisit((current) => withFound(current, call('find', findRequest(current))))
    }
  }, [visit])
  const waits = useLeavesToOpenSession(history)
  if (!history || !visit.clearance || !visit.found || waits) {
    // No title yet: it may be that there is none today.
    return <Loading />
  }
  return <Made history={history} visit={visit} means={means} />
}

function Made({ history, visit, means }: { history: History; visit: Visit; means: Means }): JSX.Element | null {
  // `plan` in the visit is what comes out of here, so it is no ground for making it again.
  const planned = useMemo((): Planned | undefined => {
    const request = planRequest(visit, { means, now: now(), history })
    return request && call('plan', request)
  }, [history, visit.clearance, visit.found, visit.causes, means])
  if (!planned) return null
  if (planned.none) return <NoPlanToday none={planned.none} />
  const start = (): void => {
    updateVisit((current) => withPlan(current, planned.plan))
    go('session')
  }
  return <ThePlan plan={planned.plan} ways={planned.ways} past={history} onStart={start} />
}
