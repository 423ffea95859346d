// A browser whose storage fails when a test wants it to.

/** What storing does from now on: works, refuses, has no room, or never comes back. */
export const brittleStorage = `
  window.storing = 'works'
  for (const name of ['add', 'put']) {
    const real = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (...given) {
      if (window.storing === 'throws') throw new DOMException('broken', 'InvalidStateError')
      if (window.storing === 'full') throw new DOMException('full', 'QuotaExceededError')
      const request = real.apply(this, given)
      if (window.storing === 'hangs') {
        // A transaction that always has one more thing to do never ends.
        const spin = () => {
          if (window.storing === 'hangs') this.count().onsuccess = spin
        }
        request.addEventListener('success', spin)
      }
      return request
    }
  }
`
export const storing = (hand, how) => hand.page.evaluate((mode) => { window.storing = mode }, how)
