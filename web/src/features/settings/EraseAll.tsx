import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { saveExport } from '../../app/export.ts'
import { journal, reportTrouble } from '../../app/here.ts'
import { Button } from '../../ui/Button.tsx'
import { Toggle } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { say } from '../../words/words.ts'

/** Everything of everybody on this device. Only ids of what is gone remain, so that no other device brings it back. */
async function eraseEverything(): Promise<void> {
  const opened = journal()
  for (const person of await opened.persons()) await opened.erase(person.id)
  for (const kept of [localStorage, sessionStorage]) {
    for (const key of Object.keys(kept)) if (key.startsWith('unknot.')) kept.removeItem(key)
  }
}

export function EraseAll(): JSX.Element {
  const [asking, ask] = useState(false)
  const [meant, mean] = useState(false)
  const close = (): void => {
    ask(false)
    mean(false)
  }
  const erase = (): void => {
    eraseEverything()
      .then(() => location.replace('#/today'))
      .then(
        () => location.reload(),
        (failure: unknown) => {
          close()
          reportTrouble(failure)
        },
      )
  }
  const save = (): void => {
    saveExport(() => journal().exportText()).catch(reportTrouble)
  }
  return (
    <div class="settings-erase">
      <Button look="care" icon="erase" onClick={() => ask(true)}>
        {say('settings.erase')}
      </Button>
      <Sheet open={asking} title={say('settings.erase_title')} onClose={close}>
        <p>{say('settings.erase_what')}</p>
        <Button look="outline" icon="saved" onClick={save}>
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
