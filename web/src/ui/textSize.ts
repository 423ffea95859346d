// How large the words are on this device, on top of what the browser is set to. Applied when the kit is loaded, so that
// nothing is drawn in the wrong size first.
export const textSizes = ['usual', 'large', 'larger', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

const key = 'unknot.text_size'

export function readTextSize(): TextSize {
  try {
    return textSizes.find((size) => size === localStorage.getItem(key)) ?? 'usual'
  } catch {
    return 'usual'
  }
}

function apply(size: TextSize): void {
  document.documentElement.dataset['text'] = size
}

export function changeTextSize(size: TextSize): void {
  apply(size)
  try {
    localStorage.setItem(key, size)
  } catch {
    // No storage: the size holds until the page is closed.
  }
}

if (typeof document !== 'undefined') apply(readTextSize())
