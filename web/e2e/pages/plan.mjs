// Muscles worth trying, what is at hand, and the plan.
export const muscles = (hand) => hand.page.getByRole('button', { name: hand.say('candidates.how'), exact: true })
export const test = (hand) => hand.tap(hand.button('candidates.test').first())
export const toPlan = (hand) => hand.tap(hand.link('candidates.plan'))
export const start = (hand) => hand.tap(hand.button('plan.start'))

/** Both arms, any position, and what is named. */
export async function means(hand, { things = ['ball'], minutes } = {}) {
  const radio = (key) => hand.page.getByRole('radio', { name: hand.say(`plan.means.${key}`), exact: true })
  const box = (key) => hand.page.getByRole('checkbox', { name: hand.say(`plan.means.${key}`), exact: true })
  await hand.heading('plan.means.title').waitFor()
  await hand.tap(radio('both_arm'))
  for (const thing of things) await hand.tap(box(thing))
  if (minutes) {
    const length = hand.say('plan.means.minutes_value', { n: minutes })
    await hand.tap(hand.page.getByRole('radio', { name: length }))
  }
  await hand.tap(hand.button('plan.means.done'))
}
