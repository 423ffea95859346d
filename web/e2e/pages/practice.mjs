// The lesson for the hand.
export const begin = (hand, by) => hand.tap(hand.button(`practice.with_${by}`))
export const felt = (hand) => hand.tap(hand.button('practice.felt'))

/** Pressed without looking: under, near or over, as the scale is said to show. */
export async function showed(hand, miss, slots) {
  await hand.tap(hand.page.getByRole('radio', { name: hand.say(`practice.blind.${miss}`, slots), exact: true }))
  await hand.text(`practice.blind.said_${miss}`).waitFor()
}
export const on = (hand) => hand.tap(hand.button('practice.on'))
