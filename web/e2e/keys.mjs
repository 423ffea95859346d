// Somebody who has no pointer.

/** Tab until it has the focus. */
export async function focus(hand, target) {
  await target.waitFor()
  for (let count = 0; count < 120; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await hand.page.keyboard.press('Tab')
  }
  throw new Error(`never got the focus: ${target}`)
}

export async function key(hand, target, name = 'Enter') {
  await focus(hand, target)
  await hand.page.keyboard.press(name)
}
