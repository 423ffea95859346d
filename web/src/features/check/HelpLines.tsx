// Lines to call about what was said: the one of the chosen country, or all to pick from.
import type { JSX } from 'preact'
import { linesToCall } from '../../app/emergency_numbers.ts'
import { useHistory, vocabulary } from '../../app/here.ts'
import { Icon } from '../../ui/Icon.tsx'
import { localeTag, say, sayKey } from '../../words/words.ts'

const nameOf = (country: string): string => sayKey(`help_line.${country}.name`)

export function HelpLines({ questions }: { questions: readonly string[] }): JSX.Element | null {
  const history = useHistory()
  const lines = linesToCall(vocabulary(), history, questions)
    .sort((a, b) => nameOf(a.country).localeCompare(nameOf(b.country), localeTag()))
  if (lines.length === 0) return null
  const list = (
    <ul class="check-numbers">
      {lines.map((line) => (
        <li key={line.country}>
          <a href={`tel:${line.number}`}>{line.number}</a> {nameOf(line.country)}
        </li>
      ))}
    </ul>
  )
  return lines.every(({ country }) => country === history?.country) ? list : (
    <details class="check-lines">
      <summary><Icon name="phone" />{say('check.verdict.lines')}</summary>
      {list}
    </details>
  )
}
