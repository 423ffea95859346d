// The outline of the body: one half, x from the midline outwards, y downwards; the other half is its mirror. The same
// contour serves both views: in the anatomical position the thumb lies outwards from the front and from behind.

/** What the drawings are measured in. The midline is x = 0. */
export const frame = { left: -232, top: 0, width: 464, height: 640 }

/** From the crown down the outside, round the hand and up to the hip; open at the midline. */
const bodyEdge = [
  'M0 16 C29 16 47 38 47.5 72 C48 94 44 116 36 130 C33 136 31.5 142 31 150',
  'C30.5 163 33 172 45 181 C60 190 84 195 104 203 C122 210 133 224 138 246',
  'C142 268 144 288 148 314 C152 338 157 358 163 378 C170 396 178 410 182 434',
  'C186 462 188 496 192 524 C195 532 201 540 203 552 C205 562 205 570 204 578',
  'C196 586 176 588 167 582 C163 570 163 552 167 536 C168 532 168 528 167 524',
  'C160 496 148 462 142 436 C138 418 135 408 132 394 C126 366 110 336 101 300',
  'C98 316 95 336 91 358 C86 384 80 396 80 416 C80 446 92 468 99 500 C102 520 103 540 103 570',
].join(' ')

const bodyOutline = `${bodyEdge} L0 570 Z`

export const earOutline = 'M46 76 C52 70 58 76 56.5 86 C55.5 96 51 106 46.5 104 Z'

/** A finger: straight sides and a round end, from where it leaves the hand to its tip. */
function finger(fromX: number, fromY: number, toX: number, toY: number, halfWidth: number): string {
  const length = Math.sqrt((toX - fromX) ** 2 + (toY - fromY) ** 2)
  const acrossX = (-(toY - fromY) / length) * halfWidth
  const acrossY = ((toX - fromX) / length) * halfWidth
  const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`
  return (
    `M${point(fromX + acrossX, fromY + acrossY)} L${point(toX + acrossX, toY + acrossY)}` +
    ` A${halfWidth} ${halfWidth} 0 0 0 ${point(toX - acrossX, toY - acrossY)}` +
    ` L${point(fromX - acrossX, fromY - acrossY)} Z`
  )
}

export const fingers = {
  thumb: 'M192 533 C202 536 209 546 215 558 L221 573 C223 580 215 584 211 578 L203 563 C198 557 193 552 190 546 Z',
  index: finger(198, 570, 207, 612, 5.2),
  middle: finger(188, 572, 194.5, 622, 5.4),
  ring: finger(178.5, 572, 182, 617, 5.2),
  little: finger(169.5, 570, 170.5, 604, 4.7),
}

/** Every piece whose union is the visible half of the body. */
export const halfOutline: readonly string[] = [...Object.values(fingers), earOutline, bodyOutline]

/** What is drawn as a line: the same pieces, open where the two halves meet. */
export const halfEdges: readonly string[] = [...Object.values(fingers), earOutline, bodyEdge]

/** Lines inside the outline that let the eye find its way: drawn, never pressed. */
export const seams = {
  front: [
    'M36 130 C30 144 16 153 0 153.5',
    'M10 203 C28 199 58 206 98 211',
    'M8 208 C26 210 52 214 84 219',
    'M101 300 C96 286 88 276 84 262',
    'M13 322 C36 334 70 330 86 310',
    'M24 150 C22 172 16 190 9 203',
    'M141 404 C148 408 156 408 164 402',
  ],
  back: [
    'M0 134 C0 220 0 330 0 470',
    'M8 131 C16 128 24 128 32 132',
    'M43 226 C39 260 42 296 54 326 C66 330 80 318 90 296',
    'M43 240 C64 232 88 226 108 216',
    'M101 300 C100 290 102 282 105 276',
    'M10 478 C28 466 40 470 60 486',
    'M146 402 C152 398 160 398 165 402',
  ],
}
