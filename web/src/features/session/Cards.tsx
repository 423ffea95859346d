// Before a session: the first time three cards, what you may feel, what you should not, and that lighter works and stop
// always works. Where no voice speaks the language, once, what the sounds mean that take its place.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { changeSettings, readSettings } from '../../app/settings.ts'
import type { SoundName } from '../../app/sounds.ts'
import { Title } from '../../app/Title.tsx'
import { Tones } from '../../app/tones.ts'
import { useVoiceThere } from '../../app/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { IconRows } from '../../ui/Card.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Steps } from '../../ui/Screen.tsx'
import { localeTag, say } from '../../words/words.ts'

const icons = {
  may: ['pain', 'ease', 'tick'],
  should_not: ['sharp', 'stop', 'breath'],
  lighter: ['hand', 'ease', 'stop'],
} as const satisfies Record<string, readonly [IconName, IconName, IconName]>
type CardName = keyof typeof icons | 'no_voice'
const first: readonly CardName[] = ['may', 'should_not', 'lighter']

/** The cards that this person on this device has not seen. */
function cardsLeft(voice: boolean): CardName[] {
  const { cardsSeen, person, voice: wanted, noVoiceTold } = readSettings()
  const silent = wanted && !voice && noVoiceTold !== localeTag()
  return [...(cardsSeen.includes(person) ? [] : first), ...(silent ? ['no_voice' as const] : [])]
}

function markSeen(cards: readonly CardName[]): void {
  const { cardsSeen, person } = readSettings()
  changeSettings({
    ...(cards.includes('may') ? { cardsSeen: [...cardsSeen, person] } : {}),
    ...(cards.includes('no_voice') ? { noVoiceTold: localeTag() } : {}),
  })
}

export function Cards({ onBack, onDone }: { onBack: () => void; onDone: () => void }): JSX.Element | null {
  const [at, setAt] = useState(0)
  const voice = useVoiceThere()
  const cards = cardsLeft(voice)
  const card = cards[at]
  useEffect(() => {
    if (card) return
    markSeen(first.slice(0, at))
    onDone()
  }, [card])
  if (!card) return null
  const next = (): void => {
    if (at + 1 < cards.length) return setAt(at + 1)
    markSeen(cards)
    onDone()
  }
  return (
    <main class="session session-cards">
      <div class="session-top">{cards.length > 1 && <Steps now={at + 1} of={cards.length} />}</div>
      <Title text={say(`session.cards.${card}.title`)} />
      <div class="session-cards-rows">{card === 'no_voice' ? <SoundRows /> : <Rows card={card} />}</div>
      <div class="session-controls">
        <Button onClick={next}>{say('session.cards.next')}</Button>
        <Button look="text" onClick={() => (at > 0 ? setAt(at - 1) : onBack())}>{say('ui.back')}</Button>
      </div>
    </main>
  )
}

function Rows({ card }: { card: keyof typeof icons }): JSX.Element {
  const rows = (['first', 'second', 'third'] as const).map((row, index) => ({
    icon: icons[card][index] ?? ('info' as const),
    text: say(`session.cards.${card}.${row}`),
  }))
  return <IconRows rows={rows} />
}

const taught = ['press', 'ease', 'let_go', 'check_in', 'stop'] as const satisfies readonly SoundName[]

/** What each sound means; a touch plays it. */
function SoundRows(): JSX.Element {
  const [tones] = useState(() => new Tones())
  useEffect(() => () => tones.close(), [])
  return (
    <>
      <p>{say('session.cards.no_voice.text')}</p>
      <ul class="session-sounds">
        {taught.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => void tones.wake().then(() => tones.play(name))}>
              <Icon name="sound" /><span>{say(`session.cards.no_voice.${name}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
