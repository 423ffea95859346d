// Fingers on a touch screen, as the browser gets them from the device: with their number, place and size.

/** A phone that is touched. */
export const touched = { hasTouch: true, isMobile: true }

export class Fingers {
  #session
  #down = new Map()

  static async on(hand) {
    const fingers = new Fingers()
    fingers.#session = await hand.context.newCDPSession(hand.page)
    return fingers
  }

  /** The middle of something that is seen. */
  async middle(target) {
    const box = await target.first().boundingBox()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  async down(place, { id = 1, size = 24 } = {}) {
    this.#down.set(id, { ...place, id, radiusX: size / 2, radiusY: size / 2 })
    await this.#send('touchStart')
  }

  async move(place, id = 1) {
    this.#down.set(id, { ...this.#down.get(id), ...place })
    await this.#send('touchMove')
  }

  async up(id = 1) {
    const lifted = this.#down.get(id)
    this.#down.delete(id)
    await this.#send('touchEnd', [lifted])
  }

  /** Down and up are sent together: on a slow machine as well it is a short touch. */
  async tap(target, options) {
    const place = 'x' in target ? target : await this.middle(target)
    await Promise.all([this.down(place, options), this.up(options?.id)])
  }

  /** Two taps, as near to each other. */
  async tapTwice(place) {
    await Promise.all([this.down(place), this.up(), this.down(place), this.up()])
  }

  #send(type, touchPoints = [...this.#down.values()]) {
    return this.#session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
