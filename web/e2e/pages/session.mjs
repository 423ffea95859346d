// The session. `verb` is the one large word on it.
import { pattern } from '../words.mjs'

/** Up to the start. No browser here has a voice of its own, so without one put in the sounds are told of as well. */
export const cards = async (hand, { voice = false } = {}) => {
  for (const card of ['may', 'should_not', 'lighter', ...(voice ? [] : ['no_voice'])]) {
    await hand.heading(`session.cards.${card}.title`).waitFor()
    await hand.tap(hand.button('session.cards.next'))
  }
}

export const verb = (hand, key) =>
  hand.page.getByRole('status').filter({ hasText: pattern(`session.${key}`, hand.locale) })
export const pressing = (hand) => verb(hand, 'press')
export const find = (hand) => verb(hand, 'find')
export const checkIn = (hand) => verb(hand, 'how')
export const paused = (hand) => hand.button('session.resume')
export const letGo = (hand) => verb(hand, 'let_go')
export const picture = (hand) => hand.page.locator('.session-figure .figure svg')
export const button = (hand, key) => hand.button(`session.${key}`)

/** Through getting ready and warming, to the spot. */
export async function toFind(hand) {
  await hand.passUntil(button(hand, 'found'))
}

/** A calm tap counts when nothing was touched just before it, and when the time for a second one has passed. */
export const quietMs = 900
export const calmMs = 400

export async function found(hand) {
  await hand.pass(quietMs)
  await hand.tap(button(hand, 'found'))
  await hand.pass(calmMs)
  await pressing(hand).waitFor()
}

/** Something the body says, from the sheet. */
export async function sign(hand, id) {
  await hand.tap(button(hand, 'sign.open'))
  const sheet = hand.page.getByRole('dialog')
  await hand.tap(sheet.getByRole('button', { name: hand.say(`session.sign.${id}`), exact: true }))
}

/** What was said in sessions so far, as it is on record, in the order it was stored: a clock may have gone back. */
export async function said(hand) {
  await hand.stored()
  const signalled = (await hand.events()).filter(({ kind }) => kind === 'session_signalled')
  return signalled.sort((one, other) => one.counter - other.counter).map(({ body }) => body.signal)
}

/** From a found spot through all that is left, answering "good" at every check-in. */
export async function toTheEnd(hand, end) {
  const good = button(hand, 'good')
  const foundIt = button(hand, 'found')
  for (let count = 0; count < 600; count += 1) {
    if (await end.isVisible()) return
    if (await good.isVisible()) await hand.tap(good)
    else if (await foundIt.isVisible()) await hand.tap(foundIt)
    else if (await button(hand, 'skip').isVisible()) await button(hand, 'skip').click()
    await hand.pass(1_600)
  }
  throw new Error('the session does not end')
}
