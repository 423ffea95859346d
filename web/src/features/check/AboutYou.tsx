// Age band and possible pregnancy: they decide which questions are asked, and lock nothing by themselves.
import type { JSX } from 'preact'
import { forgetUnsent, useUnsent } from '../../app/visiting.ts'
import type { About, AgeBand } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'

const bands: readonly AgeBand[] = ['under_40', 'from_40', 'from_50']

interface AboutYouProps {
  about: About
  progress: { now: number; of: number }
  onBack: () => void
  onDone: (about: About) => void
}

interface Said { band: AgeBand | undefined; pregnant: 'yes' | 'no' | undefined }

export function AboutYou({ about, progress, onBack, onDone }: AboutYouProps): JSX.Element {
  const known = about.maybe_pregnant
  const [{ band, pregnant }, keep] = useUnsent<Said>('about', {
    band: about.age_band, pregnant: known === undefined ? undefined : known ? 'yes' : 'no',
  })
  const done = (): void => {
    if (!band || !pregnant) return
    forgetUnsent('about')
    onDone({ age_band: band, maybe_pregnant: pregnant === 'yes' })
  }
  return (
    <Screen
      title={say('check.about.title')}
      back={onBack}
      steps={<Steps now={progress.now} of={progress.of} />}
      dockFloats={false}
      dock={<Button disabled={!band || !pregnant} onClick={done}>{say('check.next')}</Button>}
    >
      <Card>
        <div class="stack-loose">
          <Choice
            legend={say('check.about.age')}
            value={band}
            options={bands.map((value) => ({ value, label: say(`check.about.${value}`) }))}
            onChange={(chosen) => keep((before) => ({ ...before, band: chosen }))}
            look="wrapped"
          />
          <Choice
            legend={say('check.about.pregnant')}
            value={pregnant}
            options={[
              { value: 'yes', label: say('check.about.pregnant_yes') },
              { value: 'no', label: say('check.about.pregnant_no') },
            ]}
            onChange={(chosen) => keep((before) => ({ ...before, pregnant: chosen }))}
            look="wrapped"
          />
        </div>
      </Card>
      <p class="small quiet">{say('check.about.why')}</p>
    </Screen>
  )
}
