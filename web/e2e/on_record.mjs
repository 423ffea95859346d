/** Events into the journal of the page, as if they had come from another device; seen after a reload. */
export async function putOnRecord(hand, events) {
  await hand.page.evaluate((all) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('unknot')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('events', 'readwrite')
      for (const event of all) transaction.objectStore('events').put(event)
      transaction.onabort = () => reject(transaction.error)
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  }), events)
}
