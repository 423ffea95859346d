// Pictures of how to press, as tools/figure made them: for each way to press and place one, of the person's left side
// (docs/figure.md). The listing is fetched when a picture is first wanted, and kept for offline.
import { useEffect, useState } from 'preact/hooks'
import poses from '@figure/poses.json?url'
import { addressOf } from './drawing.ts'

export interface DrawnPose {
  id: string
  technique: string
  /** It stands for these; drawn is the first. */
  spots: readonly string[]
  picture: string
  /** Millimetres across and down. */
  size: number
  /** Where the spot is, in millimetres from the upper left corner. */
  at: readonly [number, number]
}

export interface PoseListing {
  version: number
  poses: readonly DrawnPose[]
}

const readable = 1

/** The listing as it was fetched. A version that this page does not know is refused. */
export function readPoses(listed: PoseListing): PoseListing {
  if (listed.version !== readable) throw new Error(`the poses have version ${listed.version}, not ${readable}`)
  return listed
}

export const poseOf = ({ poses: all }: PoseListing, technique: string, spot: string): DrawnPose | undefined =>
  all.find((pose) => pose.technique === technique && pose.spots.includes(spot))

export const addressOfPose = (pose: DrawnPose): string | undefined => addressOf(pose.picture)

let asked: Promise<PoseListing> | undefined
let fetched: PoseListing | undefined

async function fetchPoses(): Promise<PoseListing> {
  const answer = await fetch(poses)
  if (!answer.ok) throw new Error(`${poses}: ${answer.status}`)
  fetched = readPoses((await answer.json()) as PoseListing)
  return fetched
}

/** Nothing until it is there, or if it cannot be had or read: the words beside it say the same. */
export function usePose(technique: string, spot: string): DrawnPose | undefined {
  const [listed, show] = useState(fetched)
  useEffect(() => {
    if (listed) return undefined
    let here = true
    asked ??= fetchPoses().catch((failure: unknown) => {
      asked = undefined
      throw failure
    })
    asked.then((all) => here && show(all), (failure: unknown) => console.warn(failure))
    return () => {
      here = false
    }
  }, [listed])
  return listed && poseOf(listed, technique, spot)
}
