// Alone: no navigation, no other way on. A number to call, what to say, what to do until they come.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { screenNow, takeBack, type TakenBackBecause } from '../../app/checking.ts'
import { listWords } from '../../app/dates.ts'
import { allNumbers, numbersToCall } from '../../app/emergency_numbers.ts'
import { record, useHistory, vocabulary } from '../../app/here.ts'
import { questionsOf } from '../../app/reasons.ts'
import { go } from '../../app/router.ts'
import { Title } from '../../app/Title.tsx'
import { speak, useVoiceThere } from '../../app/voice.ts'
import { wordsToAsk, type Visit } from '../../app/visit.ts'
import { startAgain, useVisit } from '../../app/visiting.ts'
import type { Clearance, Reason } from '../../engine/verbs.ts'
import { Icon } from '../../ui/Icon.tsx'
import { localeTag, say, sayKey } from '../../words/words.ts'
import './emergency.css'

const gravest = (clearance: Clearance | undefined): Reason[] =>
  (clearance?.reasons ?? []).filter((reason) => reason.verdict === 'emergency')

/** The findings in the person's words: of the questions themselves and of pairs of them; nothing of earlier days. */
function findings(clearance: Clearance | undefined): string[] {
  const yes = (clearance?.reasons ?? []).filter(
    ({ verdict, answer, remembered }) => verdict === 'emergency' || (answer === 'yes' && !remembered),
  )
  return [...new Set(yes.flatMap(questionsOf))].map((id) => sayKey(`question.${id}.short`))
}

export function Emergency(): JSX.Element {
  const visit = useVisit()
  const history = useHistory()
  const [choosing, choose] = useState(false)
  const voiceHere = useVoiceThere()
  const clearance = visit.clearance ?? (history ? screenNow(visit, history) : undefined)
  const quotes = quotesIn(visit, clearance)
  const rules = gravest(clearance).map((reason) => reason.rule)
  useEffect(() => {
    // Come here by an old address: nothing says emergency, so the check is the place.
    const asked = !visit.clearance && wordsToAsk(visit).length > 0
    if (clearance && (asked || clearance.verdict !== 'emergency')) go('check', '', { replace: true })
  }, [clearance?.verdict])
  const words = findings(clearance)
  const sentence = words.length > 0 ? say('emergency.i_have', { findings: listWords(words) }) : say('emergency.i_need')
  const read = (): void =>
    speak([say('emergency.title'), ...rules.map((rule) => sayKey(`${rule}.do`)), sentence].join(' '))
  return (
    <main class="emergency">
      <div class="emergency-inside">
        <div>
          <Title text={say('emergency.title')} />
          {quotes.length > 0 && <p>{say('emergency.from_words', { words: quotes.join(' … ') })}</p>}
          {rules.slice(0, 2).map((rule) => <p key={rule} class="emergency-why">{sayKey(`${rule}.why`)}</p>)}
        </div>
        <Numbers all={choosing} onChosen={() => choose(false)} history={history} />
        <section>
          <h2>{say('emergency.say')}</h2>
          <div class="emergency-say">
            <p>{sentence}</p>
            <p>{say('emergency.began')}</p>
            <p>{say('emergency.place')}</p>
          </div>
        </section>
        <section>
          <h2>{say('emergency.until')}</h2>
          {rules.slice(0, 3).map((rule) => <p key={rule} class="emergency-do">{sayKey(`${rule}.do`)}</p>)}
        </section>
        <div class="emergency-more">
          {voiceHere && <button type="button" onClick={read}><Icon name="sound" />{say('emergency.read')}</button>}
          <button type="button" onClick={() => window.print()}>{say('emergency.print')}</button>
          <button type="button" aria-expanded={choosing} onClick={() => choose(!choosing)}>
            {say('emergency.country')}
          </button>
          <Again questions={[...new Set(gravest(clearance).flatMap(questionsOf))]} written={quotes.length > 0} />
        </div>
      </div>
    </main>
  )
}

function Numbers({ all, history, onChosen }: {
  all: boolean
  history: Parameters<typeof numbersToCall>[1]
  onChosen: () => void
}): JSX.Element {
  const numbers = numbersToCall(vocabulary(), history)
  const pick = (country: string): void => {
    onChosen()
    record('country_chosen', { country }).catch(() => undefined)
  }
  if (all) {
    const countries = allNumbers(vocabulary())
      .filter((one) => one.country !== '')
      .sort((a, b) => a.where.localeCompare(b.where, localeTag()))
    return (
      <ul class="emergency-countries" aria-label={say('emergency.country')}>
        {countries.map(({ country, number, where }) => (
          <li key={country}>
            <a href={`tel:${number}`} aria-label={say('emergency.call_in', { number, where })}>{number}</a>
            <button type="button" onClick={() => pick(country)}>{where}</button>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div class="emergency-numbers">
      {numbers.map(({ number, where }) => (
        <div key={`${number}${where}`}>
          <a
            class={numbers.length === 1 ? 'emergency-call' : 'emergency-call emergency-call-several'}
            href={`tel:${number}`}
          >
            <Icon name="phone" />{say('emergency.call', { number })}
          </a>
          <p>{where}</p>
        </div>
      ))}
    </div>
  )
}

/** Own words that raised it and that the person let stand. */
function quotesIn(visit: Visit, clearance: Clearance | undefined): string[] {
  const asked = gravest(clearance).flatMap(questionsOf)
  return [...new Set(asked.flatMap((id) => visit.fromWords?.[id] || []))]
}

/** The way out: a statement on record, then the question again, then a whole new check. */
function Again({ questions, written }: { questions: string[]; written: boolean }): JSX.Element {
  const [asked, ask] = useState(false)
  const again = (because: TakenBackBecause): void => {
    takeBack(questions, because).then(() => {
      startAgain(questions)
      go('check', '', { replace: true })
    }, () => ask(false))
  }
  if (!asked) return <button type="button" onClick={() => ask(true)}>{say('emergency.again')}</button>
  return (
    <div class="emergency-again" role="group" aria-label={say('emergency.again')}>
      <button type="button" onClick={() => again('seen')}>{say('emergency.seen')}</button>
      <button type="button" onClick={() => again('mistake')}>
        {say(written ? 'emergency.not_meant' : 'emergency.mistake')}
      </button>
    </div>
  )
}
