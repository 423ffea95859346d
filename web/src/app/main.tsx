// The start: words, core and journal at the same time, then the first screen. Without words or core nothing is shown
// but the sentence that index.html carries; without a journal the page runs and says that nothing can be stored.
import { render } from 'preact'
import { call, loadEngine, loadWordsEngine } from '../engine/engine.ts'
import { askToKeep, Journal } from '../journal/journal.ts'
import { loadWords, takeVocabulary } from '../words/words.ts'
import { App } from './App.tsx'
import { reportTrouble, settleHere } from './here.ts'
import { startRouting } from './router.ts'
import { applyLooks } from './settings.ts'
import { startSync } from './sync.ts'
import { startVersions } from './versions.ts'
import '../tokens/base.css'
import './app.css'

async function start(): Promise<void> {
  applyLooks()
  await Promise.all([loadWords(), loadEngine()])
  const vocabulary = call('vocabulary', { locale: 'en' })
  takeVocabulary(vocabulary)
  const versions = { engine: vocabulary.engine_version, content: vocabulary.content_version }
  const journal = await Journal.open(versions).catch((failure: unknown) => {
    reportTrouble(failure)
    return undefined
  })
  settleHere({ journal, vocabulary })
  startRouting()
  const root = document.getElementById('app')
  if (!root) return
  root.textContent = ''
  render(<App />, root)
  startVersions()
  // In the background: whoever needs it asks again, and says so if it cannot be had.
  loadWordsEngine().catch((failure: unknown) => console.warn(failure))
  if (journal) {
    startSync(journal)
    void askToKeep()
  }
}

start().catch((failure: unknown) => {
  console.error(failure)
  document.getElementById('cannot-start')?.removeAttribute('hidden')
})
