// The sections of the page for a clinician, each from its part.
import type { SummaryAnswer } from '../../engine/verbs.ts'
import { say, sayKey, sayName } from '../../words/words.ts'
import {
  answerWords, courseWords, firstOf, isPart, isRedFlag, lineOf, listed, muscleWords, placeWords, points, pressingWords,
  qualityWords, questionWords, visible, type AnswerTold, type Course, type PlaceTold, type Row,
} from './words.ts'

type Part<Name extends keyof SummaryAnswer> = NonNullable<SummaryAnswer[Name]>

const most = { muscles: 8, techniques: 6, stops: 6, marks: 12, letters: 240 }

const lead = (key: Parameters<typeof say>[0], items: readonly string[], grave = false): Row[] =>
  items.length > 0 ? [{ lead: say(key), text: listed(items), grave }] : []

function placeRow(told: PlaceTold): Row {
  const { days, first, first_day, last, last_day, strongest, since } = told
  const slots = { place: placeWords(told), days, first, first_day, last, last_day, strongest, since }
  const text = days === 1 ? say('paper.place.once', slots) : say('paper.place.course', slots)
  return { text: told.quality ? qualityWords(text, told.quality) : text }
}

export const placesRows = (places: Part<'places'>): Row[] =>
  places.length > 0 ? places.map(placeRow) : [{ text: say('paper.place.none') }]

export function courseRows({ courses, global, right_after: after, notices }: Part<'course'>): Row[] {
  const rows: Row[] = courses
    .filter(({ days }) => days.length > 0)
    .map((course) => ({ text: courseWords(course), grave: course.change === 'worse', line: lineOf(course) }))
  if (rows.length === 0) rows.push({ text: say('paper.course.none') })
  if (global) {
    const change = sayKey(`paper.global.${global.change}`)
    rows.push({ text: say('paper.course.global', { change, day: global.day }) })
  }
  if (after) {
    const { tenths, sessions } = after
    rows.push({ text: say('paper.course.right_after', { change: points(tenths, true), sessions }) })
  }
  for (const { rule, counsel } of notices) {
    rows.push({ text: `${sayKey(`${rule}.why`)} ${sayKey(`${rule}.do`)}`, grave: counsel === 'see_somebody' })
  }
  return [...rows.filter(({ grave }) => grave), ...rows.filter(({ grave }) => !grave)]
}

export const goalsRows = (goals: readonly Course[]): Row[] =>
  goals.length > 0
    ? goals.map((goal) => ({ text: courseWords(goal), line: lineOf(goal) }))
    : [{ text: say('paper.goals.none') }]

export function sessionsRows(told: Part<'sessions'>): Row[] {
  const { sessions, press_tests: tests, days, first, last, not_finished: unfinished } = told
  if (sessions + tests === 0 || !first || !last) return [{ text: say('paper.sessions.none') }]
  const slots = { sessions, tests, days, first, last, unfinished, pressed: pressingWords(told.pressed_seconds) }
  const muscles = told.muscles.map(({ muscle, side, times, holds, pressed_seconds: pressed, highest }) =>
    say('paper.sessions.muscle', {
      muscle: muscleWords(muscle, side), times, holds, pressed: pressingWords(pressed), highest,
    }))
  const techniques = told.techniques.map(({ technique, times }) =>
    say('paper.sessions.technique', { technique: sayName('technique', technique), times }))
  return [
    { text: sessions > 0 ? say('paper.sessions.sum', slots) : say('paper.sessions.tests_alone', slots) },
    { lead: say('paper.sessions.muscles'), text: firstOf(muscles, most.muscles) },
    { lead: say('paper.sessions.techniques'), text: firstOf(techniques, most.techniques) },
  ].filter(({ text }) => text !== '')
}

function stopRow(signs: Part<'borne'>['stop_signs']): Row {
  if (signs.length === 0) return { text: say('paper.borne.no_stops') }
  const items = signs.toReversed().map(({ sign, day, muscle, side }) => {
    const slots = { sign: sayKey(`paper.sign.${sign}`), day }
    if (!muscle || !side) return say('paper.borne.stop', slots)
    return say('paper.borne.stop_at', { ...slots, muscle: muscleWords(muscle, side) })
  })
  return { lead: say('paper.borne.stops'), text: firstOf(items, most.stops), grave: true }
}

function symptomRow(symptoms: Part<'borne'>['symptoms']): Row {
  if (symptoms.length === 0) return { text: say('paper.borne.no_symptoms') }
  const items = symptoms.map(({ symptom, answer, times, last }) => {
    const slots = { symptom: sayKey(`symptom.${symptom}.ask`), times, last }
    return answer === 'yes' ? say('paper.borne.symptom_yes', slots) : say('paper.borne.symptom_unsure', slots)
  })
  const grave = symptoms.some(({ answer }) => answer === 'yes')
  return { lead: say('paper.borne.symptoms'), text: listed(items), grave }
}

