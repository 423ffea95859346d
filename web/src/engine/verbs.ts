// What goes in and out of every verb, as docs/data_format.md says. Numbers are whole, times in milliseconds
// (`at`, `..._ms`) or seconds (`..._seconds`), odds in parts of 10,000.

export type Answer = 'no' | 'unsure' | 'yes'
export type Verdict = 'clear' | 'go_lighter' | 'avoid_area' | 'ask_first' | 'seek_care' | 'emergency'
export type Certainty = 'very_low' | 'low' | 'moderate' | 'high'
export type Side = 'left' | 'right' | 'middle'
export type AgeBand = 'under_16' | 'from_16' | 'from_40' | 'from_50'
export type Tense = 'now' | 'standing' | 'part'
export type Opening = 'nothing' | 'recheck' | 'time' | 'clinician' | 'seen'
export type Familiar = 'no' | 'partly' | 'yes'
export type Purpose = 'session' | 'press_test'
export type Posture = 'standing' | 'sitting' | 'either'
export type Trend = 'better' | 'same' | 'worse'
export type Bruise = 'none' | 'small' | 'large'
export type Advice = 'same' | 'lighter' | 'rest' | 'seek_care' | 'emergency'

export interface Now { at: number; offset_minutes: number }
export interface Place { zone: string; side: Side }
export interface PainMark extends Place { strength: number; quality?: string }
export interface NoGoMark extends Place { reason: string }
export interface About { age_band?: AgeBand; maybe_pregnant?: boolean }
export interface MovementMark { movement: string; side: Side }
export interface PressTest { muscle: string; side: Side; familiar: Familiar }
/** The past, folded. Handed back to the engine as it came; screens read only what they show. */
export interface History {
  person?: string
  last_at?: number
  answers?: { question: string; answer: Answer; at: number; yes_at?: number }[]
  marks?: { mark: NoGoMark; since: number }[]
  known_pains?: PainMark[]
  last_whole_check_at?: number
  first_session_at?: Now
  sessions?: number
  recent?: SessionDone[]
  story?: { pains: PainMark[]; movements: MovementMark[]; causes: string[]; press_tests: PressTest[] }
  notes?: { pain?: number; text: string }[]
  country?: string
}
export interface NextDose { ceiling: number; hold_share: number; rest_until?: string }
export interface SessionDone {
  id: string
  at: Now
  ended: boolean
  record: SessionRecord
  follow_ups: { day: number; soreness: number; advice: Advice; next: NextDose; at: number }[]
}

// ---- vocabulary
export interface VocabularyQuestion {
  id: string
  group: string
  tense: Tense
  part_of?: string
  applies_to: string
  asked_for: string[]
  yes: Verdict
  unsure: Verdict
  words: { ask: string; short: string; why: string; do: string }
}
export interface VocabularyGroup { id: string; tense: Tense; opens_comfort: boolean; words: { title: string } }
export interface VocabularyZone {
  id: string
  midline: boolean
  target: boolean
  front: boolean
  back: boolean
  neighbours: string[]
  words: Record<string, string>
}
export interface VocabularyMuscle {
  id: string
  latin: string
  tier: 'a' | 'b' | 'c'
  home: string[]
  essential: string[]
  spillover: string[]
  spots: { id: string; zone: string; words: Record<string, string> }[]
  words: Record<string, string>
}
export interface VocabularyRecord { id: string; words: Record<string, string>; [more: string]: unknown }
export interface Vocabulary {
  questions: VocabularyQuestion[]
  groups: VocabularyGroup[]
  zones: VocabularyZone[]
  movements: VocabularyRecord[]
  causes: VocabularyRecord[]
  qualities: VocabularyRecord[]
  marks: VocabularyRecord[]
  muscles: VocabularyMuscle[]
  techniques: VocabularyRecord[]
  stretches: VocabularyRecord[]
  habits: VocabularyRecord[]
  symptoms: VocabularyRecord[]
  mask: VocabularyRecord[]
  signals: string[]
  emergency_numbers: { country: string; number: string; words: { where: string } }[]
  locales: string[]
  content_version: string
  engine_version: string
}

