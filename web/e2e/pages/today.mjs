export const open = async (hand, address) => {
  await hand.page.goto(address)
  await hand.link('today.settings').waitFor()
}
export const first = (hand) => hand.tap(hand.button('today.begin'))
/** To the check, whatever stands before it: a day of rest is told by itself first. */
export async function later(hand) {
  const rest = hand.link('today.rest.action')
  const ways = ['today.start', 'today.go_on', 'today.locked.action'].map((key) => hand.button(key))
  const onward = ways.reduce((one, other) => one.or(other))
  await onward.or(rest).first().waitFor()
  if (await rest.isVisible()) await hand.tap(rest)
  await hand.tap(onward)
}
export const syncMark = (hand, state) => hand.text(`app.sync.${state}`)