export function borneRows(told: Part<'borne'>): Row[] {
  const { sorest, answered, not_answered: missing } = told
  const sore = sorest ? say('paper.borne.sorest', { ...sorest }) : say('paper.borne.no_soreness')
  const advice = told.advice.map(({ advice: each, times, last }) =>
    say('paper.borne.advice_one', { advice: sayKey(`paper.advice.${each}`), times, last }))
  const guarded = told.guarded > 0 ? [{ text: say('paper.borne.guarded', { n: told.guarded }) }] : []
  return [
    stopRow(told.stop_signs),
    symptomRow(told.symptoms),
    { text: `${sore} ${say('paper.borne.answered', { answered, missing })}` },
    ...lead('paper.borne.advice', advice),
    ...guarded,
  ]
}

/** The denied red flags by the day they were last asked, the latest first; other questions are counted. */
function deniedRows(denied: readonly AnswerTold[]): Row[] {
  const whole = denied.filter(({ question }) => !isPart(question))
  const days = [...new Set(whole.map(({ day }) => day))].sort().reverse()
  return days.map((day) => {
    const asked = whole.filter((told) => told.day === day).map(({ question }) => question)
    const flags = asked.filter(isRedFlag)
    const others = asked.length - flags.length
    const rest = others > 0 ? [say('paper.answers.others', { n: others })] : []
    return { lead: say('paper.answers.no', { day }), text: listed([...flags.map(questionWords), ...rest]) }
  })
}

export function answersRows({ answers, pairs, never_answered: never, marks }: Part<'answers'>): Row[] {
  if (answers.length === 0 && marks.length === 0) return [{ text: say('paper.answers.none') }]
  const said = (answer: string): string[] => answers.filter((told) => told.answer === answer).map(answerWords)
  const no = answers.filter(({ answer }) => answer === 'no')
  const both = pairs.map(({ together: [first = '', second = ''], day }) => {
    const what = say('paper.both', { first: questionWords(first), second: questionWords(second) })
    return say('paper.answers.answer', { what, day })
  })
  const marked = marks.map(({ zone, side, reason, since }) =>
    say('paper.answers.mark', { place: placeWords({ zone, side }), reason: sayName('mark', reason), day: since }))
  return [
    ...lead('paper.answers.yes', said('yes'), true),
    ...lead('paper.answers.pairs', both, true),
    ...lead('paper.answers.unsure', said('unsure'), true),
    ...lead('paper.answers.before', no.filter(({ yes_day: yes }) => yes).map(answerWords)),
    ...lead('paper.answers.never', never.map(questionWords)),
    ...(marked.length > 0 ? [{ lead: say('paper.answers.marks'), text: firstOf(marked, most.marks) }] : []),
    ...deniedRows(no.filter(({ yes_day: yes }) => !yes)),
  ]
}

export function checksRows({ checks, last, locks, allowed }: Part<'checks'>): Row[] {
  const verdictWords = (verdict: string): string => sayKey(`history.verdict.${verdict}`)
  const slots = last && { n: checks, day: last.day, verdict: verdictWords(last.verdict) }
  const state = !slots ? say('paper.checks.none')
    : last.complete ? say('paper.checks.last', slots) : say('paper.checks.last_cut', slots)
  const locked = locks.map(({ verdict, times, last: day }) =>
    say('paper.checks.lock', { verdict: verdictWords(verdict), times, last: day }))
  const yes = allowed.map(({ question, until, ceiling, day }) =>
    say('paper.checks.allowed_one', { what: questionWords(question), until, ceiling, day }))
  return [{ text: state }, ...lead('paper.checks.locks', locked), ...lead('paper.checks.allowed', yes)]
}

/** A long note breaks off between two words where there is a blank, and says that it does. */
function noteWords(text: string): string {
  const letters = [...text]
  if (letters.length <= most.letters) return visible(text)
  const begun = letters.slice(0, most.letters)
  const blank = begun.lastIndexOf(' ')
  return say('paper.notes.cut', { text: visible(begun.slice(0, blank < 0 ? most.letters : blank + 1).join('')) })
}

export function notesRows({ notes, more }: Part<'notes'>): Row[] {
  const rows: Row[] = notes.map(({ day, pain, text }) => ({
    lead: day,
    text: pain === undefined ? noteWords(text) : say('paper.notes.pain', { text: noteWords(text), pain }),
  }))
  if (notes.length === 0) rows.push({ text: say('paper.notes.none') })
  if (more > 0) rows.push({ text: say('paper.notes.more', { n: more }) })
  return rows
}