// ---- screen
export interface ScreenRequest {
  answers: Record<string, Answer>
  now?: Now
  person?: string
  about?: About
  pains?: PainMark[]
  marks?: NoGoMark[]
  marks_off?: NoGoMark[]
  standing_confirmed?: boolean
  history?: History
}
export interface Reason {
  rule: string
  answer?: Answer
  verdict: Verdict
  remembered: boolean
  clinician_allowed: boolean
  sources: string[]
  certainty: Certainty
}
export interface OpensBy { rule: string; opening: Opening; not_before?: number }
export interface Offer { learn: boolean; breathing: boolean; warmth: boolean; movement: boolean }
export interface Clearance {
  verdict: Verdict
  complete: boolean
  scope: 'whole' | 'later'
  at?: Now
  person?: string
  pains?: PainMark[]
  reasons: Reason[]
  excluded: Place[]
  ceiling: number
  hand_only: boolean
  half_time: boolean
  not_before?: number
  opens_by: OpensBy[]
  missing: string[]
  ask: string[]
  read_back: string[]
  offer: Offer
  content_version: string
  engine_version: string
}

// ---- find
export interface FindRequest {
  pains: PainMark[]
  movements?: MovementMark[]
  causes?: string[]
  press_tests?: PressTest[]
}
export interface Evidence {
  kind: string
  zone?: string
  side?: Side
  movement?: string
  cause?: string
  familiar?: Familiar
  score: number
}
export interface Candidate {
  muscle: string
  side: Side
  odds: number
  pressable: boolean
  tie: number
  because: Evidence[]
}
export interface Found {
  candidates: Candidate[]
  patterns: unknown[]
  others: number
  something_else: number
  clearly_first: boolean
  next: { kind: 'nothing' | 'movement' | 'press_test'; movement?: string; muscle?: string; side?: Side }
}

// ---- understand
export interface UnderstandRequest { text: string; when: 'before' | 'pressing' | 'after' }
export interface Span {
  from: number
  to: number
  kind: string
  ids: string[]
  side?: Side
  negated: boolean
  past: boolean
  other_person: boolean
  doubt: boolean
}
export interface Understood {
  spans: Span[]
  unknown: { from: number; to: number }[]
  find?: Partial<FindRequest>
  screen?: { answers?: Record<string, Answer> }
  session?: { signals: string[] }
  follow_up?: { symptoms?: Record<string, Answer>; trend?: Trend }
}

// ---- plan
export interface Means {
  ball: boolean
  cane: boolean
  wall: boolean
  left_arm_works: boolean
  right_arm_works: boolean
  posture: Posture
  minutes: number
}
export interface PlanRequest {
  purpose: Purpose
  now: Now
  clearance: Clearance
  candidates: Candidate[]
  history?: History
  means: Means
  causes?: string[]
  test?: { muscle: string; side: Side }
}
export interface PlannedSpot {
  muscle: string
  side: Side
  /** Position among the muscle's spots. */
  spot: number
  technique: string
  holds: number
  hold_seconds: number
  start: number
  ceiling: number
}
export interface PlannedStretch { stretch: string; side: Side; hold_seconds: number }
export interface SessionPlan {
  made_from: { purpose: Purpose; now: Now; clearance: Clearance; [more: string]: unknown }
  spots: PlannedSpot[]
  warm_seconds: number
  rest_seconds: number
  stretches: PlannedStretch[]
  walk_seconds: number
  habits: string[]
  next_day: string
  cuts: string[]
}
export interface NoPlan {
  because: string
  until?: string
  offer: Offer
  stretches: PlannedStretch[]
  habits: string[]
}
export type Planned = { plan: SessionPlan; none?: never } | { none: NoPlan; plan?: never }

// ---- session
export type Signal =
  | 'tick' | 'found' | 'cannot_find' | 'good' | 'more' | 'ease_off' | 'stop' | 'number' | 'spreads' | 'too_sharp'
  | 'breath_held' | 'tensing' | 'tingling' | 'tingling_gone' | 'tingling_stays' | 'numb_or_shooting' | 'unwell'
  | 'pulse' | 'severe' | 'pause' | 'resume' | 'skip' | 'interrupted' | 'familiar_yes' | 'familiar_partly'
  | 'familiar_no'
