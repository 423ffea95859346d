// Every symptom by itself, a few a screen: first those that own words raised, alone and with no answer chosen. What may
// be an emergency ends it at once.
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { vocabulary } from '../../app/here.ts'
import type { Answer, VocabularyRecord } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { Screen, Steps } from '../../ui/Screen.tsx'
import { say } from '../../words/words.ts'
import { raisedIn, withWritten, type Heard } from './own_words.ts'
import { symptomScreens, withRestNo } from './symptoms.ts'

interface SymptomScreensProps {
  title: string
  answers: Record<string, Answer>
  /** What own words say of them. */
  heard: Heard
  onAnswers: (answers: Record<string, Answer>) => void
  /** True if these answers must not wait for the other screens. */
  ends: (answers: Record<string, Answer>) => boolean
  onBack: () => void
  onDone: (answers: Record<string, Answer>) => void
}

/** The screen before these counts as the first step. */
export function SymptomScreens(props: SymptomScreensProps): JSX.Element {
  const { title, answers, heard, onAnswers, ends, onBack, onDone } = props
  const screens = useMemo(() => symptomScreens(vocabulary().symptoms, raisedIn(heard.symptoms)), [])
  const [at, setAt] = useState(0)
  const rows = screens[at] ?? []
  const written = rows.filter(({ id }) => raisedIn(heard.symptoms).includes(id))
  const quotes = new Set(written.flatMap(({ id }) => heard.quotes?.[id] || []))
  const next = (given: Record<string, Answer>): void => {
    onAnswers(given)
    if (at === screens.length - 1 || ends(given)) onDone(given)
    else setAt(at + 1)
  }
  return (
    <Screen
      key={at}
      title={title}
      back={at === 0 ? onBack : () => setAt(at - 1)}
      steps={<Steps now={at + 2} of={screens.length + 1} />}
      dockFloats={false}
      dock={<Button onClick={() => next(withRestNo(withWritten(answers, heard, written), rows))}>
        {nextWords(rows, answers, written)}
      </Button>}
    >
      {quotes.size > 0 && <p>{say('check.from_words', { words: [...quotes].join(' … ') })}</p>}
      <Card look="rows">
        {rows.map((row) => (
          <CheckRow
            key={row.id}
            ask={row.words['ask'] ?? row.id}
            value={answers[row.id]}
            onChange={(answer) => onAnswers({ ...answers, [row.id]: answer })}
          />
        ))}
      </Card>
    </Screen>
  )
}

/** No touch of the big button denies what was written. */
function nextWords(
  rows: readonly VocabularyRecord[], answers: Record<string, Answer>, written: readonly VocabularyRecord[],
): string {
  const open = rows.filter((row) => answers[row.id] === undefined)
  if (open.length === 0) return say('ui.next')
  if (open.some((row) => written.includes(row))) return say('check.as_written')
  return say(open.length === rows.length ? 'tomorrow.none_of_these' : 'tomorrow.none_of_others')
}
