// How one fact of the page for a clinician reads. The same words as on the page as a document (src/paper).
import { vocabulary } from '../../app/here.ts'
import type { Side, SummaryAnswer } from '../../engine/verbs.ts'
import { say, sayKey, sayName } from '../../words/words.ts'

export type Course = NonNullable<SummaryAnswer['goals']>[number]
export type AnswerTold = NonNullable<SummaryAnswer['answers']>['answers'][number]
export type PlaceTold = NonNullable<SummaryAnswer['places']>[number]

/** Days and values of one measure, drawn beside its row; `high` is the top of the drawing, in tenths. */
export interface Line { days: Course['days']; high: number }
export interface Row { lead?: string; text: string; grave?: boolean; line?: Line | undefined }
/** Rows from the one that matters most. `turn`: lower is given room first. */
export interface Section { title: string; turn: number; rows: Row[] }

export const listed = (items: readonly string[]): string => items.join(say('paper.list'))

/** The first `most`, and how many others there are. */
export function firstOf(
  items: readonly string[], most: number, more: 'paper.more' | 'paper.glance.more' = 'paper.more',
): string {
  if (items.length <= most) return listed(items)
  return listed([...items.slice(0, most), say(more, { n: items.length - most })])
}

/** Marks, embeddings and isolates of direction, controls, invisible formatting: what would hide or turn words round. */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/g

const codeOf = (letter: string): string =>
  `<U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`

/** Own words, set apart from what stands beside them; what cannot be seen is written out (src/paper/visible.hpp). */
export function visible(text: string): string {
  const seen = text.replace(/[ \t\n\r\u2028\u2029]+/g, ' ').trim().replace(hidden, codeOf)
  return seen === '' ? '' : `\u2068${seen}\u2069`
}

/** A place of the midline needs no side; every other has its own (S16). */
export function placeWords({ zone, side }: { zone: string; side: Side }): string {
  const place = sayKey(`zone.${zone}.plain`)
  return side === 'middle' ? place : say('paper.place_at', { place, side: sayKey(`paper.side.${side}`) })
}

export function muscleWords(muscle: string, side: Side): string {
  const latin = vocabulary().muscles.find((one) => one.id === muscle)?.latin ?? muscle
  return say('paper.muscle_at', { latin, side: sayKey(`paper.side.${side}`) })
}

export const questionWords = (id: string): string => sayKey(`question.${id}.short`)

export const pressingWords = (seconds: number): string =>
  say('paper.sessions.time', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })

/** Tenths as points, with a sign where a change is meant. */
export function points(tenths: number, signed = false): string {
  const size = Math.abs(tenths)
  const sign = tenths < 0 ? '−' : signed && tenths > 0 ? '+' : ''
  return `${sign}${Math.floor(size / 10)}${size % 10 === 0 ? '' : `.${size % 10}`}`
}

/** What was measured, of which side; a goal in the person's own words. */
function subjectWords({ measure, motion, side, goal, text }: Course): string {
  if (measure === 'ability') return visible(text ?? goal ?? '')
  const name = motion ? sayKey(`paper.motion.${motion}`) : sayKey(`paper.measure.${measure}`)
  if (!side || side === 'middle') return name
  return say('paper.course.with_side', { measure: name, side: sayKey(`paper.side.${side}`) })
}

/** The course of one measure in a line. */
export function courseWords(course: Course): string {
  const value = (tenths: number, signed = false): string => {
    const n = points(tenths, signed)
    return course.measure === 'range' ? say('paper.course.degrees', { n }) : n
  }
  const subject = subjectWords(course)
  const [first, last] = [course.days[0], course.days.at(-1)]
  if (!first || !last) return subject
  const told = { subject, change: sayKey(`paper.change.${course.change}`), days: course.days.length }
  const days = { first_day: first.day, last_day: last.day, first: value(first.tenths), last: value(last.tenths) }
  if (course.days.length === 1) return say('paper.course.told_once', { ...told, ...days })
  if (!course.compared) return say('paper.course.told', { ...told, ...days })
  const { shift } = course.compared
  return say('paper.course.compared', {
    ...told,
    first: value(course.compared.first.median_tenths),
    last: value(course.compared.last.median_tenths),
    shift: value(shift.tenths, true),
    low: value(shift.low_tenths, true),
    high: value(shift.high_tenths, true),
    matters: value(course.matters.tenths),
  })
}

export function lineOf({ measure, days }: Course): Line | undefined {
  if (days.length < 2) return undefined
  const high = measure === 'range' ? Math.max(...days.map(({ tenths }) => tenths)) : 0
  return { days, high: Math.max(high, 100) }
}

/** What one answer reads like: its day, and what came before a no. */
export function answerWords({ question, answer, day, yes_day: yes, ...told }: AnswerTold): string {
  const what = questionWords(question)
  if (!yes) return say('paper.answers.answer', { what, day })
  if (told.taken_back && told.taken_back_because && told.taken_back >= yes) {
    const because = sayKey(`paper.because.${told.taken_back_because}`)
    return say('paper.answers.taken_back', { what, yes, day: told.taken_back, because })
  }
  return answer === 'no' ? say('paper.answers.was', { what, yes, day })
    : say('paper.answers.answer', { what, day })
}

export function isRedFlag(id: string): boolean {
  const question = vocabulary().questions.find((one) => one.id === id)
  return question?.yes === 'seek_care' || question?.yes === 'emergency'
}

export const isPart = (id: string): boolean =>
  vocabulary().questions.find((one) => one.id === id)?.tense === 'part'

export const qualityWords = (what: string, quality: string): string =>
  say('paper.place.quality', { what, quality: sayName('quality', quality) })
