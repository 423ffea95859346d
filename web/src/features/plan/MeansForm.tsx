import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Means, Posture } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice, ManyChoice } from '../../ui/Choice.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'

interface MeansFormProps {
  means: Means | undefined
  back: string
  onDone: (means: Means) => void
}

const things = ['ball', 'cane', 'wall'] as const
const arms = ['both', 'left', 'right'] as const
const postures: readonly Posture[] = ['standing', 'sitting', 'either']
const lengths = ['5', '10', '15'] as const

type Thing = (typeof things)[number]
type Arm = (typeof arms)[number]

function reachOf(means: Means | undefined): Arm | undefined {
  if (means?.left_arm_works && means.right_arm_works) return 'both'
  if (means?.left_arm_works) return 'left'
  return means?.right_arm_works ? 'right' : undefined
}

/** What is at hand, which arm can reach, how, and for how long. Assumed are ten minutes, any position and
 *  a wall, as nearly everybody has them; each can be changed here. */
export function MeansForm({ means, back, onDone }: MeansFormProps): JSX.Element {
  const [having, have] = useState<Thing[]>(means ? things.filter((thing) => means[thing]) : ['wall'])
  const [reaching, reach] = useState(reachOf(means))
  const [posture, setPosture] = useState<Posture>(means?.posture ?? 'either')
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>(
    lengths.find((length) => Number(length) === means?.minutes) ?? '10',
  )
  const done = (): void =>
    onDone({
      ball: having.includes('ball'),
      cane: having.includes('cane'),
      wall: having.includes('wall'),
      left_arm_works: reaching !== 'right',
      right_arm_works: reaching !== 'left',
      posture,
      minutes: Number(minutes),
    })
  return (
    <Screen
      title={say('plan.means.title')}
      back={back}
      dock={
        <Button disabled={!reaching} onClick={done}>
          {say(reaching ? 'plan.means.done' : 'plan.means.missing')}
        </Button>
      }
    >
      <p class="quiet">{say('plan.means.why')}</p>
      <Card>
        <div class="stack-loose">
          <Choice
            legend={say('plan.means.reach')}
            look="wrapped"
            value={reaching}
            options={arms.map((value) => ({ value, label: say(`plan.means.${value}_arm`) }))}
            onChange={reach}
          />
          <Choice
            legend={say('plan.means.posture')}
            look="wrapped"
            value={posture}
            options={postures.map((value) => ({ value, label: say(`plan.means.${value}`) }))}
            onChange={setPosture}
          />
          <ManyChoice
            legend={say('plan.means.things')}
            values={having}
            options={things.map((value) => ({ value, label: say(`plan.means.${value}`) }))}
            onChange={have}
          />
          <Choice
            legend={say('plan.means.minutes')}
            value={minutes}
            options={lengths.map((value) => ({ value, label: say('plan.means.minutes_value', { n: value }) }))}
            onChange={setMinutes}
          />
        </div>
      </Card>
      <p class="quiet small">{say('plan.means.one_arm')}</p>
    </Screen>
  )
}
