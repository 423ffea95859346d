// "Something to add about my health", in own words, from everywhere. It may raise answers and never clears one; what it
// raises is looked at in the check.
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { call, loadWordsEngine } from '../../engine/engine.ts'
import type { Answer, Understood } from '../../engine/verbs.ts'
import { reportTrouble } from '../../app/here.ts'
import { quotesOf } from '../../app/quote.ts'
import { go } from '../../app/router.ts'
import { withRaised } from '../../app/visit.ts'
import { updateVisit } from '../../app/visiting.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, IconRows, Notice } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { say, sayKey } from '../../words/words.ts'

const longest = 2_000

export function OwnWords(): JSX.Element {
  const [text, setText] = useState('')
  const [understood, setUnderstood] = useState<Understood>()
  const raised: Record<string, Answer> = understood?.screen?.answers ?? {}
  const short = (id: string): string => sayKey(`question.${id}.short`)
  const send = (): void => {
    loadWordsEngine().then(() => setUnderstood(call('understand', { text, when: 'before' }))).catch(reportTrouble)
  }
  const check = (): void => {
    const quotes = understood ? quotesOf(text, understood, Object.keys(raised)) : {}
    updateVisit((visit) => withRaised(visit, raised, quotes))
    go('check')
  }
  return (
    <Screen
      title={say('check.own.title')}
      back={() => history.back()}
      health={false}
      dock={
        understood
          ? <Button onClick={check}>{say('check.own.check')}</Button>
          : <Button disabled={text.trim() === ''} onClick={send}>{say('check.own.send')}</Button>
      }
    >
      <Field
        label={say('check.own.label')}
        hint={say('check.own.hint')}
        value={text}
        long
        maxLength={longest}
        onInput={(value) => {
          setText(value)
          setUnderstood(undefined)
        }}
      />
      {understood && Object.keys(raised).length === 0 && (
        <Notice icon="unknown" live title={say('check.own.nothing')}>{say('check.own.nothing_why')}</Notice>
      )}
      {Object.keys(raised).length > 0 && (
        <Card>
          <h2 class="card-title">{say('check.own.heard')}</h2>
          <IconRows rows={Object.entries(raised).map(([id, answer]) => ({
            icon: 'say',
            text: say(answer === 'yes' ? 'check.own.heard_yes' : 'check.own.heard_unsure', { short: short(id) }),
          }))} />
        </Card>
      )}
    </Screen>
  )
}
