// Learn: explanations, questions and words, searchable; each says how sure it is and from where. Its words are loaded
// when it is opened.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { addressOf, useRoute } from '../../app/router.ts'
import { call, loadWordsEngine } from '../../engine/engine.ts'
import type { LearnAnswer } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Grounds } from '../../ui/Certainty.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paragraphs } from '../../ui/Paragraphs.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { has, loadLearnWords, say, sayCount, sayKey } from '../../words/words.ts'
import { sourcesShown } from '../../app/sources.ts'
import './Learn.css'

type Passage = LearnAnswer['passages'][number]

/** The passage that can be done as well as read. */
const lesson = 'kitchen_scale_lesson'

/** Further down the list the words have little to do with what was asked. */
const bestOnly = 10

const titleOf = (passage: Passage): string => sayKey(`learn.${passage.id}.title`)

export function Learn(): JSX.Element {
  const { rest } = useRoute()
  const [state, settle] = useState<'loading' | 'there' | 'failed'>('loading')
  const load = (): void => {
    settle('loading')
    Promise.all([loadLearnWords(), loadWordsEngine()]).then(
      () => settle('there'),
      () => settle('failed'),
    )
  }
  useEffect(load, [])
  if (state === 'failed') {
    return (
      <Screen title={say('learn_screen.title')} dock={<Button onClick={load}>{say('learn_screen.again')}</Button>}>
        <p>{say('learn_screen.failed')}</p>
      </Screen>
    )
  }
  if (state === 'loading')
    return (
      <Screen title={say('learn_screen.title')}>
        <p class="quiet">{say('ui.loading')}</p>
      </Screen>
    )
  const passages = call('learn', { words: '' }).passages
  const open = rest ? passages.find((passage) => passage.id === rest) : undefined
  return open ? <OnePassage passage={open} all={passages} /> : <Shelf all={passages} missing={rest !== ''} />
}

function Passages({ of }: { of: readonly Passage[] }): JSX.Element {
  return (
    <Card look="rows">
      <ul class="learn-list">
        {of.map((passage) => (
          <li key={passage.id}>
            <a href={addressOf('learn', passage.id)}>
              <span>{titleOf(passage)}</span>
              <Icon name="next" />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Shelf({ all, missing }: { all: Passage[]; missing: boolean }): JSX.Element {
  const [words, search] = useState('')
  const found = words.trim() === '' ? undefined : call('learn', { words }).passages.slice(0, bestOnly)
  return (
    <Screen title={say('learn_screen.title')}>
      {missing && <p role="status">{say('learn_screen.missing')}</p>}
      <Field label={say('learn_screen.search')} value={words} search maxLength={200} onInput={search} />
      {found && (
        <p class="quiet" role="status">
          {found.length === 0 ? say('learn_screen.nothing') : sayCount('learn_screen.found', found.length)}
        </p>
      )}
      {found
        ? found.length > 0 && <Passages of={found} />
        : (['explanation', 'question', 'word'] as const).map((kind) => (
            <section key={kind} class="learn-kind">
              <h2>{say(`learn_screen.kind.${kind}`)}</h2>
              <Passages of={all.filter((one) => one.kind === kind)} />
            </section>
          ))}
      <p class="quiet small">{say('learn_screen.not_reviewed')}</p>
    </Screen>
  )
}

/** Passages whose words have most to do with this one, as the search sees it. */
function relatedTo(passage: Passage, all: readonly Passage[]): Passage[] {
  const known = new Set(all.map((one) => one.id))
  return call('learn', { words: titleOf(passage) })
    .passages.filter((one) => one.id !== passage.id && known.has(one.id))
    .slice(0, 3)
}

function OnePassage({ passage, all }: { passage: Passage; all: readonly Passage[] }): JSX.Element {
  const related = relatedTo(passage, all)
  const body = `learn.${passage.id}.body`
  return (
    <Screen title={titleOf(passage)} back={addressOf('learn')}>
      <article class="learn-article">
        <Grounds level={passage.certainty} sources={sourcesShown(passage.sources)} />
        {has(body) && <Paragraphs text={sayKey(body)} />}
      </article>
      {passage.id === lesson && (
        <Button look="outline" icon="hand" href={addressOf('practice', `learn/${lesson}`)}>
          {say('learn_screen.practise')}
        </Button>
      )}
      {related.length > 0 && (
        <section class="learn-kind">
          <h2>{say('learn_screen.related')}</h2>
          <Passages of={related} />
        </section>
      )}
      <p class="quiet small">{say('learn_screen.not_reviewed')}</p>
    </Screen>
  )
}
