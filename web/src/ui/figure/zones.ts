// The zones of the body chart as closed shapes, one entry a zone and view. Paths are those of the half at x >= 0 and
// may run over the outline, which clips them; inside it neighbours share their borders. `at` is where a chip or a
// ring stands. `midline` shapes are whole. Later entries lie above earlier ones.
import { earOutline, fingers } from './outline.ts'

export interface ZoneShape {
  zone: string
  path: string
  at: readonly [number, number]
  midline?: true
  /** Too small for a finger tip: gets a wider edge to hit. */
  small?: true
}

/** The arm from shoulder to fingers: the same shapes from both sides, under the names of each view. */
function arm(names: { upper: string; elbow: string; lower: string; hand: string }): ZoneShape[] {
  return [
    { zone: 'arm-outer', path: 'M124 284 L172 286 L190 372 L157 375 Q138 332 124 284 Z', at: [149, 338] },
    { zone: names.upper, path: 'M109 288 L124 284 Q138 332 157 375 L139 383 Q120 338 109 288 Z', at: [132, 334] },
    { zone: 'arm-inner', path: 'M98 288 L109 288 Q120 338 139 383 L112 396 L101 306 Z', at: [114, 340] },
    { zone: 'elbow-outer', path: 'M157 375 L190 372 L202 412 L167 415 Q163 396 157 375 Z', at: [173, 396] },
    { zone: names.elbow, path: 'M139 383 L157 375 Q163 396 167 415 L150 421 Q146 402 139 383 Z', at: [153, 400] },
    { zone: 'elbow-inner', path: 'M112 396 L139 383 Q146 402 150 421 L126 430 Z', at: [139, 408] },
    { zone: 'forearm-thumb', path: 'M167 415 L202 412 L212 518 L185 521 Q178 468 167 415 Z', at: [181, 462] },
    { zone: names.lower, path: 'M150 421 L167 415 Q178 468 185 521 L175 523 Q164 472 150 421 Z', at: [169, 470] },
    { zone: 'forearm-little', path: 'M126 430 L150 421 Q164 472 175 523 L150 528 Z', at: [156, 476] },
    { zone: 'wrist-band', path: 'M150 528 L175 523 L185 521 L214 518 L216 537 L152 543 Z', at: [180, 531] },
    { zone: names.hand, path: 'M152 543 L216 537 L214 580 Q182 590 152 586 Z', at: [184, 562] },
    { zone: 'thumb', path: fingers.thumb, at: [214, 572], small: true },
    { zone: 'index', path: fingers.index, at: [206, 606], small: true },
    { zone: 'middle', path: fingers.middle, at: [194, 616], small: true },
    { zone: 'ring', path: fingers.ring, at: [182, 610], small: true },
    { zone: 'little', path: fingers.little, at: [170, 600], small: true },
  ]
}

