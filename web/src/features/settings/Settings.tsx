// What can be chosen for this device, who uses it, where the record lies, and how to erase it.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { allNumbers } from '../../app/emergency_numbers.ts'
import { record, useHistory, vocabulary } from '../../app/here.ts'
import { addressOf } from '../../app/router.ts'
import { mayListen } from '../../app/microphone.ts'
import { changeSettings, textSizes, useSettings, voicePaces, voiceVolumes } from '../../app/settings.ts'
import { useSync } from '../../app/sync.ts'
import { speak, useVoiceThere } from '../../app/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Select, Toggle } from '../../ui/Field.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { locale, localeTag, say } from '../../words/words.ts'
import { EraseAll } from './EraseAll.tsx'
import { Persons } from './Persons.tsx'
import { Storage } from './Storage.tsx'
import './Settings.css'

function Looks(): JSX.Element {
  const { theme, textSize, figure } = useSettings()
  return (
    <Card>
      <div class="stack-loose">
        <Choice
          legend={say('settings.theme')}
          value={theme}
          options={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: say(`settings.theme_${value}`),
          }))}
          onChange={(chosen) => changeSettings({ theme: chosen })}
        />
        <Choice
          legend={say('settings.text')}
          look="wrapped"
          value={textSize}
          options={textSizes.map((value) => ({ value, label: say(`settings.text_${value}`) }))}
          onChange={(chosen) => changeSettings({ textSize: chosen })}
        />
        <Choice
          legend={say('settings.figure')}
          value={figure}
          options={(['slimmer', 'softer'] as const).map((value) => ({
            value,
            label: say(`settings.figure_${value}`),
          }))}
          onChange={(chosen) => changeSettings({ figure: chosen })}
        >
          <p class="quiet small">{say('settings.figure_why')}</p>
        </Choice>
      </div>
    </Card>
  )
}

function InSession(): JSX.Element {
  const { plain, voice, sounds, vibration, wholeScreen, restingFinger } = useSettings()
  const voiceHere = useVoiceThere()
  return (
    <Card look="rows">
      <Toggle
        label={say('settings.plain')}
        hint={say('settings.plain_why')}
        on={plain}
        onChange={(on) => changeSettings({ plain: on })}
      />
      <Toggle
        label={say('settings.voice')}
        hint={say(voiceHere ? 'settings.voice_why' : 'settings.voice_none')}
        on={voice}
        onChange={(on) => changeSettings({ voice: on })}
      />
      {voice && voiceHere && <HowItSpeaks />}
      <Toggle
        label={say('settings.sounds')}
        hint={say('settings.sounds_why')}
        on={sounds}
        onChange={(on) => changeSettings({ sounds: on })}
      />
      <Toggle label={say('settings.vibration')} on={vibration} onChange={(on) => changeSettings({ vibration: on })} />
      <Toggle
        label={say('settings.whole_screen')}
        hint={say('settings.whole_screen_why')}
        on={wholeScreen}
        onChange={(on) => changeSettings({ wholeScreen: on })}
      />
      <Toggle
        label={say('settings.resting_finger')}
        hint={say('settings.resting_finger_why')}
        on={restingFinger}
        onChange={(on) => changeSettings({ restingFinger: on })}
      />
      <Microphone />
    </Card>
  )
}

/** How loud and how fast the voice is, and a sentence to judge it by. */
function HowItSpeaks(): JSX.Element {
  const { voicePace, voiceVolume } = useSettings()
  return (
    <div class="stack">
      <Choice
        legend={say('settings.voice_volume')}
        value={voiceVolume}
        options={voiceVolumes.map((value) => ({ value, label: say(`settings.voice_volume_${value}`) }))}
        onChange={(chosen) => changeSettings({ voiceVolume: chosen })}
      />
      <Choice
        legend={say('settings.voice_pace')}
        value={voicePace}
        options={voicePaces.map((value) => ({ value, label: say(`settings.voice_pace_${value}`) }))}
        onChange={(chosen) => changeSettings({ voicePace: chosen })}
      />
      <Button
        look="outline"
        small
        icon="sound"
        onClick={() => speak(say('session.cue.rest'))}
      >
        {say('settings.voice_try')}
      </Button>
    </div>
  )
}

/** Off until the browser has said yes to it here. */
function Microphone(): JSX.Element {
  const { microphone } = useSettings()
  const [refused, refuse] = useState(false)
  const choose = async (on: boolean): Promise<void> => {
    const granted = on && (await mayListen())
    refuse(on && !granted)
    changeSettings({ microphone: granted })
  }
  return (
    <>
      <Toggle
        label={say('settings.microphone')}
        hint={say('settings.microphone_why')}
        on={microphone}
        onChange={(on) => void choose(on)}
      />
      {refused && <p role="status">{say('settings.microphone_refused')}</p>}
    </>
  )
}

/** The country whose emergency number is shown first. On record, because it is asked for when it matters. */
function Country(): JSX.Element {
  const history = useHistory()
  const names = new Intl.DisplayNames(localeTag(), { type: 'region' })
  const countries = allNumbers(vocabulary()).filter((one) => one.country !== '')
  const options = countries
    .map(({ country, number }) => ({ value: country, label: `${names.of(country) ?? country}: ${number}` }))
    .sort((a, b) => a.label.localeCompare(b.label, localeTag()))
  return (
    <Card>
      <Select
        label={say('settings.country')}
        value={history?.country ?? ''}
        options={[{ value: '', label: say('settings.country_none') }, ...options]}
        onChange={(country) => {
          // A failure is said by the shell; the list then shows what holds.
          if (country !== '') record('country_chosen', { country }).catch(() => undefined)
        }}
      />
    </Card>
  )
}

function About(): JSX.Element {
  const { engine_version, content_version } = vocabulary()
  return (
    <Card>
      <dl class="settings-facts">
        <dt>{say('settings.language')}</dt>
        <dd>
          {new Intl.DisplayNames(localeTag(), { type: 'language' }).of(localeTag())}
          {locale() === localeTag() ? '' : ` (${locale()})`}
        </dd>
        <dt>{say('settings.engine')}</dt>
        <dd>{engine_version}</dd>
        <dt>{say('settings.content')}</dt>
        <dd>{content_version.slice(0, 12)}</dd>
      </dl>
    </Card>
  )
}

export function Settings(): JSX.Element {
  const sync = useSync()
  return (
    <Screen title={say('settings.title')} back={addressOf('today')}>
      <Notice icon="info" title={say('settings.not_reviewed')}>
        {say('settings.not_reviewed_why')}
      </Notice>
      <h2>{say('settings.looks')}</h2>
      <Looks />
      <h2>{say('settings.session')}</h2>
      <InSession />
      <h2>{say('settings.emergency')}</h2>
      <Country />
      <h2>{say('settings.persons')}</h2>
      <Persons />
      <h2>{say('settings.record')}</h2>
      <Storage sync={say(`app.sync.${sync}`)} />
      <div class="pair">
        <Button look="outline" small icon="saved" href={addressOf('transfer')}>
          {say('settings.transfer')}
        </Button>
      </div>
      <h2>{say('settings.about')}</h2>
      <About />
      <EraseAll />
    </Screen>
  )
}
