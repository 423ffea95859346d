// What the painted body takes and says.
import type { Build, View } from '../ui/figure/drawing.ts'
import type { PlaceOnBody } from '../ui/figure/places.ts'
import type { Half, Painting, Stroke } from './stroke.ts'

export type PaintTool = Stroke['kind'] | 'turn'

/** A zone that is marked whole, in the list or by touch: it is shown filled. */
export type MarkedWhole = PlaceOnBody & ({ as: 'pain'; strength: number } | { as: 'no_go' })

/** A painted zone whose number was told by name since: it holds there, and not that of the strokes. */
export interface ToldByName extends PlaceOnBody {
  strength: number
}

/** What is under the finger: the side always, and the zone where there is one (`side` of the place may be `middle`). */
export interface UnderFinger {
  side: Half
  place: PlaceOnBody | undefined
}

export interface PaintedBodyProps {
  build: Build
  /** The side it is looked at from; choosing another turns the figure there. */
  view: View
  /** What the picture shows, in words: it is one image to a screen reader; the list says the rest. */
  label: string
  painting: Painting
  tool: PaintTool
  /** Millimetres, 3 to 40. */
  radius: number
  /** Of the next pain; a stroke that begins on what is painted is drawn as that is. */
  strength: number
  marked: readonly MarkedWhole[]
  toldByName?: readonly ToldByName[] | undefined
  /** Zones taken off the list: strokes are not shown there. */
  takenOff?: readonly PlaceOnBody[] | undefined
  /** Close to the shoulder and neck of this side. */
  closer?: Half | undefined
  /** A stroke that is done. One movement of the hand makes several if it goes over the midline. */
  onStroke: (stroke: Stroke) => void
  /** What is under the finger while it paints; nothing when it is lifted. */
  onSide: (under: UnderFinger | undefined) => void
  /** There is no WebGL or no mesh: the flat Figure is to be shown instead. */
  onMissing: () => void
}