const frontTrunk: ZoneShape[] = [
  { zone: 'throat', path: 'M-10 140 H10 L12 200 Q0 209 -12 200 Z', at: [0, 178], midline: true },
  { zone: 'neck-front', path: 'M10 140 H24 V172 L26 181 Q16 190 12 202 L10 176 Z', at: [17, 168], small: true },
  { zone: 'neck-side', path: 'M24 120 H60 V152 L50 160 L24 172 Z', at: [29, 154] },
  { zone: 'neck-base', path: 'M24 172 L50 160 L78 176 L73 202 Q46 192 26 181 Z', at: [50, 187] },
  {
    zone: 'collarbone-hollow',
    path: 'M26 181 Q46 192 73 202 L72 207 Q42 199 12 202 Q16 190 26 181 Z',
    at: [36, 195],
    small: true,
  },
  { zone: 'shoulder-top', path: 'M73 202 L78 176 L152 188 L120 220 Q108 212 96 212 L72 207 Z', at: [101, 205] },
  {
    zone: 'collarbone',
    path: 'M12 202 Q42 199 72 207 L96 212 L94 222 Q66 216 40 217 Q22 218 12 217 L8 206 Z',
    at: [54, 210],
  },
  { zone: 'shoulder-outer', path: 'M120 220 L152 188 L176 286 L124 284 Q125 250 120 220 Z', at: [132, 252] },
  {
    zone: 'shoulder-front',
    path: 'M94 222 L96 212 Q108 212 120 220 Q125 250 124 284 L109 288 L98 288 Q91 276 84 262 Q84 238 94 222 Z',
    at: [105, 248],
  },
  {
    zone: 'armpit',
    path: 'M84 262 Q91 276 98 288 L103 289 L101 308 L89 314 Q84 292 84 262 Z',
    at: [94, 293],
    small: true,
  },
  {
    zone: 'chest-upper',
    path: 'M12 217 Q22 218 40 217 Q66 216 94 222 Q84 238 84 262 Q48 250 13 254 Z',
    at: [50, 236],
  },
  {
    zone: 'chest-whole',
    path: 'M13 254 Q48 250 84 262 Q84 292 89 314 Q86 322 80 330 Q46 346 13 334 Z',
    at: [24, 322],
  },
  { zone: 'breast', path: 'M22 292 Q24 262 52 262 Q80 264 84 290 Q80 320 52 322 Q24 322 22 292 Z', at: [54, 293] },
  {
    zone: 'breastbone',
    path: 'M-8 206 Q0 211 8 206 L12 217 L13 334 Q0 340 -13 334 L-12 217 Z',
    at: [0, 270],
    midline: true,
  },
  { zone: 'side-ribs', path: 'M89 314 L101 306 V388 H66 Q69 352 80 330 Q86 322 89 314 Z', at: [81, 358] },
  {
    zone: 'belly-upper',
    path:
      'M-13 334 Q0 340 13 334 Q46 346 80 330 Q69 352 66 388 L64 440 ' +
      'Q0 452 -64 440 L-66 388 Q-69 352 -80 330 Q-46 346 -13 334 Z',
    at: [0, 392],
    midline: true,
  },
  { zone: 'waist-side', path: 'M66 388 H101 L114 420 V474 L62 470 L64 440 Z', at: [74, 428] },
]

const face: ZoneShape[] = [
  { zone: 'head-top', path: 'M0 0 H70 V46 L30 52 Q18 42 0 42 Z', at: [16, 30] },
  { zone: 'temple', path: 'M30 52 L70 46 V78 L46 88 L29 90 L27 74 Z', at: [39, 68] },
  {
    zone: 'cheek',
    path: 'M0 95 Q15 98 29 90 L46 88 L62 96 V112 L44 110 Q30 112 24 121 Q12 124 0 122 Z',
    at: [28, 104],
  },
  { zone: 'behind-eye', path: 'M0 75 Q13 70 27 74 L29 90 Q15 98 0 95 Z', at: [15, 83] },
  {
    zone: 'forehead',
    path: 'M-30 52 Q-18 42 0 42 Q18 42 30 52 L27 74 Q13 70 0 75 Q-13 70 -27 74 Z',
    at: [0, 58],
    midline: true,
  },
  {
    zone: 'jaw',
    path: 'M0 122 Q12 124 24 121 Q30 112 44 110 L62 112 L40 126 L36 130 C30 144 16 153 0 153.5 Z',
    at: [22, 132],
  },
  { zone: 'ear', path: earOutline, at: [51, 88], small: true },
]

const headBehind: ZoneShape[] = [
  { zone: 'head-top', path: 'M0 0 H70 V50 L38 54 Q20 64 0 64 Z', at: [18, 38] },
  { zone: 'temple', path: 'M38 54 L70 50 V84 L43 82 Q38 68 38 54 Z', at: [44, 66], small: true },
  { zone: 'head-back', path: 'M0 64 Q20 64 38 54 Q38 68 43 82 L62 90 V112 H42 Q20 106 0 106 Z', at: [22, 86] },
  { zone: 'ear', path: earOutline, at: [51, 88], small: true },
]

