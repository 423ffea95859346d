import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { saveExport } from '../../app/export.ts'
import { journal, reportTrouble } from '../../app/here.ts'
import { exchangeNow } from '../../app/sync.ts'
import { Button } from '../../ui/Button.tsx'
import { Toggle } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../words/words.ts'

const serverWithinMs = 5_000
type ErasedOnServer = 'alone' | 'same' | 'refused' | 'waiting'

/** Everything of everybody on this device. Only ids of what is gone remain, so that no other device brings it back. */
async function eraseEverything(): Promise<ErasedOnServer> {
  const opened = journal()
  for (const person of await opened.persons()) await opened.erase(person.id)
  const server = await exchangeNow(opened, serverWithinMs)
  for (const kept of [localStorage, sessionStorage]) {
    for (const key of Object.keys(kept)) if (key.startsWith('unknot.')) kept.removeItem(key)
  }
  if (server === 'same' || server === 'refused') return server
  const joined = (await opened.pulledTo()) > 0
  return server === 'alone' && !joined ? 'alone' : 'waiting'
}

/** That it is done, and whether the copy of the server is gone too. Everything begins anew after it. */
function Erased({ server }: { server: ErasedOnServer }): JSX.Element {
  const anew = (): void => {
    location.replace('#/today')
    location.reload()
  }
  return (
    <Sheet open title={say('settings.erased')} onClose={anew}>
      <p role="status">{say(`settings.erased_${server}`)}</p>
      <Button onClick={anew}>{say('settings.erased_then')}</Button>
    </Sheet>
  )
}

export function EraseAll(): JSX.Element {
  const [asking, ask] = useState(false)
  const [meant, mean] = useState(false)
  const [erased, tell] = useState<ErasedOnServer>()
  const close = (): void => {
    ask(false)
    mean(false)
  }
  const erase = (): void => {
    eraseEverything().then(tell, (failure: unknown) => {
      close()
      reportTrouble(failure)
    })
  }
  if (erased) return <Erased server={erased} />
  return (
    <div class="settings-erase">
      <Button look="care" icon="erase" onClick={() => ask(true)}>
        {say('settings.erase')}
      </Button>
      <Sheet open={asking} title={say('settings.erase_title')} onClose={close}>
        <p>{say('settings.erase_what')}</p>
        <Button look="outline" icon="saved" onClick={() => void saveExport()}>
          {say('settings.erase_export')}
        </Button>
        <Toggle label={say('settings.erase_meant')} on={meant} onChange={mean} />
        <Button look="care" disabled={!meant} onClick={erase}>
          {say('settings.erase_now')}
        </Button>
        <Button look="text" onClick={close}>
          {say('settings.erase_not')}
        </Button>
      </Sheet>
    </div>
  )
}
