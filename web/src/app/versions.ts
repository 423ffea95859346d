// The service worker keeps the whole page for offline use. A new version waits: it is taken when the page is started
// anew, or when the person says so on Today. Never in a session.
import { createStore, useStore } from './store.ts'

const waiting = createStore<ServiceWorker | undefined>(undefined)

/** True while a newer version is ready to be taken. */
export const useNewVersion = (): boolean => useStore(waiting) !== undefined

export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.get()?.postMessage({ type: 'SKIP_WAITING' })
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI))
  const look = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) waiting.set(registration.waiting)
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
}

export function startVersions(): void {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return
  // Without it the page works as long as it is open: nothing to tell.
  register().catch((failure: unknown) => console.warn(failure))
}
