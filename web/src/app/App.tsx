// The shell: which screen, the three places, and what is said above every screen when something could not be stored.
import type { ComponentType, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Check } from '../features/check/Check.tsx'
import { Emergency } from '../features/emergency/Emergency.tsx'
import { Today } from '../features/today/Today.tsx'
import { later } from './later.tsx'
import { Navigation } from './Navigation.tsx'
import { useRoute, type PlaceName } from './router.ts'
import { Trouble } from './Trouble.tsx'
import { Safely } from './Safely.tsx'
import { loadCourseWords } from '../words/words.ts'

/** The code of a screen, and the words that come with it. */
const withCourse = <Module,>(code: () => Promise<Module>) => async (): Promise<Module> => {
  const [module] = await Promise.all([code(), loadCourseWords()])
  return module
}

const fetchers = {
  session: () => import('../features/session/Session.tsx'),
  where: () => import('../features/where/Where.tsx'),
  muscles: () => import('../features/muscles/Muscles.tsx'),
  plan: () => import('../features/plan/Plan.tsx'),
  after: () => import('../features/aftercare/After.tsx'),
  tomorrow: () => import('../features/aftercare/Tomorrow.tsx'),
  history: withCourse(() => import('../features/history/History.tsx')),
  learn: () => import('../features/learn/Learn.tsx'),
  settings: () => import('../features/settings/Settings.tsx'),
  transfer: () => import('../features/transfer/Transfer.tsx'),
  person: () => import('../features/today/WhoseDay.tsx'),
  health: () => import('../features/check/OwnWords.tsx'),
  handout: () => import('../features/handout/Handout.tsx'),
  practice: () => import('../features/practice/Practice.tsx'),
  measure: withCourse(() => import('../features/measure/Measure.tsx')),
  course: withCourse(() => import('../features/course/Course.tsx')),
  trial: withCourse(() => import('../features/trial/Trial.tsx')),
  summary: withCourse(() => import('../features/summary/Summary.tsx')),
}

const screens: Record<PlaceName, ComponentType> = {
  today: Today,
  check: Check,
  emergency: Emergency,
  session: later(fetchers.session, 'Session'),
  where: later(fetchers.where, 'Where'),
  muscles: later(fetchers.muscles, 'Muscles'),
  plan: later(fetchers.plan, 'Plan'),
  after: later(fetchers.after, 'After'),
  tomorrow: later(fetchers.tomorrow, 'Tomorrow'),
  history: later(fetchers.history, 'History'),
  learn: later(fetchers.learn, 'Learn'),
  settings: later(fetchers.settings, 'Settings'),
  transfer: later(fetchers.transfer, 'Transfer'),
  person: later(fetchers.person, 'WhoseDay'),
  health: later(fetchers.health, 'OwnWords'),
  handout: later(fetchers.handout, 'Handout'),
  summary: later(fetchers.summary, 'Summary'),
  practice: later(fetchers.practice, 'Practice'),
  measure: later(fetchers.measure, 'Measure'),
  course: later(fetchers.course, 'Course'),
  trial: later(fetchers.trial, 'Trial'),
}

/** The places where one may wander off. None in a check, a session or an emergency. */
const open: readonly PlaceName[] = [
  'today', 'history', 'learn', 'settings', 'transfer', 'person', 'measure', 'course', 'trial',
]

export function App(): JSX.Element {
  const { place } = useRoute()
  const Screen = screens[place]
  useEffect(() => {
    document.documentElement.dataset['place'] = place
  }, [place])
  return (
    <div class={open.includes(place) ? 'app app-open' : 'app'}>
      {open.includes(place) && <Navigation place={place} />}
      <div class="app-screen">
        {place !== 'emergency' && <Trouble />}
        <Safely key={place}>
          <Screen />
        </Safely>
      </div>
    </div>
  )
}
