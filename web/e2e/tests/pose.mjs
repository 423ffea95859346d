// The pictures of how to press: there in the plan and before a session, with their side in words, and never in the way.
import assert from 'node:assert/strict'
import { person } from '../browser.mjs'
import * as plan from '../pages/plan.mjs'
import * as session from '../pages/session.mjs'
import { toPlan } from '../visits.mjs'

const pose = (hand) => hand.page.locator('figure.pose').first()

/** The picture is drawn, its words name the side that is pressed, and the right is the mirror of the left. */
async function rightSide(hand, side) {
  const shown = pose(hand)
  await shown.waitFor()
  await shown.scrollIntoViewIfNeeded()
  const img = shown.getByRole('img')
  await img.evaluate((one) => one.decode())
  assert.ok(await img.evaluate((one) => one.naturalWidth >= 640), 'dense enough for a phone')
  const id = await shown.getAttribute('data-pose')
  assert.equal(await img.getAttribute('alt'), hand.say(`pose.${id}.${side}`))
  assert.ok((await shown.innerText()).includes(hand.say(`pose.caption.${side}`)))
  const mirrored = await shown.locator('.pose-picture').evaluate((one) => getComputedStyle(one).transform)
  assert.equal(mirrored.startsWith('matrix(-1'), side === 'right')
  const caption = await shown.locator('figcaption').evaluate((one) => getComputedStyle(one).transform)
  assert.equal(caption, 'none', 'words are never mirrored')
  return id
}

async function beforeTheSession({ browser, address }) {
  const seen = []
  for (const side of ['left', 'right']) {
    const hand = await person(browser)
    await toPlan(hand, address, { pain: { zone: 'shoulder-front', side, strength: 5 } })
    await hand.page.getByText(hand.say('plan.how'), { exact: true }).first().click()
    seen.push(await rightSide(hand, side))
    await plan.start(hand)
    await session.cards(hand)
    await session.verb(hand, 'verb.ready').waitFor()
    await rightSide(hand, side)
  }
  assert.equal(seen[0], seen[1])
  return seen[0]
}

async function withoutPictures({ browser, address }) {
  const hand = await person(browser)
  await hand.context.route('**/pose-*.webp', (route) => route.abort())
  await toPlan(hand, address)
  await hand.page.getByText(hand.say('plan.how'), { exact: true }).first().click()
  await hand.page.locator('details[open] b').first().waitFor()
  await pose(hand).waitFor({ state: 'detached' })
  await plan.start(hand)
  await session.cards(hand)
  await session.verb(hand, 'verb.ready').waitFor()
  await session.toFind(hand)
  assert.equal(await hand.page.locator('figure.pose:visible').count(), 0)
}

export const tests = [
  ['pose: how to press is shown before the session, for the side that is pressed', beforeTheSession],
  ['pose: a picture that cannot be had leaves nothing behind', withoutPictures],
]
