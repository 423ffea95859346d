// The check, from its first question to where it leads.
import { isSaid } from '../words.mjs'

export const ask = (hand, id) => hand.page.getByRole('group', { name: hand.say(`question.${id}.ask`), exact: true })

/** At a later visit a question stands there in few words until it is touched. */
export const brief = (hand, id) => hand.button(`question.${id}.brief`)

export async function answer(hand, id, word) {
  if (isSaid(hand.locale, `question.${id}.brief`)) {
    await ask(hand, id).or(brief(hand, id)).first().waitFor()
    if (await brief(hand, id).isVisible()) await hand.tap(brief(hand, id))
  }
  await hand.tap(ask(hand, id).getByRole('radio', { name: hand.say(`ui.answer.${word}`), exact: true }))
}

export const none = (hand) => hand.tap(hand.button('check.none'))
export const noneOther = (hand) => hand.tap(hand.button('check.none_other'))

export async function about(hand, band = 'under_40') {
  const group = (key) => hand.page.getByRole('group', { name: hand.say(key), exact: true })
  await hand.tap(group('check.about.age').getByRole('radio', { name: hand.say(`check.about.${band}`), exact: true }))
  const notPregnant = hand.say('check.about.pregnant_no')
  await hand.tap(group('check.about.pregnant').getByRole('radio', { name: notPregnant, exact: true }))
  await hand.tap(hand.button('check.next'))
}

/** Answers no to everything, whatever is asked, until the check leads elsewhere. Returns how many screens it had. */
export async function nothingToReport(hand, next, band) {
  const { page } = hand
  const screens = {
    none: hand.button('check.none'), about: hand.heading('check.about.title'),
    readBack: hand.button('check.read_back.confirm'), goOn: hand.button('check.go_on'),
  }
  for (let count = 0; count < 40; count += 1) {
    await Promise.race([next, ...Object.values(screens)].map((one) => one.waitFor()))
    if (await next.isVisible()) return count
    const title = await page.title()
    const first = await page.getByRole('main').innerText()
    const standing = await Promise.all(Object.values(screens).map((one) => one.isVisible()))
    if (!standing.includes(true)) continue // between two screens
    if (await screens.about.isVisible()) await about(hand, band)
    else if (await screens.readBack.isVisible()) await hand.tap(screens.readBack)
    else if (await screens.none.isVisible()) await hand.tap(screens.none)
    else await hand.tap(screens.goOn)
    await page.waitForFunction(
      ([oldTitle, oldText]) => document.title !== oldTitle || document.querySelector('main')?.innerText !== oldText,
      [title, first],
    )
  }
  throw new Error('the check does not end')
}

/** Answers no to all screens but the last one, which is left standing. */
export async function upToTheLast(hand) {
  const last = hand.heading('group.body_facts.title')
  await nothingToReport(hand, last)
}
