// What could not be stored: stays until it is mended, and never hides the screen under it.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Card.tsx'
import type { JournalFailure } from '../journal/failure.ts'
import { say, sayKey } from '../words/words.ts'
import { saveExport } from './export.ts'
import { clearTrouble, readHistory, reportTrouble, useTrouble } from './here.ts'

export function Trouble(): JSX.Element | null {
  const trouble = useTrouble()
  return trouble ? <Told trouble={trouble} /> : null
}

function Told({ trouble }: { trouble: JournalFailure }): JSX.Element {
  const [tried, setTried] = useState(false)
  const again = (): void => {
    readHistory().then(clearTrouble, reportTrouble).finally(() => setTried(true))
  }
  return (
    <div class="trouble">
      <Notice
        icon="saved"
        tone="care"
        live
        title={say('app.trouble.title')}
        action={
          <div class="pair">
            <Button look="text" onClick={again}>{say('app.trouble.again')}</Button>
            <Button look="text" onClick={() => void saveExport()}>{say('app.trouble.export')}</Button>
          </div>
        }
      >
        <p>{sayKey(`app.trouble.${trouble.reason}`)}</p>
        {trouble.reason === 'not_understood' && <p>{trouble.detail}</p>}
        {tried && <p>{say('app.trouble.still')}</p>}
      </Notice>
    </div>
  )
}
