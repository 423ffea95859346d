// One visit: all that was said since "Start the check", as a value. Pure functions; who holds it is visiting.ts.
// A changed answer drops what was concluded from the old one, so that no stale clearance can reach a session.
import type {
  About, Answer, Clearance, EventBodies, FindRequest, Found, Guarding, History, Means, MovementMark, NoGoMark, Now,
  PainMark, PlanRequest, PressTest, Redraw, ScreenRequest, SessionPlan, Side,
} from '../engine/verbs.ts'
import { gravest } from './gravity.ts'
import {
  marksOf, openOf, paintedBefore, painsOf, recorded, repainted, withSaid,
  type Painted, type Repainted, type Told,
} from './painted.ts'
import { sameMark, samePlace, sameTouch, type Touched } from './place.ts'

interface Unsent {
  /** Answers on screens of the check, by question. */
  check?: Record<string, Answer>
  [screen: string]: unknown
}

export interface Visit {
  person: string
  began: number
  answers: Record<string, Answer>
  about: About
  /** Left out until the person has shown where it hurts. */
  pains?: PainMark[]
  /** Touched on the map, and not yet said how strong or why: nothing goes on before it is. */
  touched?: Touched[]
  mapOpen?: boolean
  /** Once something was painted: the strokes, and beside them what was told by names. `pains`, `marks` are of both. */
  painted?: Painted
  /** The same pain drawn twice, to learn what the hand alone changes. */
  redraw?: Redraw
  marks: NoGoMark[]
  marksOff: NoGoMark[]
  standingConfirmed: boolean
  movements: MovementMark[]
  /** Movements that were asked about and do not hurt: no evidence, but not asked twice. */
  easyMovements?: MovementMark[]
  causes: string[]
  /** Said in own words of the whole pain; a place holds only one. */
  qualities?: string[]
  pressTests: PressTest[]
  /** Questions to be shown again although they are answered: gone back to, or raised by own words. */
  again: string[]
  /**
   * Answers that own words raised and the person has not given yet, by question, with the words. They hold, and they
   * are asked about before anything else is made of them.
   */
  fromWords?: Record<string, string>
  /** The questions of every screen of the check that was answered, in order: for Back and for the progress line. */
  screens: string[][]
  /** Questions denied in their few words only: should everything have to be asked whole after all, these come again. */
  inBrief?: string[]
  /** The standing facts are gone through one by one instead of being confirmed together. */
  rereading: boolean
  /**
   * The map, the movements and the day are those of the last visit. `unconfirmed`: the person has not said yet that
   * they still hold, and nothing is pressed on them before.
   */
  carried?: 'unconfirmed' | 'confirmed'
  /** The last word of the check, once all that had to be asked was asked and it is recorded. */
  clearance?: Clearance
  found?: Found
  plan?: SessionPlan
  /** What was noticed before pressing, until a session has it. */
  guarding?: Guarding
  /** The session that was done in this visit, for After. */
  session?: string
  /** What stands on a screen and is not sent yet, by the screen: a way aside and a reload lose none of it. */
  unsent?: Unsent
}

export const newVisit = (person: string, now: Now): Visit => ({
  person, began: now.at, answers: {}, about: {}, marks: [], marksOff: [], standingConfirmed: false,
  movements: [], causes: [], pressTests: [], again: [], screens: [], rereading: false,
})

const withoutConclusions = ({ clearance: _clearance, found: _found, plan: _plan, ...said }: Visit): Visit => said
const withoutFinding = ({ found: _found, plan: _plan, ...rest }: Visit): Visit => rest

// ---- the check
export function withAnswers(visit: Visit, answers: Record<string, Answer>): Visit {
  const again = visit.again.filter((question) => !(question in answers))
  const inBrief = (visit.inBrief ?? []).filter((question) => !(question in answers))
  const drafts = Object.entries(visit.unsent?.check ?? {}).filter(([question]) => !(question in answers))
  const open = withUnsent(visit, 'check', Object.fromEntries(drafts))
  const unasked = Object.entries(visit.fromWords ?? {}).filter(([question]) => !(question in answers))
  const fromWords = Object.fromEntries(unasked)
  return { ...withoutConclusions(open), answers: { ...visit.answers, ...answers }, again, inBrief, fromWords }
}

/** How a screen of the check was answered. */
interface Screenful {
  answers: Record<string, Answer>
  /** Denied without their whole wording being looked at. */
  briefs?: string[]
  /** Asked about because of own words, and not answered: what the words raised stands. */
  asWritten?: string[]
}

