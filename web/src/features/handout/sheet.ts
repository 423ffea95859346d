// What stands on the page that is printed, as a value: of the visit that is under way, or of the last one on record.
import { lettered, muscleOf, sharesOf, spotOf, type Lettered } from '../../app/candidates.ts'
import { lockOf, rememberedLock, screenPast, type Lock } from '../../app/checking.ts'
import { dayOf, now } from '../../app/clock.ts'
import { vocabulary } from '../../app/here.ts'
import { barredIn, findRequest, planRequest, type Visit } from '../../app/visit.ts'
import { isOld } from '../../app/visiting.ts'
import { call } from '../../engine/engine.ts'
import type {
  FindRequest, Found, FoundPattern, History, Means, NoGoMark, NoPlan, PainMark, SessionDone, SessionPlan,
} from '../../engine/verbs.ts'
import type { SpotOnBody } from '../../ui/figure/places.ts'

export interface Sheet {
  today: string
  /** It was told at this visit and the check is fresh; otherwise it is what was told last. */
  live: boolean
  pains: readonly PainMark[]
  marks: readonly NoGoMark[]
  movements: NonNullable<FindRequest['movements']>
  /** Nothing but this is said when it stands. */
  lock?: Lock | undefined
  /** What stops the path because it may be no muscle. */
  stopping: readonly FoundPattern[]
  cards: readonly Lettered[]
  found: Found
  /** Noticed at the last session of which it was told. */
  guarding?: SessionDone | undefined
  /** Only of a check that still holds: no paper says to press without one (S1). */
  plan?: SessionPlan | undefined
  none?: NoPlan | undefined
}

interface Known {
  visit: Visit
  history: History
  means: Means | undefined
}

/** Of a check that is finished and not an hour old. */
const isLive = (visit: Visit): boolean =>
  visit.clearance !== undefined && !isOld(visit) && (visit.pains ?? []).length > 0

/** undefined: no pain was ever marked. */
export function sheetOf({ visit, history, means }: Known): Sheet | undefined {
  const live = isLive(visit)
  const story = live ? findRequest(visit) : history.story
  if (!story || story.pains.length === 0) return undefined
  const found = (live ? visit.found : undefined) ?? call('find', story)
  const request = live && means ? planRequest({ ...visit, found }, { means, now: now(), history }) : undefined
  const planned = request && call('plan', request)
  return {
    today: dayOf(now()),
    live,
    pains: story.pains,
    marks: live ? barredIn(visit, history) : (history.marks ?? []).map(({ mark }) => mark),
    movements: story.movements ?? [],
    lock: live ? visit.clearance && lockOf(visit.clearance) : rememberedLock(screenPast(history)),
    stopping: found.patterns.filter((one) => one.stops),
    cards: sharesOf(lettered(found)),
    found,
    guarding: history.recent?.findLast((done) => done.guarding_before ?? done.guarding_after),
    plan: planned?.plan,
    none: planned?.none,
  }
}

/** Where in the plan this muscle is pressed, from nought; -1 where it is not, and without a plan. */
export const holdOf = ({ plan }: Sheet, { muscle, side }: Lettered): number =>
  plan?.spots.findIndex((one) => one.muscle === muscle && one.side === side) ?? -1

/** Ringed is the spot that is planned, and nothing else: the plan has passed by what nobody may press (S1, S5). */
export function ringOf(sheet: Sheet, card: Lettered): SpotOnBody | undefined {
  const hold = sheet.plan?.spots[holdOf(sheet, card)]
  const muscle = hold && muscleOf(vocabulary(), hold.muscle)
  return muscle && spotOf(vocabulary(), muscle, hold.side, hold.spot)
}

/** What gives way when the sheet is too small, the first of them first. */
export const parts = ['guarding', 'companions', 'because', 'write', 'patterns', 'how', 'fourth', 'third'] as const
export type Part = (typeof parts)[number]

/** Those of them that this sheet has. */
export function partsOf({ plan, none, cards, found, guarding, lock, stopping }: Sheet): Part[] {
  const muscles = lock === undefined && stopping.length === 0
  const named = found.patterns.some((one) => !one.stops)
  const has: Record<Part, boolean> = {
    guarding: guarding !== undefined,
    companions: ((plan ?? none)?.stretches.length ?? 0) + ((plan ?? none)?.habits.length ?? 0) > 0,
    write: plan !== undefined,
    because: muscles,
    patterns: muscles && named,
    how: plan !== undefined,
    fourth: muscles && cards.length > 3,
    third: muscles && cards.length > 2,
  }
  return parts.filter((part) => has[part])
}
