import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { askToKeep } from '../../journal/journal.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { localeTag, say } from '../../words/words.ts'

interface Room {
  kept: boolean
  used: number | undefined
}

async function lookAtRoom(): Promise<Room> {
  const kept = (await navigator.storage?.persisted?.()) ?? false
  const used = (await navigator.storage?.estimate?.())?.usage
  return { kept, used }
}

/** Where the record lies, how much room it takes, and whether the browser promised to keep it. */
export function Storage({ sync }: { sync: string }): JSX.Element {
  const [room, show] = useState<Room>()
  const [refused, refuse] = useState(false)
  const look = (): void => {
    lookAtRoom().then(show, () => show({ kept: false, used: undefined }))
  }
  useEffect(look, [])
  const ask = (): void => {
    askToKeep().then(
      (promised) => {
        refuse(!promised)
        look()
      },
      () => refuse(true),
    )
  }
  const megabytes =
    room?.used === undefined
      ? undefined
      : new Intl.NumberFormat(localeTag(), { maximumFractionDigits: 1 }).format(room.used / 1_000_000)
  return (
    <Card>
      <div class="stack">
        <p>{sync}</p>
        {megabytes && <p class="quiet">{say('settings.room', { megabytes })}</p>}
        {room && <p class="quiet">{say(room.kept ? 'settings.kept' : 'settings.not_kept')}</p>}
        {room && !room.kept && (
          <Button look="outline" small onClick={ask}>
            {say('settings.ask_to_keep')}
          </Button>
        )}
        {refused && (
          <p class="quiet" role="status">
            {say('settings.keep_refused')}
          </p>
        )}
      </div>
    </Card>
  )
}
