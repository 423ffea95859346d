// What goes in and out of every verb: the names that the page uses for the types of the OpenAPI document, which the
// core writes itself (build/generated/verbs.d.ts). Numbers are whole, times in milliseconds (`at`, `..._ms`) or seconds
// (`..._seconds`), odds in parts of 10,000.
import type { components } from '@generated/verbs.d.ts'

type Schemas = components['schemas']

/** Ids of records are content: they come and go without the page knowing each. */
type Id = {
  [Name in keyof Schemas]: Name extends `${string}Id` ? Schemas[Name] : never
}[keyof Schemas]
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type IsId<T> = true extends {
  [Name in keyof Schemas]: Name extends `${string}Id` ? Same<T, Schemas[Name]> : false
}[keyof Schemas] ? true : false

/** A schema with its ids as strings. */
type Open<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? OpenField<Item>[]
    : T extends object
      ? { [Field in keyof T]: OpenField<T[Field]> }
      : T
type OpenField<T> = [NonNullable<T>] extends [Id]
  ? IsId<NonNullable<T>> extends true
    ? string | Extract<T, undefined>
    : T
  : Open<T>
type Schema<Name extends keyof Schemas> = Open<Schemas[Name]>

export type Now = Schema<'Now'>
export type Place = Schema<'Place'>
export type PainMark = Schema<'PainMark'>
export type NoGoMark = Schema<'NoGoMark'>
export type Painting = Schema<'Painting'>
export type Stroke = Schema<'Stroke'>
export type Redraw = Schema<'Redraw'>
export type About = Schema<'AboutGiven'>
export type MovementMark = Schema<'MovementMark'>
export type PressTest = Schema<'PressTest'>
export type Side = Place['side']
export type Familiar = PressTest['familiar']

/** The past, folded. Handed back to the engine as it came; screens read only what they show. */
export type History = Schema<'HistoryGiven'>
export type Guarding = Schema<'Guarding'>
export type SessionDone = Schema<'SessionDone'>

export type VocabularyQuestion = Schema<'Question'>
export type VocabularyZone = Schema<'Zone'>
export type VocabularyMuscle = Schema<'Muscle'>
export type VocabularyPattern = Schema<'Pattern'>
export type VocabularyRecord = Schema<'Named'>
export type ShownNumbers = Schema<'ShownNumbers'>
export type Vocabulary = Schema<'Vocabulary'>

export type ScreenRequest = Schema<'ScreenRequestGiven'>
export type Clearance = Schema<'Clearance'>
export type Reason = Schema<'Reason'>
export type OpensBy = Schema<'OpensBy'>
export type Offer = Schema<'Offer'>
export type Verdict = Clearance['verdict']
export type Certainty = Reason['certainty']
export type Answer = Reason['answer']
export type AgeBand = NonNullable<About['age_band']>

export type FindRequest = Schema<'PainStoryGiven'>
export type Evidence = Schema<'Evidence'>
export type Candidate = Schema<'CandidateMuscle'>
export type FoundPattern = Schema<'FoundPattern'>
export type Found = Schema<'FindAnswer'>

export type CompareRequest = Schema<'CompareRequestGiven'>
export type Compared = Schema<'CompareAnswer'>

export type UnderstandRequest = Schema<'UnderstandRequestGiven'>
export type Span = Schema<'Span'>
export type Understood = Schema<'Understanding'>

export type Means = Schema<'Means'>
export type Posture = Means['posture']
export type PlanRequest = Schema<'PlanRequestGiven'>
export type PlannedSpot = Schema<'PlannedSpot'>
export type PlannedStretch = Schema<'PlannedStretch'>
export type SessionPlan = Schema<'SessionPlan'>
export type NoPlan = Schema<'NoSession'>
export type Way = Schema<'Way'>
export type Planned =
  | { plan: SessionPlan; ways: Way[]; none?: never }
  | { none: NoPlan; plan?: never; ways?: never }

export type LedgerRequest = Schema<'LedgerRequestGiven'>
export type DoseHistory = Schema<'DoseHistory'>
export type DayDose = Schema<'DayDose'>
export type WeekDose = Schema<'WeekDose'>
export type SpotTotal = Schema<'SpotTotal'>
export type DoseAhead = Schema<'DoseAhead'>

