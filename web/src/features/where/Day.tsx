import type { JSX } from 'preact'
import { record, vocabulary } from '../../app/here.ts'
import { addressOf, go } from '../../app/router.ts'
import { mappedOf, withCauses, withFelt } from '../../app/visit.ts'
import { updateVisit, useVisit, visit as visitNow } from '../../app/visiting.ts'
import { Button } from '../../ui/Button.tsx'
import { ManyChoice } from '../../ui/Choice.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'

/** Stores the map; then the check asks what these places call for, and leads on to the muscles. */
async function finish(): Promise<void> {
  updateVisit(withFelt)
  await record('mapped', mappedOf(visitNow()))
  go('check')
}

export function Day(): JSX.Element {
  const visit = useVisit()
  const leave = (): void => {
    // What could not be stored is said by the shell; the map stays as it is and can be handed on again.
    finish().catch(() => undefined)
  }
  return (
    <Screen
      title={say('where.day_title')}
      back={addressOf('where', 'movements')}
      steps={<Steps now={3} of={3} />}
      dock={<Button onClick={leave}>{visit.causes.length > 0 ? say('ui.next') : say('where.day_none')}</Button>}
    >
      <p class="quiet">{say('where.day_why')}</p>
      <ManyChoice
        legend={say('where.day_legend')}
        legendUnseen
        look="rows"
        values={visit.causes}
        options={vocabulary().causes.map((cause) => ({ value: cause.id, label: cause.words['name'] ?? cause.id }))}
        onChange={(causes) => updateVisit((now) => withCauses(now, causes))}
      />
    </Screen>
  )
}
