import { describe, expect, it } from 'vitest'
import type { Clearance, Found, History, SessionPlan } from '../engine/verbs.ts'
import * as visits from './visit.ts'

const fresh = visits.newVisit('me', { at: 1_000, offset_minutes: 0 })
const concluded: visits.Visit = {
  ...fresh,
  clearance: { verdict: 'clear' } as Clearance,
  found: { candidates: [] } as unknown as Found,
  plan: {} as SessionPlan,
}

describe('what was concluded from an old answer', () => {
  it.each([
    ['an answer', (v: visits.Visit) => visits.withAnswers(v, { fever: 'no' })],
    ['an age', (v: visits.Visit) => visits.withAbout(v, { age_band: 'from_40' })],
    ['a pain', (v: visits.Visit) => visits.withPain(v, { zone: 'neck-back', side: 'middle', strength: 4 })],
    ['a place not to press', (v: visits.Visit) => visits.withMarks(v, [])],
    ['a standing fact', (v: visits.Visit) => visits.withStandingConfirmed(v, true)],
  ])('is dropped with %s', (_name, change) => {
    const { clearance, found, plan } = change(concluded)
    expect([clearance, found, plan]).toEqual([undefined, undefined, undefined])
  })
  it('keeps the check when only the day or a press test was told', () => {
    const day = visits.withCauses(concluded, ['desk_hours'])
    const told = visits.withPressTest(day, { muscle: 'm', side: 'left', familiar: 'yes' })
    expect(told.clearance).toBeDefined()
    expect(told.found).toBeUndefined()
    expect(told.plan).toBeUndefined()
  })
})

describe('own words about health', () => {
  it('raise an answer and have it looked at again', () => {
    const visit = visits.withRaised(visits.withAnswers(fresh, { fever: 'no' }), { fever: 'yes' })
    expect(visit.answers).toEqual({ fever: 'yes' })
    expect(visit.again).toEqual(['fever'])
  })
  it('never make an answer milder', () => {
    const visit = visits.withRaised(visits.withAnswers(fresh, { fever: 'yes' }), { fever: 'unsure' })
    expect(visit.answers).toEqual({ fever: 'yes' })
    expect(visit.again).toEqual([])
  })
})

describe('what own words raised', () => {
  const told = visits.withRaised(fresh, { chest: 'yes', fever: 'unsure' }, { chest: 'my chest feels tight' })
  it('holds with the words it came from, and is to be asked about', () => {
    expect(told.answers).toEqual({ chest: 'yes', fever: 'unsure' })
    expect(told.fromWords).toEqual({ chest: 'my chest feels tight', fever: '' })
    expect(visits.wordsToAsk(told)).toEqual(['chest', 'fever'])
  })
  it('becomes the answer of the person as soon as they give one', () => {
    const answered = visits.withScreen(told, { answers: { chest: 'no' } })
    expect(answered.answers['chest']).toBe('no')
    expect(answered.fromWords).toEqual({ fever: '' })
    expect(visits.wordsToAsk(answered)).toEqual(['fever'])
  })
  it('stands, and keeps its words, when the person goes on without an answer', () => {
    const passed = visits.withScreen(told, { answers: {}, asWritten: ['chest'] })
    expect(passed.answers['chest']).toBe('yes')
    expect(visits.wordsToAsk(passed)).toEqual(['fever'])
    expect(passed.fromWords).toHaveProperty('chest', 'my chest feels tight')
    expect(visits.wordsToAsk(visits.withScreenBack(passed))).toEqual(['chest'])
  })
  it('is all asked about when more words follow', () => {
    expect(visits.wordsToAsk(visits.withRaised(told, { stroke: 'yes' }))).toEqual(['stroke', 'chest', 'fever'])
  })
})

describe('going back in the check', () => {
  it('shows the last screen again with its answers, which hold until they are changed', () => {
    const one = visits.withScreen(fresh, { answers: { a: 'no' } })
    const two = visits.withScreen(one, { answers: { b: 'yes', c: 'no' } })
    const back = visits.withScreenBack(two)
    expect(back.again).toEqual(['b', 'c'])
    expect(back.answers).toEqual({ a: 'no', b: 'yes', c: 'no' })
    const answered = visits.withScreen(back, { answers: { b: 'no', c: 'no' } })
    expect(answered).toMatchObject({ again: [], screens: [['a'], ['b', 'c']] })
  })
})

describe('what the core is asked', () => {
  it('leaves pains out as long as none were shown', () => {
    expect('pains' in visits.screenRequest(fresh, { at: 1, offset_minutes: 0 })).toBe(false)
    expect(visits.screenRequest(visits.withPains(fresh, []), { at: 1, offset_minutes: 0 }).pains).toEqual([])
  })
  it('asks for no plan before the check and the candidates are there', () => {
    const means = {
      ball: true, cane: false, wall: true, left_arm_works: true, right_arm_works: true, posture: 'either', minutes: 10,
    } as const
    expect(visits.planRequest(fresh, { means, now: { at: 1, offset_minutes: 0 } })).toBeUndefined()
    expect(visits.planRequest(concluded, { means, now: { at: 1, offset_minutes: 0 } })?.purpose).toBe('session')
  })
})

