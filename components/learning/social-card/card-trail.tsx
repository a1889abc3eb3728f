import { strengthOpacity } from '@/components/foundation/charts/split-bar'
import { blazeShapes } from '@/components/learning/roadmaps/blaze-mark'
import { pathThrough, stageContourLines, type TrailPoint } from '@/components/learning/roadmaps/trail-geometry'
import { type AssuranceShare, wholeStretch } from './assurance-shares'
import { cardBlazes, cardColours } from './card-colours'

/** The trail of a card: its number of stages, and the page's stage (from 0) or each stage's progress. */
export type CardTrail = {
  readonly stages: number
  readonly here?: number
  /** Painted shares of each stage, with their strength. Without it everything is painted. */
  readonly walked?: readonly (readonly AssuranceShare[])[]
}

type Frame = { readonly width: number; readonly height: number }

// Plain functions rather than components: the library that draws the card supports only built-in elements within a
// picture, and no hooks, which the React compiler would add to a component.

/** Draws contours over the whole card, and below the title the trail with the painted mark of each stage. */
export function trailPicture(trail: CardTrail, { width, height }: Frame) {
  const places = Array.from({ length: trail.stages }, (_, position) => position)
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ position: 'absolute', left: 0, top: 0 }}
    >
      {stageContourLines(width, height, 15).map((path) => (
        <path key={path} d={path} fill="none" stroke={cardColours.contour} strokeWidth={2} />
      ))}
      {trail.walked ? (
        <path d={pathThrough(stretch(0, 1, 60))} fill="none" stroke={cardColours.rule} strokeWidth={12} />
      ) : null}
      {places.flatMap((position) =>
        (trail.walked ? (trail.walked[position] ?? []) : [wholeStretch]).map(({ from, to, strength }) => (
          <path
            key={`${position}-${strength}`}
            d={pathThrough(stretch((position + from) / trail.stages, (position + to) / trail.stages))}
            fill="none"
            stroke={pickBlaze(position)}
            strokeOpacity={strengthOpacity[strength]}
            strokeWidth={position === trail.here ? 16 : trail.walked ? 13 : 9}
            strokeLinecap="butt"
          />
        )),
      )}
      {places.map((position) => mark(position, trail))}
    </svg>
  )
}

const pickBlaze = (position: number) => cardBlazes[position % cardBlazes.length]

function mark(position: number, { stages, here, walked }: CardTrail) {
  const isHere = position === here
  const colour = walked && !walked[position]?.length ? cardColours.rule : pickBlaze(position)
  const [x, y] = trailAt((position + 0.5) / stages)
  const radius = isHere ? 44 : 25
  const scale = (radius * 1.2) / 18
  return (
    <g key={position}>
      <circle cx={x} cy={y} r={radius} fill={cardColours.paper} stroke={colour} strokeWidth={isHere ? 6 : 3} />
      <path
        d={blazeShapes[position % blazeShapes.length]}
        transform={`translate(${x - 9 * scale} ${y - 9 * scale}) scale(${scale})`}
        fill={colour}
      />
    </g>
  )
}

/** Returns a point of the trail, which climbs from the bottom left to the right. */
function trailAt(t: number): TrailPoint {
  return [-10 + 1220 * t, 548 - 112 * t * t + 18 * Math.sin(t * 11)]
}

const stretch = (from: number, to: number, parts = 12): TrailPoint[] =>
  Array.from({ length: parts + 1 }, (_, index) => trailAt(from + ((to - from) * index) / parts))
