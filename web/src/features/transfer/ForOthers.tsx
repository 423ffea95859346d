// The record of the person whose day it is, for other programs: a FHIR bundle, or a table. Made by the core, in a
// module that is fetched only now.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { dayOf, now } from '../../app/clock.ts'
import { saveFile } from '../../app/export.ts'
import { journal } from '../../app/here.ts'
import { readSettings } from '../../app/settings.ts'
import { call, EngineRefusal, loadExchangeEngine } from '../../engine/engine.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { say } from '../../words/words.ts'

type Form = 'fhir' | 'table'
type Outcome = 'made' | 'empty' | 'too_long' | 'failed'

async function handOn(form: Form): Promise<Outcome> {
  const events = await journal().events(readSettings().person)
  if (events.length === 0) return 'empty'
  await loadExchangeEngine()
  const name = dayOf(now())
  if (form === 'fhir') {
    saveFile(`${name}.fhir.json`, `${JSON.stringify(call('fhir', { events }))}\n`, 'application/fhir+json')
  } else saveFile(`${name}.csv`, call('diary', { events }).csv, 'text/csv')
  return 'made'
}

function Told({ outcome }: { outcome: Outcome }): JSX.Element {
  if (outcome === 'made') return <Notice icon="saved" live title={say('transfer.exported')} />
  if (outcome === 'empty') return <Notice icon="info" live title={say('transfer.others_empty')} />
  const title = outcome === 'too_long' ? say('transfer.others_too_long') : say('transfer.others_failed')
  return <Notice icon="info" tone="care" live title={title} />
}

export function ForOthers(): JSX.Element {
  const [outcome, tell] = useState<Outcome>()
  const [busy, work] = useState(false)
  const save = (form: Form): void => {
    work(true)
    handOn(form)
      .catch((thrown: unknown): Outcome =>
        thrown instanceof EngineRefusal && thrown.code === 'json_too_large' ? 'too_long' : 'failed')
      .then(tell)
      .finally(() => work(false))
  }
  return (
    <Card>
      <div class="stack">
        <h2 class="card-title">{say('transfer.others')}</h2>
        <p class="small quiet">{say('transfer.others_why')}</p>
        <Button look="outline" icon="saved" disabled={busy} onClick={() => save('fhir')}>
          {say('transfer.fhir_now')}
        </Button>
        <Button look="outline" icon="saved" disabled={busy} onClick={() => save('table')}>
          {say('transfer.table_now')}
        </Button>
        {outcome && <Told outcome={outcome} />}
      </div>
    </Card>
  )
}
