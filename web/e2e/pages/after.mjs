// Right after a session.
import { readFile } from 'node:fs/promises'

export const slider = (hand) => hand.page.getByRole('slider', { name: hand.say('after.pain_now') })
const row = (hand, key) => hand.page.getByRole('group', { name: hand.say(key), exact: true })
/** One of the signs of holding on, or `none`. */
export const sign = (hand, key, name) =>
  row(hand, key).getByRole('checkbox', { name: hand.say(`guarding.sign.${name}`), exact: true })
const word = (hand, key, answer) =>
  row(hand, key).getByRole('radio', { name: hand.say(`ui.answer.${answer}`), exact: true })

/** What is asked, with nothing new; `any` other than no leads to every symptom by itself. */
export async function answer(hand, { pain = 3, soreness = 1, guarding = [], any = 'no' } = {}) {
  await hand.slide(slider(hand), pain)
  await hand.slide(hand.page.getByRole('slider', { name: hand.say('tomorrow.soreness') }), soreness)
  for (const one of guarding) await hand.tap(sign(hand, 'guarding.after', one))
  await hand.tap(word(hand, 'after.any', any))
}

/** The file for the person's own calendar. */
export async function calendarFile(hand) {
  const [download] = await Promise.all([
    hand.page.waitForEvent('download'), hand.tap(hand.button('after.calendar.save')),
  ])
  await hand.text('after.calendar.saved').waitFor()
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

export async function toToday(hand, said) {
  await answer(hand, said)
  await hand.tap(hand.button('after.done'))
  await hand.link('today.settings').waitFor()
}
