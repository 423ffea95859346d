// Right after a session.
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

export async function toToday(hand, said) {
  await answer(hand, said)
  await hand.tap(hand.button('after.done'))
  await hand.link('today.settings').waitFor()
}
