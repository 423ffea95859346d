// The page's colours for the scene: the tokens as the browser reckons them, in light and in the dark.
import type { Colour, Colours } from './scene.ts'

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`, as getComputedStyle writes them. */
export function readColour(written: string): Colour {
  const numbers = [...written.replace(/^color\(srgb/, '').matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g)].map(Number)
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers
  const most = written.startsWith('color(') ? 1 : 255
  return [r / most, g / most, b / most, alpha]
}

/** `probe` is an element of the page that shows nothing: PaintedBody.css gives it each token in turn. */
export function coloursOf(probe: HTMLElement): Colours {
  const read = (name: keyof Colours): Colour => {
    probe.dataset['colour'] = name
    return readColour(getComputedStyle(probe).color)
  }
  return {
    paint: read('paint'), rim: read('rim'), mark: read('mark'),
    ground: read('ground'), border: read('border'), dusk: read('dusk'),
  }
}

/** Calls back when the colours may be others; gives what ends it. */
export function onOtherColours(tell: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const theme = new MutationObserver(tell)
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  dark.addEventListener('change', tell)
  return () => {
    theme.disconnect()
    dark.removeEventListener('change', tell)
  }
}
