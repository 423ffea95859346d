import type { JSX } from 'preact'
import type { Way } from '../../engine/verbs.ts'
import { say, sayKey, sayName } from '../../words/words.ts'

const armWords = ({ arm }: Way): string =>
  arm === 'left' || arm === 'right' ? say(`plan.way.arm.${arm}`) : say('plan.way.arm.none')

/** Which arm works, in what position, and why not a way that this muscle would rather have. */
export function WhyThisWay({ way }: { way: Way }): JSX.Element {
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
            {way.passed_over.map(({ technique, because }) => (
              <li key={technique}>
                {sayKey(`plan.way.not.${because}`, { technique: sayName('technique', technique) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