export type SessionEvent = Schema<'SessionEventGiven'>
export type Signal = SessionEvent['signal']
export type SessionRequest = Schema<'SessionRequestGiven'>
export type SessionAnswer = Schema<'SessionAnswer'>
export type SessionState = Schema<'SessionState'>
export type Phase = SessionState['phase']
export type TimedCue = Schema<'TimedCue'>
export type SessionRecord = Schema<'SessionRecord'>

export type FollowUpAnswers = Schema<'FollowUpAnswersGiven'>
export type Trend = FollowUpAnswers['trend']
export type Bruise = FollowUpAnswers['bruise']
export type FollowUpRequest = Schema<'FollowUpRequestGiven'>
export type FollowUpAnswer = Schema<'FollowUpAnswer'>

export type LearnAnswer = Schema<'LearnAnswer'>

export type ProgressAnswer = Schema<'ProgressAnswer'>
export type TrialAnswer = Schema<'TrialAnswer'>

export type SummaryAnswer = Schema<'SummaryAnswer'>
export type SummaryPart = SummaryAnswer['left_out'][number]

/** What the page puts on record, by kind. */
export interface EventBodies {
  checked: Schema<'CheckedGiven'>
  mapped: Schema<'MappedGiven'>
  spot_tested: Schema<'SpotTestedGiven'>
  session_started: Schema<'SessionStartedGiven'> & { plan?: SessionPlan }
  session_signalled: Schema<'SessionSignalledGiven'>
  session_ended: Schema<'SessionEndedGiven'>
  followed_up: Schema<'FollowedUpGiven'>
  taken_back: Schema<'TakenBackGiven'>
  clinician_allowed: Schema<'ClinicianAllowedGiven'>
  noted: Schema<'NotedGiven'>
  country_chosen: Schema<'CountryChosenGiven'>
  guarding_told: Schema<'GuardingToldGiven'>
  pain_told: Schema<'PainToldGiven'>
  goal_named: Schema<'GoalNamedGiven'>
  goal_scored: Schema<'GoalScoredGiven'>
  global_change_told: Schema<'GlobalChangeToldGiven'>
  range_measured: Schema<'RangeMeasuredGiven'>
  trial_begun: Schema<'TrialBegunGiven'>
  trial_stopped: Schema<'TrialStoppedGiven'>
}
export type EventKind = keyof EventBodies
export type EventOf<K extends EventKind> = Omit<Schema<'EventGiven'>, 'kind' | 'body'> & {
  kind: K
  body: EventBodies[K]
}
export type JournalEvent = { [K in EventKind]: EventOf<K> }[EventKind]

/** Every verb with what it takes and what it answers. */
export interface Verbs {
  vocabulary: { request: { locale?: string }; answer: Vocabulary }
  screen: { request: ScreenRequest; answer: Clearance }
  find: { request: FindRequest; answer: Found }
  compare: { request: CompareRequest; answer: Compared }
  understand: { request: UnderstandRequest; answer: Understood }
  plan: { request: PlanRequest; answer: Planned }
  ledger: { request: LedgerRequest; answer: DoseHistory }
  session: { request: SessionRequest; answer: SessionAnswer }
  follow_up: { request: FollowUpRequest; answer: FollowUpAnswer }
  remember: { request: { history?: History; events: JournalEvent[]; person?: string }; answer: { history: History } }
  learn: { request: { words: string }; answer: LearnAnswer }
  trial: { request: { now: Now; events: JournalEvent[]; person?: string }; answer: TrialAnswer }
  progress: { request: { now: Now; events: JournalEvent[]; person?: string }; answer: ProgressAnswer }
  summary: {
    request: { now: Now; from: string; to: string; parts: SummaryPart[]; events: JournalEvent[]; person?: string }
    answer: SummaryAnswer
  }
  fhir: { request: { events: JournalEvent[]; originals?: boolean }; answer: object }
  diary: { request: { events: JournalEvent[] }; answer: { csv: string } }
}
export type Verb = keyof Verbs
