// The three places. Nothing else is ever in here.
import type { JSX } from 'preact'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { say } from '../words/words.ts'
import { addressOf, type PlaceName } from './router.ts'

const three = [
  { place: 'today', icon: 'today', words: 'app.nav.today' },
  { place: 'history', icon: 'line', words: 'app.nav.progress' },
  { place: 'learn', icon: 'book', words: 'app.nav.learn' },
] as const satisfies readonly { place: PlaceName; icon: IconName; words: string }[]

/** Screens behind one of the three. */
const within: Partial<Record<PlaceName, PlaceName>> = { course: 'history', trial: 'history' }

export function Navigation({ place }: { place: PlaceName }): JSX.Element {
  return (
    <nav class="nav" aria-label={say('app.nav.name')}>
      <p class="nav-brand" aria-hidden="true">
        <Icon name="knot" />
        {say('app.name')}
      </p>
      {three.map((one) => (
        <a
          key={one.place}
          href={addressOf(one.place)}
          aria-current={one.place === (within[place] ?? place) ? 'page' : undefined}
        >
          <Icon name={one.icon} />
          {say(one.words)}
        </a>
      ))}
    </nav>
  )
}
