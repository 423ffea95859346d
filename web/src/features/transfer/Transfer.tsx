// The whole record as a file, and back from a file: whole or not at all.
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { saveExport } from '../../app/export.ts'
import { journal } from '../../app/here.ts'
import { addressOf } from '../../app/router.ts'
import { asFailure, type JournalFailure } from '../../journal/failure.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say, sayCount, sayKey } from '../../words/words.ts'
import { ForOthers } from './ForOthers.tsx'
import { isAnother, lineOf } from './place.ts'
import './Transfer.css'

type Outcome = { kind: 'taken'; count: number } | { kind: 'refused'; failure: JournalFailure; file: string }

function Told({ outcome }: { outcome: Outcome }): JSX.Element {
  if (outcome.kind === 'taken') {
    const title = outcome.count === 0 ? say('transfer.nothing_new') : sayCount('transfer.taken', outcome.count)
    return <Notice icon="saved" live title={title} />
  }
  const { reason, detail } = outcome.failure
  const line = lineOf(reason, detail)
  return (
    <Notice icon="info" tone="care" live title={say('transfer.refused', { file: outcome.file })}>
      <p>{isAnother(reason, detail) ? say('transfer.another') : sayKey(`transfer.why.${reason}`)}</p>
      {line !== undefined && !isAnother(reason, detail) && <p>{say('transfer.line', { line })}</p>}
      {detail !== '' && line === undefined && reason === 'not_understood' && <p class="transfer-detail">{detail}</p>}
      <p>{sayKey(`transfer.mend.${reason}`)}</p>
    </Notice>
  )
}

export function Transfer(): JSX.Element {
  const picker = useRef<HTMLInputElement>(null)
  const [outcome, tell] = useState<Outcome>()
  const [busy, work] = useState(false)
  const [exported, finish] = useState(false)
  const save = (): void => {
    void saveExport().then(finish)
  }
  const take = async (file: File): Promise<void> => {
    work(true)
    try {
      tell({ kind: 'taken', count: await journal().importText(await file.text()) })
    } catch (thrown) {
      tell({ kind: 'refused', failure: asFailure(thrown), file: file.name })
    } finally {
      work(false)
    }
  }
  return (
    <Screen title={say('transfer.title')} back={addressOf('history')}>
      <p class="quiet">{say('transfer.why_file')}</p>
      <Card>
        <div class="stack">
          <h2 class="card-title">{say('transfer.export')}</h2>
          <p class="small quiet">{say('transfer.export_why')}</p>
          <Button icon="saved" onClick={save}>
            {say('transfer.export_now')}
          </Button>
          {exported && <Notice icon="saved" live title={say('transfer.exported')} />}
        </div>
      </Card>
      <Card>
        <div class="stack">
          <h2 class="card-title">{say('transfer.import')}</h2>
          <p class="small quiet">{say('transfer.import_why')}</p>
          <input
            ref={picker}
            class="unseen"
            type="file"
            accept=".unknot,application/x-ndjson,text/plain"
            tabIndex={-1}
            aria-label={say('transfer.import_now')}
            onChange={(event) => {
              const input = event.currentTarget
              const file = input.files?.[0]
              // The same file can be chosen again after it was mended.
              if (file)
                void take(file).finally(() => {
                  input.value = ''
                })
            }}
          />
          <Button look="outline" icon="bring_in" disabled={busy} onClick={() => picker.current?.click()}>
            {say('transfer.import_now')}
          </Button>
          {outcome && <Told outcome={outcome} />}
        </div>
      </Card>
      <ForOthers />
    </Screen>
  )
}