export function withScreen(visit: Visit, { answers, briefs = [], asWritten = [] }: Screenful): Visit {
  const after = withAnswers(visit, answers)
  const denied = briefs.filter((question) => answers[question] === 'no')
  return {
    ...after,
    again: after.again.filter((question) => !asWritten.includes(question)),
    inBrief: [...(after.inBrief ?? []), ...denied],
    screens: [...visit.screens, [...Object.keys(answers), ...asWritten]],
  }
}

/** The screen before: shown again with its answers, which hold until they are changed. */
export function withScreenBack(visit: Visit): Visit {
  const again = visit.screens.at(-1) ?? []
  return { ...withoutConclusions(visit), again, screens: visit.screens.slice(0, -1) }
}

export const withUnsent = (visit: Visit, screen: string, value: unknown): Visit =>
  ({ ...visit, unsent: { ...visit.unsent, [screen]: value } })
export function withoutUnsent(visit: Visit, screen: string): Visit {
  const { [screen]: _sent, ...unsent } = visit.unsent ?? {}
  return { ...visit, unsent }
}

/** Raised by own words, and still to be asked about. */
export const wordsToAsk = ({ again, fromWords = {} }: Visit): string[] =>
  again.filter((question) => question in fromWords)

/**
 * Own words may only raise an answer, never clear one. What they raise holds at once, and is asked about. `words`: from
 * what, by question.
 */
export function withRaised(visit: Visit, answers: Record<string, Answer>, words: Record<string, string> = {}): Visit {
  const drafts = visit.unsent?.check ?? {}
  const graver = Object.entries(answers).flatMap(([question, answer]): [string, Answer][] => {
    const [before, draft] = [visit.answers[question], drafts[question]]
    const raised = gravest(answer, before, draft)
    return raised === before && raised === (draft ?? before) ? [] : [[question, raised]]
  })
  const raised = withAnswers(visit, Object.fromEntries(graver))
  const fromWords = Object.fromEntries(graver.map(([question]) => [question, words[question] ?? '']))
  const again = [...new Set([...graver.map(([question]) => question), ...wordsToAsk(raised)])]
  return { ...raised, again, fromWords: { ...raised.fromWords, ...fromWords } }
}

export const withRereading = (visit: Visit): Visit => ({ ...withoutConclusions(visit), rereading: true })

export const withAbout = (visit: Visit, about: About): Visit => ({
  ...withoutConclusions(visit), about: { ...visit.about, ...about },
})
export const withStandingConfirmed = (visit: Visit, standingConfirmed: boolean): Visit => ({
  ...withoutConclusions(visit), standingConfirmed,
})
export const withClearance = (visit: Visit, clearance: Clearance): Visit => ({ ...visit, clearance })

// ---- the map
/** What was told by names; beside it stands what was painted. */
export const toldIn = ({ painted, pains = [], marks }: Visit): Told => painted?.told ?? { pains, marks }

/** The map of what is painted and what was told. */
function withMapOf(visit: Visit, painted: Painted): Visit {
  const { carried: _carried, ...rest } = withoutConclusions(visit)
  const pains = painsOf(painted)
  const shown = pains.length > 0 || visit.pains !== undefined
  return { ...rest, painted, marks: marksOf(painted), ...(shown ? { pains } : {}) }
}

/**
 * The pains told by names. New strengths on the same places keep the clearance's grounds; a new place does not. The
 * core is asked either way.
 */
export function withPains(visit: Visit, pains: PainMark[]): Visit {
  const { carried: _carried, ...rest } = withoutConclusions(visit)
  if (!visit.painted) return { ...rest, pains }
  return withMapOf({ ...visit, pains }, { ...visit.painted, told: { ...visit.painted.told, pains } })
}

/** Other strokes than before; the mesh says what they make of the zones. */
export const withStrokes = (visit: Visit, strokes: Repainted): Visit =>
  withMapOf(visit, repainted(visit.painted, toldIn(visit), strokes))

/** Of this place nothing painted counts any more: it was spoken of by name. */
export function withPlaceSaid(visit: Visit, place: Touched): Visit {
  const { painted } = visit
  return painted ? withMapOf(visit, withSaid(painted, painted.told, place)) : visit
}

/** What of the past a map is begun from. */
export type Past = Pick<History, 'story' | 'painting'>

/** What was told at the last visit, to be confirmed or changed. */
export function withStory(visit: Visit, history: Past | undefined): Visit {
  const { story } = history ?? {}
  if (!story || story.pains.length === 0) return visit
  const { movements = [], causes = [], press_tests: pressTests = [], qualities } = story
  const told = { movements, causes, pressTests, ...(qualities ? { qualities } : {}) }
  return { ...withMapBefore(visit, history), ...told, carried: 'unconfirmed' }
}

