import type { Level, Step, Track } from '../roadmap'
import { type Box, box } from './box'
import type { Stretch } from './order'
import { textWidth } from './text-width'

/** Sizes on the sheet, in pixels. */
export const sizes = { mark: 20, label: 13, heading: 18, farHeading: 15, pass: 20 } as const

/** Side of the trail. */
export type MapSide = 'above' | 'below'

/** A way to draw a piece: the space it takes around its point of the trail, with x along the way. */
export type Shape = { readonly side: MapSide; readonly boxes: readonly Box[] }

/** Anything placed at one point of the trail. */
export type Piece = {
  readonly what:
    | { readonly kind: 'step'; readonly step: Step; readonly isSpur: boolean }
    | { readonly kind: 'side-trail'; readonly track: Track }
    | { readonly kind: 'pass'; readonly level: Level }
  readonly stretch: Stretch
  /** Whether the stretch's heading is above this piece. */
  readonly isFirst: boolean
  /** Whether it belongs to a later level, where stretches are short and headings smaller. */
  readonly isFar: boolean
  /** The possible shapes, the preferred one first. */
  readonly shapes: readonly Shape[]
}

/** Distance of an optional step from the trail, and offset of a side trail's name. */
export const SPUR = 52
export const FORK = { dx: 22, dy: -58 } as const

const labelGap = 18
const lineHeight = 17
/** Half the width of a mark: two that touch are 56 px apart, 49 on the narrowest screen that shows the whole sheet. */
const reach = 25

/** Returns the shapes of a core step: on the trail, its name above or below it. */
export function stepShapes(step: Step): readonly Shape[] {
  const half = textWidth(step.shortTitle, sizes.label) / 2 + 5
  const mark = box(-reach, reach, -12, 12)
  return [
    { side: 'above', boxes: [mark, box(-half, half, -labelGap - lineHeight, -labelGap)] },
    { side: 'below', boxes: [mark, box(-half, half, labelGap, labelGap + lineHeight)] },
  ]
}

/** Returns the shapes of a step under a heading on a post, which takes the place of the name above. */
export function postShapes(step: Step): readonly Shape[] {
  return stepShapes(step).flatMap(({ side, boxes }) =>
    side === 'below' ? [{ side, boxes: [...boxes, box(-6, 6, -42, -12)] }] : [],
  )
}

/** Returns the shapes of an optional step: at the end of a short spur, with its name beyond. */
export function spurShapes(step: Step): readonly Shape[] {
  const half = textWidth(step.shortTitle, sizes.label) / 2 + 5
  const [near, far] = [SPUR + labelGap, SPUR + labelGap + lineHeight]
  const path = box(-12, 12, -10, 10)
  return [
    {
      side: 'below',
      boxes: [path, box(-8, 8, 0, SPUR), box(-reach, reach, SPUR - 22, SPUR + 12), box(-half, half, near, far)],
    },
    {
      side: 'above',
      boxes: [path, box(-8, 8, -SPUR, 0), box(-reach, reach, -SPUR - 12, 22 - SPUR), box(-half, half, -far, -near)],
    },
  ]
}

/** Returns the shape of another track, which branches off upwards, its name at the end. */
export function sideTrailShapes(track: Track): readonly Shape[] {
  const width = textWidth(track.title, sizes.label) + 12
  const name = box(FORK.dx - 6, FORK.dx + width, FORK.dy - 10, FORK.dy + 10)
  return [{ side: 'above', boxes: [box(-8, 8, -10, 10), box(-5, 6, FORK.dy + 8, 0), name] }]
}

/** Returns the shape of a level's pass: a large mark with two lines of text above it. */
export function passShapes(): readonly Shape[] {
  return [{ side: 'above', boxes: [box(-30, 30, -26, 26), box(-80, 80, -76, -28)] }]
}

/**
 * Returns the shape of an excerpt's goal, after a stretch long enough to show that something is left out, with one line
 * of text above both.
 */
export function goalShapes(width: number): readonly Shape[] {
  return [{ side: 'above', boxes: [box(-GOAL_GAP, 20, -20, 20), box(14 - width, 14, -48, -22)] }]
}
const GOAL_GAP = 110

/** Returns the box of the heading above a stretch's first piece, with room for "12 of 13" behind it. */
export function headingBox(title: string, isFar: boolean): Box {
  const size = isFar ? sizes.farHeading : sizes.heading
  return box(-14, textWidth(title, size) + textWidth(' 12 of 13', sizes.label) + 44, -68, -42)
}
