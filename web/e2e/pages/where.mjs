// Where it hurts: the map by its list, the movements, the day.
import { escaped } from '../words.mjs'

export const title = (hand) => hand.heading('where.title')

export async function mark(hand, { zone, side, strength }) {
  const list = hand.page.getByRole('radio', { name: hand.say('where.list'), exact: true })
  if (!(await list.isChecked())) await hand.tap(list)
  const name = escaped(hand.say(`zone.${zone}.${side}`))
  await hand.tap(hand.page.getByRole('button', { name: new RegExp(`^${name}: `) }))
  await hand.slide(hand.page.getByRole('slider', { name: new RegExp(`^${name}$`, 'i') }), strength)
}

export const mapDone = (hand) =>
  hand.tap(hand.page.getByRole('button', { name: hand.say('where.done', { what: '#' }).split('#')[0] }))

export async function movements(hand, names = []) {
  await hand.heading('where.movements_title').waitFor()
  for (const id of names) {
    await hand.tap(hand.page.getByRole('checkbox', { name: hand.say(`movement.${id}.name`), exact: true }))
  }
  await hand.tap(hand.button(names.length > 0 ? 'ui.next' : 'where.movements_none'))
}

export async function day(hand, causes = []) {
  await hand.heading('where.day_title').waitFor()
  for (const id of causes) {
    await hand.tap(hand.page.getByRole('checkbox', { name: hand.say(`cause.${id}.name`), exact: true }))
  }
  await hand.tap(hand.button(causes.length > 0 ? 'ui.next' : 'where.day_none'))
}
