export const open = async (hand, address) => {
  await hand.page.goto(address)
  await hand.link('today.settings').waitFor()
}
export const first = (hand) => hand.tap(hand.button('today.begin'))
export const later = (hand) => hand.tap(hand.button('today.start').or(hand.button('today.rest.action')))
export const syncMark = (hand, state) => hand.text(`app.sync.${state}`)
