// What it may be that is no muscle: in plain words, with what to do and what would be graver. One that stops the path
// stands above everything else, and nothing is pressed.
import type { JSX } from 'preact'
import { BodyFigure, useViews } from '../../app/BodyFigure.tsx'
import { because, patternName, placesAcross } from '../../app/candidates.ts'
import { addressOf } from '../../app/router.ts'
import type { FoundPattern, Vocabulary, VocabularyPattern } from '../../engine/verbs.ts'
import { Button } from '../../ui/Button.tsx'
import { Card, Notice } from '../../ui/Card.tsx'
import { capital, say } from '../../words/words.ts'

interface PatternCardProps { found: FoundPattern; record: VocabularyPattern; known: Vocabulary }

/** Where it is known to be felt: on its side, or on both where it has none. */
function PatternPictures({ found, record, known }: PatternCardProps): JSX.Element {
  const sides = found.side ? [found.side] : (['left', 'right'] as const)
  const felt = placesAcross(known, record.essential, sides)
  const views = useViews(felt) ?? [undefined]
  return (
    <div class="pattern-pictures">
      {views.map((view) => (
        <BodyFigure key={view} label={say('candidates.pattern.picture')} view={view} spread={felt} close />
      ))}
    </div>
  )
}

function PatternCard({ found, record, known }: PatternCardProps): JSX.Element {
  const { words, graver } = record
  const seen = found.advice === 'seek_care'
  return (
    <Card look={found.stops ? 'care' : 'plain'}>
      <div class="pattern">
        <h2 class="card-title">{capital(patternName(found))}</h2>
        <p class="small">{say('candidates.because.start', { reasons: because(found).join('; ') })}</p>
        <p class="small">{words['about']}</p>
        <PatternPictures {...{ found, record, known }} />
        {found.stops && (
          <p>
            <b>{say(seen ? 'candidates.pattern.seek_care' : 'candidates.pattern.ask_first')}</b>
          </p>
        )}
        <p>{words['do']}</p>
        {graver && (
          <div>
            <p>{words['graver']}</p>
            <Button look="text" href={addressOf('health')}>
              {say('candidates.pattern.tell')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

interface PatternsProps { patterns: readonly FoundPattern[]; known: Vocabulary }

function Cards({ patterns, known }: PatternsProps): JSX.Element {
  const recordOf = (id: string): VocabularyPattern | undefined => known.patterns.find((one) => one.id === id)
  return (
    <div class="candidates">
      {patterns.map((found) => {
        const record = recordOf(found.pattern)
        return record && <PatternCard key={found.pattern + (found.side ?? '')} {...{ found, record, known }} />
      })}
    </div>
  )
}

/** The advice with which the path ends. */
export function Stopped({ patterns, known }: PatternsProps): JSX.Element | null {
  const stopping = patterns.filter((one) => one.stops)
  if (stopping.length === 0) return null
  return (
    <>
      <Notice icon="lock" tone="care" title={say('candidates.pattern.stop')} />
      <Cards patterns={stopping} known={known} />
      <Button look="text" href={addressOf('where')}>
        {say('candidates.pattern.map')}
      </Button>
    </>
  )
}

/** What else it reminds of, folded away: to know what to look out for. */
export function MayNotBeMuscle({ patterns, known }: PatternsProps): JSX.Element | null {
  const named = patterns.filter((one) => !one.stops)
  if (named.length === 0) return null
  return (
    <details class="candidate-more">
      <summary>{say('candidates.pattern.title')}</summary>
      <p class="quiet small">{say('candidates.pattern.why')}</p>
      <Cards patterns={named} known={known} />
    </details>
  )
}