export type Phase =
  | 'ready' | 'warm' | 'find' | 'press' | 'let_go' | 'familiar' | 'tingling_wait' | 'strokes' | 'rest' | 'stretch'
  | 'walk' | 'done' | 'paused' | 'over'
export interface SessionEvent { at: number; signal: Signal; strength?: number }
export interface SessionRequest { plan: SessionPlan; started: Now; events: SessionEvent[]; since?: number }
export interface SessionState {
  phase: Phase
  spot: number
  muscle?: string
  side?: Side
  hold: number
  holds: number
  step: number
  ceiling: number
  pressing: boolean
  phase_began: number
  phase_ends?: number
  hold_left_ms?: number
  check_in?: { open: boolean; opened: number; eases_at: number; lets_go_at: number }
  more_allowed: boolean
  number_wanted: boolean
  over_because?: string
  paused_because?: string
  item: number
  now: number
}
export interface TimedCue { at: number; cue: string; spot?: number; side?: Side; step?: number }
export interface SpotDone {
  muscle: string
  side: Side
  pressed_ms: number
  holds: number
  highest: number
  too_much: number
  spread: boolean
  end: string
  familiar?: Familiar
  number?: number
}
export interface SessionRecord {
  purpose: Purpose
  length_ms: number
  pressed_ms: number
  spots: SpotDone[]
  stop_sign?: Signal
  guarding: boolean
  finished: boolean
}
export interface SessionAnswer { state: SessionState; cues: TimedCue[]; record: SessionRecord; next_at?: number }

// ---- follow_up
export interface FollowUpAnswers {
  soreness: number
  pain?: number
  pain_before?: number
  trend: Trend
  bruise: Bruise
  symptoms: Record<string, Answer>
}
export interface FollowUpRequest { now: Now; session: string; day: number; answers: FollowUpAnswers; history?: History }
export interface FollowUpAnswer {
  advice: Advice
  because: { rule: string; [more: string]: unknown }[]
  next: NextDose
  unanswered: string[]
}

// ---- remember, learn
export interface RememberRequest { history?: History; events: JournalEvent[]; person?: string }
export interface LearnAnswer { passages: { id: string; kind: string; score: number; sources: string[]; certainty: Certainty }[] }

// ---- the journal
export interface EventBodies {
  checked: {
    answers: Record<string, Answer>
    about: About
    pains?: PainMark[]
    marks: NoGoMark[]
    marks_off: NoGoMark[]
    standing_confirmed: boolean
    verdict: Verdict
    scope: 'whole' | 'later'
    complete: boolean
  }
  mapped: { pains: PainMark[]; movements: MovementMark[]; causes: string[]; press_tests: PressTest[] }
  spot_tested: PressTest
  session_started: { session: string; purpose: Purpose; spots: PlannedSpot[]; plan?: SessionPlan }
  session_signalled: { session: string; at: number; signal: Signal; strength?: number }
  session_ended: { session: string; record: SessionRecord }
  followed_up: { session: string; day: number; answers: FollowUpAnswers; advice: Advice; next: NextDose }
  taken_back: { question: string; because: 'mistake' | 'changed' | 'seen' }
  clinician_allowed: { question: string; until: string; ceiling: number }
  noted: { pain?: number; text: string }
  country_chosen: { country: string }
}
export type EventKind = keyof EventBodies
export interface EventOf<K extends EventKind> {
  id: string
  person: string
  at: Now
  device: string
  counter: number
  kind: K
  engine: string
  content: string
  body: EventBodies[K]
}
export type JournalEvent = { [K in EventKind]: EventOf<K> }[EventKind]

/** Every verb with what it takes and what it answers. */
export interface Verbs {
  vocabulary: { request: { locale?: string }; answer: Vocabulary }
  screen: { request: ScreenRequest; answer: Clearance }
  find: { request: FindRequest; answer: Found }
  understand: { request: UnderstandRequest; answer: Understood }
  plan: { request: PlanRequest; answer: Planned }
  session: { request: SessionRequest; answer: SessionAnswer }
  follow_up: { request: FollowUpRequest; answer: FollowUpAnswer }
  remember: { request: RememberRequest; answer: { history: History } }
  learn: { request: { words: string }; answer: LearnAnswer }
}
export type Verb = keyof Verbs
