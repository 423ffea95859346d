import type { JSX } from 'preact'
import { capital, say } from '../words/words.ts'
import { Icon } from './Icon.tsx'
import './Certainty.css'

export type CertaintyLevel = 'high' | 'moderate' | 'low' | 'very_low'

const bars: Record<CertaintyLevel, number> = { high: 4, moderate: 3, low: 2, very_low: 1 }

export interface SourceShown {
  id: string
  title?: string | undefined
  address?: string | undefined
}

/** How sure a statement is: four bars and the word; the word alone is enough. */
export function Certainty({ level }: { level: CertaintyLevel }): JSX.Element {
  return (
    <span class="certainty">
      <span class="certainty-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((n) => (
          <span key={n} class={n <= bars[level] ? 'certainty-full' : undefined} />
        ))}
      </span>
      <span class="unseen">{say('ui.certainty.label')}</span>
      {say(`ui.certainty.${level}`)}
    </span>
  )
}

/** "rathbone_2017" when no title is known: "Rathbone 2017". */
function sourceName(source: SourceShown): string {
  if (source.title) return source.title
  return capital(source.id.split('_').join(' '))
}

/** How sure, and from where, opened by the person. */
export function Grounds({ level, sources }: { level: CertaintyLevel; sources: readonly SourceShown[] }): JSX.Element {
  return (
    <details class="grounds">
      <summary>
        <Certainty level={level} />
        <span class="grounds-open">
          {say(sources.length === 1 ? 'ui.sources.one' : 'ui.sources.many')}
          <Icon name="down" />
        </span>
      </summary>
      <ul class="small">
        {sources.map((source) => (
          <li key={source.id}>
            {source.address ? (
              <a href={source.address} rel="noreferrer noopener" target="_blank">
                {sourceName(source)}
              </a>
            ) : (
              sourceName(source)
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