/** The last map as it was marked and painted, to be changed. */
export function withMapBefore(visit: Visit, history: Past | undefined): Visit {
  const { story, painting } = history ?? {}
  if (!story) return visit
  const { painted: _painted, ...rest } = withPains(visit, story.pains)
  const before = painting && paintedBefore(painting, story.pains, visit.marks)
  return { ...rest, pains: story.pains, ...(before ? { painted: before } : {}) }
}

export const withStoryConfirmed = (visit: Visit): Visit =>
  visit.carried ? { ...withoutConclusions(visit), carried: 'confirmed' } : visit

/** It hurts elsewhere, or differently: the map is asked for anew. */
export function withoutStory(visit: Visit): Visit {
  const { carried: _carried, pains: _pains, painted: _painted, qualities: _qualities, ...rest } =
    withoutConclusions(visit)
  return { ...rest, movements: [], causes: [], pressTests: [] }
}

export function withPain(visit: Visit, pain: PainMark): Visit {
  const others = toldIn(visit).pains.filter((one) => !samePlace(one, pain))
  return withPlaceSaid(withPains(visit, [...others, pain]), { zone: pain.zone, side: pain.side, as: 'pain' })
}

/** A place set to nothing is not a pain. */
export function withFelt(visit: Visit): Visit {
  const felt = (pains: readonly PainMark[]): PainMark[] => pains.filter(({ strength }) => strength > 0)
  const { painted } = visit
  if (!painted) return withPains(visit, felt(visit.pains ?? []))
  const told = { ...painted.told, pains: felt(painted.told.pains) }
  return withMapOf({ ...visit, pains: [] }, { ...painted, told, pains: felt(painted.pains) })
}

export const withRedraw = (visit: Visit, redraw: Redraw): Visit => ({ ...visit, redraw })

/** All of a visit that is its map, for a step back. */
const ofMap = ['pains', 'marks', 'touched', 'painted', 'carried'] as const
export type MapState = Pick<Visit, (typeof ofMap)[number]>

export const mapOf = (visit: Visit): MapState =>
  Object.fromEntries(ofMap.filter((part) => part in visit).map((part) => [part, visit[part]])) as unknown as MapState
export function withMap(visit: Visit, map: MapState): Visit {
  const { pains: _p, touched: _t, painted: _d, carried: _c, ...rest } = withoutConclusions(visit)
  return { ...rest, ...map }
}

/** The map was left half told, for a question that could not wait: the way leads back to it. */
export const withMapOpen = (visit: Visit, mapOpen: boolean): Visit => ({ ...visit, mapOpen })
export const isMapOpen = (visit: Visit): boolean => visit.mapOpen === true || openOnMap(visit).length > 0

const isSaid = ({ pains, marks }: Visit, place: Touched): boolean =>
  (place.as === 'pain' ? (pains ?? []) : marks).some((one) => samePlace(one, place))

/** Touched, and still to be said: how strong it is, or why nobody presses there. */
export function openOnMap(visit: Visit): Touched[] {
  const touched = (visit.touched ?? []).filter((one) => !isSaid(visit, one))
  const painted = visit.painted ? openOf(visit.painted) : []
  return [...touched, ...painted.filter((one) => !touched.some((other) => sameTouch(one, other)))]
}

/** A place is taken in hand. A touch beside a pain of which nothing was said yet puts that right. */
export function withTouched(visit: Visit, place: Touched, inHand?: Touched): Visit {
  const open = (visit.touched ?? []).filter((one) => !isSaid(visit, one))
  if (isSaid(visit, place) || openOnMap(visit).some((one) => sameTouch(one, place))) return visit
  const kept = open.filter((one) => !(inHand?.as === 'pain' && place.as === 'pain' && sameTouch(one, inHand)))
  return { ...withoutConclusions(visit), touched: [...kept, place] }
}
export const withUntouched = (visit: Visit, place: Touched): Visit =>
  ({ ...visit, touched: (visit.touched ?? []).filter((one) => !sameTouch(one, place)) })

/** The no-go marks told by names. */
export function withMarks(visit: Visit, marks: NoGoMark[]): Visit {
  const { painted } = visit
  if (!painted) return { ...withoutConclusions(visit), marks }
  const { carried } = visit
  const made = withMapOf(visit, { ...painted, told: { ...painted.told, marks } })
  return carried ? { ...made, carried } : made
}
export const withMarksOff = (visit: Visit, marksOff: NoGoMark[]): Visit => ({ ...withoutConclusions(visit), marksOff })

