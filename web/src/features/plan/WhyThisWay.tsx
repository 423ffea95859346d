import type { JSX } from 'preact'
import { momentWords } from '../../app/dates.ts'
import type { Way } from '../../engine/verbs.ts'
import { say, sayKey, sayName } from '../../words/words.ts'

const armWords = ({ arm }: Way): string =>
  arm === 'left' || arm === 'right' ? say(`plan.way.arm.${arm}`) : say('plan.way.arm.none')

type PassedOver = Way['passed_over'][number]

/** A tool that time brings back says when. */
function notWords({ technique, because }: PassedOver, byHandUntil: number | undefined): string {
  const name = sayName('technique', technique)
  if (because !== 'hand_only' || byHandUntil === undefined)
    return sayKey(`plan.way.not.${because}`, { technique: name })
  return say('plan.way.not.hand_only_until', { technique: name, time: momentWords(byHandUntil) })
}

interface WhyThisWayProps { way: Way; byHandUntil: number | undefined }

/** Which arm works, in what position, and why not a way that this muscle would rather have. */
export function WhyThisWay({ way, byHandUntil }: WhyThisWayProps): JSX.Element {
  return (
    <>
      <p>
        <b>{say('plan.way.title')}.</b> {armWords(way)} {sayKey(`plan.way.posture.${way.posture}`)}
      </p>
      {way.passed_over.length === 0 ? (
        <p>{say('plan.way.first')}</p>
      ) : (
        <div class="plan-why">
          <p>{say('plan.way.passed')}</p>
          <ul class="plan-passed">
            {way.passed_over.map((passed) => (
              <li key={passed.technique}>{notWords(passed, byHandUntil)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