describe('how the pain feels', () => {
  const told = visits.withQualities(visits.withPains(fresh, []), ['numb', 'tingling'])

  it('is asked of the finder, kept in the journal and told again at the next visit', () => {
    expect(visits.findRequest(told).qualities).toEqual(['numb', 'tingling'])
    expect(visits.storyOf(told).qualities).toEqual(['numb', 'tingling'])
    const pains = [{ zone: 'thumb', side: 'left' as const, strength: 5 }]
    const story = { ...visits.storyOf(told), pains } as NonNullable<History['story']>
    expect(visits.withStory(fresh, { story }).qualities).toHaveLength(2)
  })
  it('is left out where nothing was said, and goes with a map that is dropped', () => {
    expect('qualities' in visits.storyOf(fresh)).toBe(false)
    expect('qualities' in visits.withoutStory(told)).toBe(false)
  })
  it('goes with the age to the finder, which rules little out without it', () => {
    expect('age_band' in visits.findRequest(fresh)).toBe(false)
    expect(visits.findRequest(visits.withAbout(fresh, { age_band: 'from_50' })).age_band).toBe('from_50')
  })
})

describe('one place', () => {
  it('has one strength, the last', () => {
    const zone = { zone: 'neck-back', side: 'middle' as const }
    const visit = visits.withPain(visits.withPain(fresh, { ...zone, strength: 3 }), { ...zone, strength: 6 })
    expect(visit.pains).toEqual([{ ...zone, strength: 6 }])
  })
})

describe('places marked as not to be pressed at an earlier visit', () => {
  const bruise = { zone: 'shoulder-front', side: 'left' as const, reason: 'bruise' }
  const wound = { zone: 'neck-back', side: 'middle' as const, reason: 'wound' }
  const history = { marks: [{ mark: bruise }, { mark: wound }] } as unknown as History

  it('are barred until they are said to be over', () => {
    expect(visits.barredIn(fresh, history)).toEqual([bruise, wound])
    const over = visits.withMarkOver(fresh, bruise, true)
    expect(visits.barredIn(over, history)).toEqual([wound])
    expect(visits.screenRequest(over, { at: 1, offset_minutes: 0 }).marks_off).toEqual([bruise])
    expect(visits.barredIn(visits.withMarkOver(over, bruise, false), history)).toEqual([bruise, wound])
  })
  it('are told apart by their reason, and are barred once when marked again', () => {
    const other = { ...bruise, reason: 'lump' }
    const today = visits.withMarks(fresh, [bruise, other])
    expect(visits.barredIn(today, history)).toEqual([bruise, other, wound])
    expect(visits.barredIn(visits.withMarkOver(fresh, other, true), history)).toEqual([bruise, wound])
  })
  it('are marked for today when they are confirmed, but for those that are over', () => {
    const confirmed = visits.withMarksConfirmed(visits.withMarkOver(fresh, wound, true), history)
    expect(confirmed.marks).toEqual([bruise])
    expect(confirmed.marksOff).toEqual([wound])
  })
  it('take the check with them when they change', () => {
    expect(visits.withMarkOver(concluded, bruise, true).clearance).toBeUndefined()
  })
})

describe('what is not sent yet', () => {
  const drafted = visits.withUnsent(fresh, 'check', { fever: 'no', rash: 'yes', lump: 'unsure' })

  it('is gone from a screen of the check once that is answered, and stays on the others', () => {
    const sent = visits.withScreen(drafted, { answers: { fever: 'no' } })
    expect(sent.unsent).toEqual({ check: { rash: 'yes', lump: 'unsure' } })
    expect(visits.withoutUnsent(drafted, 'check').unsent).toEqual({})
  })
  it('is raised by own words and never made milder by them', () => {
    const raised = visits.withRaised(drafted, { fever: 'yes', rash: 'unsure', new_one: 'unsure' })
    expect(raised.answers).toEqual({ fever: 'yes', rash: 'yes', new_one: 'unsure' })
    expect(raised.unsent?.check).toEqual({ lump: 'unsure' })
    expect(raised.again).toEqual(['fever', 'rash', 'new_one'])
    const sent = visits.withScreen(fresh, { answers: { fever: 'yes' } })
    expect(visits.withRaised(sent, { fever: 'unsure' })).toMatchObject({ answers: { fever: 'yes' }, again: [] })
    const taken = visits.withUnsent(sent, 'check', { fever: 'no' })
    expect(visits.withRaised(taken, { fever: 'unsure' }).unsent?.check).toEqual({})
  })
})

describe('what was touched on the map', () => {
  const neck = { zone: 'neck-back', side: 'middle' as const }
  const chest = { zone: 'chest-upper', side: 'left' as const }
  it('stays open until it is said why nobody presses there, and takes the check with it', () => {
    const touched = visits.withTouched(visits.withPain(concluded, { ...neck, strength: 5 }), { ...chest, as: 'no_go' })
    expect(visits.openOnMap(touched)).toEqual([{ ...chest, as: 'no_go' }])
    expect(visits.isMapOpen(touched)).toBe(true)
    expect(visits.withTouched(concluded, { ...chest, as: 'no_go' }).clearance).toBeUndefined()
    const elsewhere = visits.withTouched(touched, { ...neck, as: 'no_go' }, { ...chest, as: 'no_go' })
    expect(visits.openOnMap(elsewhere)).toHaveLength(2)
    expect(visits.openOnMap(visits.withMarks(touched, [{ ...chest, reason: 'bruise' }]))).toEqual([])
    expect(visits.openOnMap(visits.withUntouched(touched, { ...chest, as: 'no_go' }))).toEqual([])
  })
  it('stays open until a second pain has its strength, and a touch beside it puts the first one right', () => {
    const first = visits.withPain(fresh, { ...neck, strength: 5 })
    const second = visits.withTouched(first, { ...chest, as: 'pain' })
    expect(visits.openOnMap(second)).toEqual([{ ...chest, as: 'pain' }])
    const other = { zone: 'chest-lower', side: 'left', as: 'pain' } as const
    const beside = visits.withTouched(second, other, { ...chest, as: 'pain' })
    expect(visits.openOnMap(beside).map((one) => one.zone)).toEqual(['chest-lower'])
    expect(visits.withTouched(first, { ...neck, as: 'pain' })).toBe(first)
  })
})