/** No-go marks of earlier visits hold until a check names them as over. */
export const marksBefore = (visit: Visit, history: History | undefined): { mark: NoGoMark; over: boolean }[] =>
  (history?.marks ?? []).map(({ mark }) => ({ mark, over: visit.marksOff.some((off) => sameMark(off, mark)) }))

/** All that is not to be pressed today: marked today, or before and not said to be over. */
export function barredIn(visit: Visit, history: History | undefined): NoGoMark[] {
  const held = marksBefore(visit, history).filter(({ over }) => !over).map(({ mark }) => mark)
  return [...visit.marks, ...held.filter((mark) => !visit.marks.some((one) => sameMark(one, mark)))]
}

export function withMarkOver(visit: Visit, mark: NoGoMark, over: boolean): Visit {
  const others = visit.marksOff.filter((off) => !sameMark(off, mark))
  return withMarksOff(visit, over ? [...others, mark] : others)
}

/** Those that are not said to be over are marked once more: they are where today's answers are about. */
export const withMarksConfirmed = (visit: Visit, history: History): Visit => withMarks(visit, barredIn(visit, history))

export const withMovements = (visit: Visit, movements: MovementMark[]): Visit =>
  ({ ...withoutFinding(visit), movements })
export const withEasyMovements = (visit: Visit, movements: MovementMark[]): Visit =>
  ({ ...visit, easyMovements: [...(visit.easyMovements ?? []), ...movements] })
export const isEasyMovement = (visit: Visit, { movement, side }: MovementMark): boolean =>
  (visit.easyMovements ?? []).some((one) => one.movement === movement && one.side === side)
export const withoutEasyMovement = (visit: Visit, { movement, side }: MovementMark): Visit => ({
  ...visit,
  easyMovements: (visit.easyMovements ?? []).filter((one) => one.movement !== movement || one.side !== side),
})
export const withCauses = (visit: Visit, causes: string[]): Visit => ({ ...withoutFinding(visit), causes })
export const withQualities = (visit: Visit, qualities: string[]): Visit => ({ ...withoutFinding(visit), qualities })

export function withPressTest(visit: Visit, test: PressTest): Visit {
  const others = visit.pressTests.filter((one) => one.muscle !== test.muscle || one.side !== test.side)
  return { ...withoutFinding(visit), pressTests: [...others, test] }
}

export const withFound = (visit: Visit, found: Found): Visit => ({ ...visit, found })
export const withPlan = (visit: Visit, plan: SessionPlan): Visit => ({ ...visit, plan })
/** A plan is used once. */
export const withoutPlan = ({ plan: _plan, ...rest }: Visit): Visit => rest
/** undefined: nothing is said. */
export function withGuarding({ guarding: _before, ...visit }: Visit, guarding: Guarding | undefined): Visit {
  return guarding ? { ...visit, guarding } : visit
}
export const withSession = (visit: Visit, session: string): Visit => ({ ...visit, session })

// ---- what the core is asked
export function screenRequest(visit: Visit, now: Now, history?: History): ScreenRequest {
  return {
    answers: visit.answers, now, person: visit.person, about: visit.about,
    marks: visit.marks, marks_off: visit.marksOff,
    standing_confirmed: visit.standingConfirmed,
    ...(visit.pains ? { pains: visit.pains } : {}),
    ...(history ? { history } : {}),
  }
}

/** All that was told of the pain. */
export const storyOf = (visit: Visit): FindRequest => ({
  pains: visit.pains ?? [], movements: visit.movements, causes: visit.causes, press_tests: visit.pressTests,
  ...(visit.qualities ? { qualities: visit.qualities } : {}),
})

/** The same as the journal keeps it: with what was painted, for the eye. */
export const mappedOf = (visit: Visit): EventBodies['mapped'] => ({
  ...storyOf(visit),
  ...(visit.painted && visit.painted.painting.strokes.length > 0 ? { painting: recorded(visit.painted.painting) } : {}),
  ...(visit.redraw ? { redraw: visit.redraw } : {}),
})

export const findRequest = (visit: Visit): FindRequest => ({
  ...storyOf(visit),
  ...(visit.about.age_band ? { age_band: visit.about.age_band } : {}),
})

export interface PlanWish { means: Means; now: Now; history?: History; test?: { muscle: string; side: Side } }

/** Nothing can be planned before the check is done and the candidates are known. */
export function planRequest(visit: Visit, { means, now, history, test }: PlanWish): PlanRequest | undefined {
  if (!visit.clearance || !visit.found) return undefined
  const { candidates, patterns } = visit.found
  return {
    purpose: test ? 'press_test' : 'session', now, clearance: visit.clearance, candidates, patterns, means,
    causes: visit.causes,
    ...(history ? { history } : {}), ...(test ? { test } : {}),
  }
}
