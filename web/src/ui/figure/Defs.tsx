import type { JSX } from 'preact'
import { frame, halfOutline } from './outline.ts'

export interface FigureIds {
  body: string
  clay: string
  soft: string
  fade: string
  fadeOut: string
  dots: string
  hatch: string
  zone: string
}

/** Ids of one figure, so that several on a page do not share theirs. */
export function idsOf(base: string): FigureIds {
  const id = (name: string): string => `${name}-${base}`
  return {
    body: id('body'),
    clay: id('clay'),
    soft: id('soft'),
    fade: id('fade'),
    fadeOut: id('fade-out'),
    dots: id('dots'),
    hatch: id('hatch'),
    zone: id('zone'),
  }
}

export function Defs({ ids }: { ids: FigureIds }): JSX.Element {
  const whole = { x: frame.left, y: frame.top, width: frame.width, height: frame.height }
  return (
    <defs>
      <clipPath id={ids.body}>
        {halfOutline.map((path) => (
          <path key={path} d={path} />
        ))}
        {halfOutline.map((path) => (
          <path key={`${path}-`} d={path} transform="scale(-1 1)" />
        ))}
      </clipPath>
      <linearGradient id={ids.clay} gradientUnits="userSpaceOnUse" x1="-150" y1="20" x2="170" y2="560">
        <stop class="figure-stop-lit" offset="0" />
        <stop class="figure-stop-clay" offset=".55" />
        <stop class="figure-stop-shade" offset="1" />
      </linearGradient>
      <filter id={ids.soft} filterUnits="userSpaceOnUse" {...whole}>
        <feGaussianBlur stdDeviation="8" />
      </filter>
      <linearGradient id={ids.fadeOut} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#fff" />
        <stop offset="1" stop-color="#000" />
      </linearGradient>
      {/* The trunk sinks into the ground below the hips; the hands, further out, do not. */}
      <mask id={ids.fade} maskUnits="userSpaceOnUse" {...whole}>
        <rect {...whole} fill="#fff" />
        <rect x="-126" y="474" width="252" height="85" fill={`url(#${ids.fadeOut})`} />
        <rect x="-126" y="558" width="252" height="82" fill="#000" />
      </mask>
      <pattern id={ids.dots} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <circle class="figure-dot" cx="4.5" cy="4.5" r="2.7" />
      </pattern>
      <pattern id={ids.hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="figure-hatch-ground" width="8" height="8" />
        <rect class="figure-hatch-line" width="3.2" height="8" />
      </pattern>
    </defs>
  )
}