const backTrunk: ZoneShape[] = [
  { zone: 'skull-base', path: 'M0 106 Q20 106 42 112 H62 V130 L34 133 Q16 128 0 132 Z', at: [19, 119] },
  { zone: 'neck-back', path: 'M7 131 Q16 128 24 131 V168 Q25 182 33 193 L21 200 L8 198 Z', at: [15, 166] },
  { zone: 'neck-side', path: 'M24 131 L34 133 L62 130 V152 L50 160 L24 168 Z', at: [29, 148] },
  { zone: 'spine-neck', path: 'M-7 131 Q0 133 7 131 L8 198 H-8 Z', at: [0, 166], midline: true, small: true },
  { zone: 'neck-base', path: 'M24 168 L50 160 L78 176 L74 205 Q52 201 33 193 Q25 182 24 168 Z', at: [51, 189] },
  { zone: 'shoulder-top', path: 'M74 205 L78 176 L152 188 L120 220 L108 217 Q96 209 74 205 Z', at: [103, 205] },
  {
    zone: 'blade-top',
    path: 'M33 193 Q52 201 74 205 Q96 209 108 217 L100 226 Q72 230 43 240 Q42 214 33 193 Z',
    at: [66, 217],
  },
  { zone: 'shoulder-outer', path: 'M120 220 L152 188 L176 286 L124 284 Q127 250 120 220 Z', at: [132, 252] },
  {
    zone: 'shoulder-back',
    path: 'M100 226 L108 217 L120 220 Q127 250 124 284 L109 288 L103 289 Q97 256 100 226 Z',
    at: [112, 252],
  },
  { zone: 'armpit', path: 'M98 266 Q99 278 103 289 L101 308 L91 312 Q93 288 98 266 Z', at: [97, 293], small: true },
  { zone: 'blade-inner', path: 'M43 240 L57 236 Q52 268 61 300 L50 310 Q40 274 43 240 Z', at: [50, 272] },
  {
    zone: 'blade-whole',
    path: 'M57 236 Q76 230 100 226 Q97 248 98 266 Q93 288 91 308 Q76 306 61 300 Q52 268 57 236 Z',
    at: [77, 264],
  },
  { zone: 'blade-tip', path: 'M50 310 L61 300 Q76 306 91 308 Q86 328 68 334 Q56 332 50 310 Z', at: [68, 318] },
  {
    zone: 'between-blades',
    path: 'M8 198 L21 200 L33 193 Q42 214 43 240 Q40 274 50 310 Q53 326 60 332 L8 334 Z',
    at: [26, 254],
  },
  { zone: 'side-ribs', path: 'M68 334 Q86 328 91 310 L101 306 V374 H66 Q68 354 68 334 Z', at: [82, 350] },
  { zone: 'mid-back', path: 'M8 334 L60 332 L68 334 Q68 354 66 374 L64 398 Q36 402 8 402 Z', at: [36, 366] },
  { zone: 'flank', path: 'M66 374 L79 374 L78 442 L46 446 Q44 420 46 400 L64 398 Z', at: [64, 418] },
  { zone: 'waist-side', path: 'M79 374 L101 374 L114 410 V460 L78 442 Z', at: [84, 408], small: true },
  { zone: 'low-back', path: 'M8 402 Q28 402 46 400 Q44 420 46 446 Q46 464 40 476 L8 480 Z', at: [27, 436] },
  { zone: 'buttock', path: 'M46 446 L78 442 L114 460 V580 H0 V480 L8 480 L40 476 Q46 464 46 446 Z', at: [58, 500] },
  { zone: 'spine-back', path: 'M-8 198 H8 V480 H-8 Z', at: [0, 300], midline: true, small: true },
]

export const shapes: Record<'front' | 'back', readonly ZoneShape[]> = {
  front: [
    ...frontTrunk,
    ...arm({ upper: 'arm-front', elbow: 'elbow-front', lower: 'forearm-palm', hand: 'palm' }),
    ...face,
  ],
  back: [
    ...backTrunk,
    ...arm({ upper: 'arm-back', elbow: 'elbow-point', lower: 'forearm-back', hand: 'hand-back' }),
    ...headBehind,
  ],
}
