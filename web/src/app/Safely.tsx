// When a screen breaks, the person still gets a sentence, a way back and the record.
import { Component, type ComponentChildren, type JSX } from 'preact'
import { Button } from '../ui/Button.tsx'
import { Screen } from '../ui/Screen.tsx'
import { say } from '../words/words.ts'
import { saveExport } from './export.ts'

interface State { broken: unknown }

export class Safely extends Component<{ children: ComponentChildren }, State> {
  override state: State = { broken: undefined }

  static override getDerivedStateFromError(broken: unknown): State {
    return { broken: broken ?? true }
  }

  override componentDidCatch(broken: unknown): void {
    console.error(broken)
  }

  override render(): ComponentChildren {
    return this.state.broken === undefined ? this.props.children : <Broken reason={this.state.broken} />
  }
}

function Broken({ reason }: { reason: unknown }): JSX.Element {
  return (
    <Screen
      title={say('app.broken.title')}
      dock={
        <>
          <Button onClick={() => location.reload()}>{say('app.broken.reload')}</Button>
          <Button look="outline" onClick={() => void saveExport()}>{say('app.trouble.export')}</Button>
        </>
      }
    >
      <p>{say('app.broken.text')}</p>
      <p class="quiet small">{String(reason)}</p>
    </Screen>
  )
}
