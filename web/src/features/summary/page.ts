// The facts of the page for a clinician as words. The twin of src/paper: tests hold both to the same rows.
import type { SummaryAnswer } from '../../engine/verbs.ts'
import { say, sayKey } from '../../words/words.ts'
import {
  answersRows, borneRows, checksRows, courseRows, goalsRows, notesRows, placesRows, sessionsRows,
} from './sections.ts'
import {
  courseWords, firstOf, isRedFlag, listed, placeWords, pressingWords, questionWords, type Row, type Section,
} from './words.ts'

export interface Page {
  span: string
  made: string
  glance: Row[]
  sections: Section[]
  notes: string[]
}

const glanceMost = { places: 3, flags: 6, courses: 3 }

function whereRows(places: NonNullable<SummaryAnswer['places']>): Row[] {
  const items = places.map((told) =>
    say('paper.glance.where_text', { place: placeWords(told), first: told.first, last: told.last }))
  const none = say('paper.place.none')
  const text = items.length > 0 ? firstOf(items, glanceMost.places, 'paper.glance.more') : none
  const day = places.map(({ since }) => since).sort()[0]
  const where = { lead: say('paper.glance.where'), text }
  if (!day) return [where]
  return [where, { lead: say('paper.glance.since'), text: say('paper.glance.since_text', { day }) }]
}

function courseRow({ courses, main, overall, global }: NonNullable<SummaryAnswer['course']>): Row {
  const isMain = (course: (typeof courses)[number]): boolean =>
    main !== undefined &&
    (['measure', 'side', 'motion', 'goal'] as const).every((each) => course[each] === main[each])
  const told = courses.filter(({ days }) => days.length > 0)
  const worse = told.filter((course) => !isMain(course) && course.change === 'worse')
  const items = [...told.filter(isMain), ...worse].slice(0, glanceMost.courses).map(courseWords)
  if (items.length === 0) items.push(sayKey(`paper.change.${overall}`))
  if (global) {
    const change = sayKey(`paper.global.${global.change}`)
    items.push(say('paper.glance.global', { change, day: global.day }))
  }
  return { lead: say('paper.glance.course'), text: items.join(' ') }
}

function flagsRow({ answers, never_answered: never }: NonNullable<SummaryAnswer['answers']>): Row {
  const asked = answers.filter(({ question }) => isRedFlag(question))
  const said = (answer: string): string[] =>
    asked.filter((told) => told.answer === answer).map(({ question }) => questionWords(question))
  const [yes, unsure] = [said('yes'), said('unsure')]
  const days = asked.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  const short = (items: string[]): string => firstOf(items, glanceMost.flags, 'paper.glance.more')
  const items: string[] = []
  if (yes.length > 0) items.push(say('paper.glance.flags_yes', { what: short(yes) }))
  if (unsure.length > 0) items.push(say('paper.glance.flags_unsure', { what: short(unsure) }))
  const grave = items.length > 0
  if (!first || !last) items.push(say('paper.glance.flags_no_check'))
  else if (!grave && first === last) items.push(say('paper.glance.flags_none', { day: last }))
  else if (!grave) items.push(say('paper.glance.flags_none_between', { first, day: last }))
  const missing = never.filter(isRedFlag).length
  if (last && missing > 0) items.push(say('paper.glance.flags_never', { n: missing }))
  return { lead: say('paper.glance.flags'), text: listed(items), grave }
}

function triedRow(told: NonNullable<SummaryAnswer['sessions']>): Row {
  const { sessions, press_tests: tests, pressed_seconds: pressed } = told
  const any = sessions + tests > 0
  const text = any ? say('paper.sessions.glance', { sessions, pressed: pressingWords(pressed) })
    : say('paper.sessions.none')
  return { lead: say('paper.glance.tried'), text }
}

function borneRow({ symptoms, stop_signs: stops, sorest }: NonNullable<SummaryAnswer['borne']>): Row {
  const yes = symptoms.filter(({ answer }) => answer === 'yes').length
  const grave = yes > 0 || stops.length > 0
  const items = [
    ...(stops.length > 0 ? [say('paper.borne.glance_stops', { n: stops.length })] : []),
    ...(yes > 0 ? [say('paper.borne.glance_symptoms', { n: yes })] : []),
    ...(grave ? [] : [say('paper.borne.glance_nothing')]),
    ...(sorest ? [say('paper.borne.glance_sore', { soreness: sorest.soreness })] : []),
  ]
  return { lead: say('paper.glance.borne'), text: listed(items), grave }
}

function glanceOf(told: SummaryAnswer): Row[] {
  return [
    ...(told.answers ? [flagsRow(told.answers)] : []),
    ...(told.places ? whereRows(told.places) : []),
    ...(told.course ? [courseRow(told.course)] : []),
    ...(told.sessions ? [triedRow(told.sessions)] : []),
    ...(told.borne ? [borneRow(told.borne)] : []),
  ]
}

/** In the order of the page. What was answered and how it was borne is given room first. */
function sectionsOf(told: SummaryAnswer): Section[] {
  const all: Section[] = []
  const add = (part: 'places' | 'course' | 'goals' | 'sessions' | 'borne' | 'answers' | 'checks' | 'notes',
    turn: number, rows: Row[] | undefined): void => {
    if (rows) all.push({ title: sayKey(`paper.section.${part}`), turn, rows })
  }
  add('places', 2, told.places && placesRows(told.places))
  add('course', 3, told.course && courseRows(told.course))
  add('goals', 5, told.goals && goalsRows(told.goals))
  add('sessions', 4, told.sessions && sessionsRows(told.sessions))
  add('borne', 1, told.borne && borneRows(told.borne))
  add('answers', 0, told.answers && answersRows(told.answers))
  add('checks', 6, told.checks && checksRows(told.checks))
  add('notes', 7, told.notes && notesRows(told.notes))
  return all
}

/** Every part that was chosen has its section, also where there is nothing to say; parts not chosen are named. */
export function pageOf(told: SummaryAnswer, today: string): Page {
  const { from, to, engine_version: engine, content_version: content } = told
  const left = told.left_out.map((part) => sayKey(`paper.part.${part}`))
  return {
    span: say('paper.span', { from, to, day: today }),
    made: say('paper.made', { engine, content }),
    glance: glanceOf(told),
    sections: sectionsOf(told),
    notes: [
      ...(told.told === 0 ? [say('paper.nothing_told')] : []),
      ...(told.clock_unsure ? [say('paper.clock')] : []),
      ...(left.length > 0 ? [say('paper.left_out', { parts: listed(left) })] : []),
    ],
  }
}

/** The rows of a page, as `section row`, in the order in which they give way for want of room; grave ones never do. */
export function givingWay(sections: readonly Section[]): string[] {
  const order = sections.map(({ turn, rows }, i) => ({ turn, rows, i })).sort((a, b) => b.turn - a.turn)
  const easy = (rows: Row[]): number[] => rows.flatMap(({ grave }, j) => (grave ? [] : [j])).reverse()
  return order.flatMap(({ rows, i }) => easy(rows).map((j) => `${i} ${j}`))
}
