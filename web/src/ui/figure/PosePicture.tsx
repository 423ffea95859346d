import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { sayKey } from '../../words/words.ts'
import { addressOfPose, usePose } from './poses.ts'
import './PosePicture.css'

interface PosePictureProps {
  technique: string
  spot: string
  /** The side that is pressed. */
  side: 'left' | 'right'
}

/** Millimetres of the picture that a unit of the ring takes. */
const ringMm = 1.5

/** How somebody sits or stands while pressing that spot. Drawn for the left; for the right the picture is mirrored, and
 *  the side is written beside it, not in it. Without the picture there is nothing: the words beside it say the same. */
export function PosePicture({ technique, spot, side }: PosePictureProps): JSX.Element | null {
  const pose = usePose(technique, spot)
  const [missing, lose] = useState<string>()
  const address = pose && addressOfPose(pose)
  if (!pose || !address || missing === address) return null
  const mirrored = side === 'right'
  const [x, y] = pose.at
  return (
    <figure class="pose" data-pose={pose.id}>
      <div class={mirrored ? 'pose-picture pose-mirrored' : 'pose-picture'}>
        <img
          src={address}
          width="320"
          height="320"
          loading="lazy"
          decoding="async"
          alt={sayKey(`pose.${pose.id}.${side}`)}
          onError={() => lose(address)}
        />
        <svg viewBox={`0 0 ${pose.size} ${pose.size}`} aria-hidden="true">
          <g class="figure-ring" transform={`translate(${x} ${y}) scale(${ringMm})`}>
            <circle class="figure-ring-ground" r="9" />
            <circle r="9" />
          </g>
        </svg>
      </div>
      <figcaption class="quiet small">{sayKey(`pose.caption.${side}`)}</figcaption>
    </figure>
  )
}
