export const pad = (hand, legend, n) =>
  hand.page.getByRole('button', { name: hand.say('measure.pad', { what: legend, n }), exact: true })
/** Longer than a touched number waits before it is on record. */
export const momentMs = 6_000

/** Touches a number and lets its moment pass. */
export async function tell(hand, legend, n) {
  await hand.tap(pad(hand, legend, n))
  await hand.page.clock.runFor(momentMs)
  await hand.text('measure.saved', { n }).first().waitFor()
}
