import type { JSX } from 'preact'
import { say } from '../../words/words.ts'
import type { DrawnView } from './drawing.ts'
import { isSeen, sidesAcross, type PlaceOnBody } from './places.ts'

export type Half = 'left' | 'right'

export const yours = (side: Half): string => say(side === 'left' ? 'ui.side.your_left' : 'ui.side.your_right')

/** Left and right in words, where they are in the picture. */
export function SideWords({ view }: { view: DrawnView }): JSX.Element {
  return (
    <>
      {sidesAcross(view.id).map((side, i) => (
        <span key={side} class={`figure-side figure-side-${i}`} aria-hidden="true">
          {yours(side)}
        </span>
      ))}
    </>
  )
}

/** In a close picture the sides of the places alone: the rest of the body that would tell them is not in it. */
export function CloseSides({ view, places }: { view: DrawnView; places: readonly PlaceOnBody[] }): JSX.Element {
  const there = (side: Half): boolean => places.some((place) => place.side === side && isSeen(view, place))
  return (
    <>
      {sidesAcross(view.id).map((side, i) =>
        there(side) ? (
          <span key={side} class={`figure-side figure-side-${i}`} aria-hidden="true">
            {say(`ui.side.${side}`)}
          </span>
        ) : null,
      )}
    </>
  )
}
