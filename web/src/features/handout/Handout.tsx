// One page on paper. The screen shows the sheet as it will be printed; the browser prints it.
import { options, type JSX } from 'preact'
import { useEffect, useReducer } from 'preact/hooks'
import { useEvents } from '../../app/events.ts'
import { dayOf } from '../../app/clock.ts'
import { useHistory } from '../../app/here.ts'
import { addressOf, go, useRoute } from '../../app/router.ts'
import { useSettings } from '../../app/settings.ts'
import { useVisit } from '../../app/visiting.ts'
import type { JournalEvent } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Card.tsx'
import { Loading, Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { Paper } from './Paper.tsx'
import { partsOf, sheetOf } from './sheet.ts'
import './Handout.css'

function lastMarked(events: readonly JournalEvent[]): string | undefined {
  const mapped = events.findLast((event) => event.kind === 'mapped')
  return mapped && dayOf(mapped.at)
}

/** Where an earlier answer says to get help there is nothing to print. */
function GetHelp({ back }: { back: string }): JSX.Element {
  return (
    <Screen
      title={say('handout.title')}
      back={back}
      dock={<Button href={addressOf('check')}>{say('today.locked.action')}</Button>}
    >
      <Notice icon="lock" tone="care" title={say('today.locked.emergency')}>
        {say('today.locked.why')}
      </Notice>
    </Screen>
  )
}

/** Draws anew what is about to be printed, and at once: a page left open may have outlived its check (S1). */
function useDrawnToPrint(): void {
  const [, drawAnew] = useReducer((times: number, _: void) => times + 1, 0)
  useEffect(() => {
    const draw = (): void => {
      const { debounceRendering: later } = options
      options.debounceRendering = (render) => render()
      drawAnew()
      if (later) options.debounceRendering = later
      else delete options.debounceRendering
    }
    addEventListener('beforeprint', draw)
    return () => removeEventListener('beforeprint', draw)
  }, [])
}

/** `handout/plan` and `handout/history` lead back there. */
export function Handout(): JSX.Element {
  useDrawnToPrint()
  const { rest } = useRoute()
  const back = addressOf(rest === 'plan' ? 'plan' : 'history')
  const visit = useVisit()
  const history = useHistory()
  const events = useEvents()
  const { person, means } = useSettings()
  const sheet = history && sheetOf({ visit, history, means: means[person] })
  const emergency = sheet?.lock === 'emergency'
  const now = emergency && sheet.live
  useEffect(() => {
    if (now) go('emergency', '', { replace: true })
  }, [now])
  if (!history || !events) return <Loading />
  if (emergency) return <GetHelp back={back} />
  if (!sheet) {
    return (
      <Screen title={say('handout.nothing')} back={back}>
        <p>{say('handout.nothing_why')}</p>
      </Screen>
    )
  }
  return (
    <Screen
      title={say('handout.title')}
      back={back}
      dock={<Button onClick={() => window.print()}>{say('handout.print')}</Button>}
    >
      <p class="not-printed quiet">{say('handout.how')}</p>
      <Paper key={partsOf(sheet).join()} sheet={sheet} told={lastMarked(events)} />
    </Screen>
  )
}
