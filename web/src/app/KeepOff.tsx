import type { JSX } from 'preact'
import { vocabulary } from './here.ts'

/** What is pressed on nobody: beside a spot in this zone, or anywhere (S5). */
export function KeepOff({ zone }: { zone?: string }): JSX.Element | null {
  const sites = vocabulary().mask.filter((site) => zone === undefined || site.zones.includes(zone))
  return (
    <>
      {sites.map(({ id, words }) => (
        <p key={id} class="small">
          <b>{words['name']}.</b> {words['why']}
        </p>
      ))}
    </>
  )
}
