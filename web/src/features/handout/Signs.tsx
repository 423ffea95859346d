// When to let go, when to call, and what the next days may bring.
import type { JSX } from 'preact'
import { listWords } from '../../app/dates.ts'
import { numbersToCall } from '../../app/emergency_numbers.ts'
import { useHistory, vocabulary } from '../../app/here.ts'
import { capital, say } from '../../words/words.ts'

const signs = ['numb_or_shooting', 'tingling', 'unwell', 'pulse', 'severe'] as const

export function LetGo(): JSX.Element {
  const words = signs.map((sign) => say(`session.sign.${sign}`).toLowerCase())
  return (
    <section>
      <h3>{say('handout.stop')}</h3>
      <p>{capital(listWords(words))}.</p>
      <p>{say('handout.too_much')}</p>
    </section>
  )
}

/** The numbers stand there whole: of the chosen country, or the common ones with where they work (S2). */
export function CallForHelp(): JSX.Element {
  const numbers = numbersToCall(vocabulary(), useHistory())
  return (
    <section>
      <h3>{say('handout.call')}</h3>
      <p>
        {say('handout.call_signs')} {numbers.map((one) => (
          <span key={one.number}>
            <b>{one.number}</b> ({one.where}).{' '}
          </span>
        ))}
      </p>
    </section>
  )
}

export function NextDays(): JSX.Element {
  return (
    <section>
      <h3>{say('handout.after')}</h3>
      <p>
        <b>{say('after.normal')}:</b> {say('after.normal_what')}
      </p>
      <p>
        <b>{say('after.not_normal')}:</b> {say('after.not_normal_what')}
      </p>
      <p>
        <b>{say('after.not_today')}:</b> {say('after.not_today_what')}
      </p>
    </section>
  )
}

/** For the answers that the next days ask for. */
export function RoomToWrite(): JSX.Element {
  return (
    <div class="handout-write">
      <p>{say('handout.write_next')}</p>
      <p>{say('handout.write_after')}</p>
    </div>
  )
}
