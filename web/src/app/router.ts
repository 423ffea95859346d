// One place a screen, in the hash of the address, so that the page works from any folder of static files.
import { createStore, useStore } from './store.ts'

export const places = [
  'today', 'check', 'emergency', 'session', 'where', 'muscles', 'plan', 'after', 'tomorrow', 'history', 'learn',
  'settings', 'transfer', 'person', 'health', 'handout', 'practice', 'measure', 'course', 'trial', 'summary',
] as const
export type PlaceName = (typeof places)[number]
/** `#/learn/what_is_a_knot` is the place `learn` with the rest `what_is_a_knot`. */
export interface Route { place: PlaceName; rest: string }

const isPlace = (name: string): name is PlaceName => (places as readonly string[]).includes(name)

/** What is no address of anything is left as it stands: the place says that it knows nothing by that name. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function readRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#\/?/, '').split('/')
  return isPlace(name) ? { place: name, rest: rest.map(decoded).join('/') } : { place: 'today', rest: '' }
}

export const addressOf = (place: PlaceName, rest = ''): string =>
  `#/${place}${rest ? `/${rest.split('/').map(encodeURIComponent).join('/')}` : ''}`

const routes = createStore<Route>({ place: 'today', rest: '' })
export const useRoute = (): Route => useStore(routes)

/** Goes to a place. `replace`: Back does not come here again. */
export function go(place: PlaceName, rest = '', options: { replace?: boolean } = {}): void {
  const address = addressOf(place, rest)
  if (options.replace) {
    history.replaceState(null, '', address)
    follow()
  } else if (location.hash !== address) {
    location.hash = address
  }
}

function follow(): void {
  const next = readRoute(location.hash)
  const before = routes.get()
  if (next.place === before.place && next.rest === before.rest) return
  routes.set(next)
  window.scrollTo(0, 0)
}

export function startRouting(): void {
  window.addEventListener('hashchange', follow)
  routes.set(readRoute(location.hash))
}
