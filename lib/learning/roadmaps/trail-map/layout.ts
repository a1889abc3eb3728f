import { type Level, type Roadmap, type Stage, type Step, type Track, toTrackRoadmap } from '../roadmap'
import type { Box } from './box'
import { distances, type Point, pathData } from './line'
import { type Leg, listSideTracks, trailOrder } from './order'
import {
  FORK,
  goalShapes,
  type MapSide,
  type Piece,
  passShapes,
  postShapes,
  SPUR,
  sideTrailShapes,
  spurShapes,
  stepShapes,
} from './pieces'
import { type Placed, packRows } from './rows'
import { bend, boxesAround, rowLength, SHEET_WIDTH, type SheetRow, stackRows, toPoint } from './sheet'

/** A step on the map. Positions are in the sheet's pixels. */
export type Waymark = {
  readonly step: Step
  /** Position of its mark. */
  readonly at: Point
  /** Side of its name. */
  readonly side: MapSide
  /** Point on the trail where its spur begins; null for a step on the trail itself. */
  readonly spurFrom: Point | null
  /** Its part of the trail, in pixels from the start of its leg; null on a spur. */
  readonly part: { readonly from: number; readonly to: number } | null
  /** All the space it takes. */
  readonly boxes: readonly Box[]
}

export type MapStretch = {
  readonly stage: Stage
  /** Index of the stage, from 0; it selects the blaze. */
  readonly position: number
  /** Start of its heading or, on a row from right to left, its end; on the vertical middle. */
  readonly heading: { readonly at: Point; readonly isRightAligned: boolean }
  readonly waymarks: readonly Waymark[]
  /** Other tracks that branch off here. */
  readonly sideTrails: readonly { readonly track: Track; readonly from: Point; readonly to: Point }[]
}

export type MapLeg = {
  readonly level: Level
  /** SVG path data of its part of the trail. */
  readonly path: string
  readonly length: number
  readonly stretches: readonly MapStretch[]
  /** Position of the level's pass; null on a roadmap without levels. */
  readonly pass: Point | null
  /** On an excerpt that shows where the trail leads: the omitted part, from the last step to the goal. */
  readonly beyond?: { readonly path: string; readonly goal: Point; readonly isRightAligned: boolean }
}

export type TrailMap = {
  readonly width: number
  readonly height: number
  readonly legs: readonly MapLeg[]
  /** Space taken by anything on the sheet except the trail itself. */
  readonly taken: readonly Box[]
}

/**
 * Lays out the roadmap as a map: one trail that winds up a sheet, with steps as marks on it, in the order of
 * `trailOrder`. The same roadmap gives the same map, whatever the learner has done.
 * @param roadmap with the steps of all tracks
 * @param leadsToLevels draws a pass at the end of each level
 */
export function trailMap(roadmap: Roadmap, trackSlug: string, leadsToLevels: boolean): TrailMap {
  return drawnOnce(roadmap, `${trackSlug} ${leadsToLevels}`, () =>
    drawLegs(trailOrder(toTrackRoadmap(roadmap, trackSlug)), roadmap, trackSlug, {
      width: SHEET_WIDTH,
      end: leadsToLevels ? 'pass' : 'last-step',
    }),
  )
}

/** Cached as long as the roadmap: all learners of a track see the same map. */
const drawn = new WeakMap<Roadmap, Map<string, TrailMap>>()

function drawnOnce(roadmap: Roadmap, key: string, draw: () => TrailMap): TrailMap {
  const known = drawn.get(roadmap) ?? new Map<string, TrailMap>()
  const map = known.get(key) ?? draw()
  drawn.set(roadmap, known.set(key, map))
  return map
}

/**
 * Lays out the first stretches of the same trail on a sheet of their own, for a place without room for the whole map.
 * Their headings are on posts.
 * @param count of stretches
 * @param width of the sheet in pixels; rows need 500 or more
 * @param goalWidth of the words at the goal of the trail, in pixels; 0 ends the trail at the last step
 */
export function firstStretches(
  roadmap: Roadmap,
  trackSlug: string,
  count: number,
  width: number,
  goalWidth = 0,
): TrailMap {
  return drawnOnce(roadmap, `${trackSlug} ${count} ${width} ${goalWidth}`, () => {
    const [first] = trailOrder(toTrackRoadmap(roadmap, trackSlug))
    const legs = first ? [{ ...first, stretches: first.stretches.slice(0, count) }] : []
    const end = goalWidth > 0 ? 'goal' : 'last-step'
    return drawLegs(legs, roadmap, trackSlug, { width, end, goalWidth, hasPosts: true })
  })
}

type Drawing = {
  readonly width: number
  /** What to draw at the end of a leg. */
  readonly end: 'last-step' | 'pass' | 'goal'
  readonly goalWidth?: number
  readonly hasPosts?: boolean
}

function drawLegs(legs: readonly Leg[], roadmap: Roadmap, trackSlug: string, drawing: Drawing): TrailMap {
  const { width } = drawing
  const sideTracks = listSideTracks(roadmap, trackSlug)
  const groups = legs.flatMap((leg, index) => groupSteps(leg, index, drawing, sideTracks))
  const { rows, height } = stackRows(packRows(groups, rowLength(width)), rowLength(width))
  const stations = rows.flatMap((row) =>
    row.placed.map((placed): Station => ({ row, placed, boxes: boxesAround(row, placed) })),
  )
  let start: Station | null = null
  const mapped = legs.map((leg): MapLeg => {
    const all = stations.filter(({ placed }) => leg.stretches.includes(placed.piece.stretch))
    const goal = drawing.end === 'goal' ? all.at(-1) : undefined
    const own = all.filter((station) => station !== goal)
    const line = lineThrough(rows, start, own.at(-1) ?? null)
    start = own.at(-1) ?? start
    const drawn = mapLeg(leg, own, line, drawing)
    return goal && start ? { ...drawn, beyond: mapBeyond(rows, start, goal) } : drawn
  })
  return { width, height, legs: mapped, taken: stations.flatMap(({ boxes }) => boxes) }
}

const mapBeyond = (rows: readonly SheetRow[], from: Station, goal: Station): MapLeg['beyond'] => ({
  path: pathData(lineThrough(rows, from, goal).points),
  goal: toPoint(goal.row, goal.placed.along),
  isRightAligned: goal.row.index % 2 === 0,
})

type Station = { readonly row: SheetRow; readonly placed: Placed; readonly boxes: readonly Box[] }

/** Lists the pieces of each stretch in order: steps, side trails after the first step, and the pass at the end. */
function groupSteps(
  leg: Leg,
  index: number,
  { end, goalWidth = 0, hasPosts = false }: Drawing,
  sideTracks: ReadonlyMap<string, readonly Track[]>,
): readonly (readonly Piece[])[] {
  const isFar = index > 0
  return leg.stretches.map((stretch, place) => {
    const tracks = isFar ? [] : (sideTracks.get(stretch.stage.slug) ?? [])
    const pieces = stretch.steps.flatMap((step, at): Piece[] => {
      const isSpur = !step.isCore
      const shapes = isSpur ? spurShapes(step) : hasPosts && at === 0 ? postShapes(step) : stepShapes(step)
      const mark: Piece = { what: { kind: 'step', step, isSpur }, stretch, isFirst: at === 0, isFar, shapes }
      const track = tracks[at]
      if (!track) return [mark]
      const shape = sideTrailShapes(track)
      return [mark, { what: { kind: 'side-trail', track }, stretch, isFirst: false, isFar, shapes: shape }]
    })
    if (end !== 'last-step' && place === leg.stretches.length - 1) {
      const what = { kind: 'pass', level: leg.level } as const
      const shapes = end === 'pass' ? passShapes() : goalShapes(goalWidth)
      pieces.push({ what, stretch, isFirst: false, isFar, shapes })
    }
    return pieces
  })
}

type Line = { readonly points: readonly Point[]; readonly at: ReadonlyMap<Placed, number> }

/**
 * Computes the trail from one station (or its start) to another, including bends, with each piece's distance along it.
 */
function lineThrough(rows: readonly SheetRow[], from: Station | null, to: Station | null): Line {
  const points: Point[] = []
  const marks: [Placed, number][] = []
  if (!to) return { points, at: new Map() }
  for (const row of rows.slice(from?.row.index ?? 0, to.row.index + 1)) {
    const start = row === from?.row ? from.placed.along : 0
    const end = row === to.row ? to.placed.along : row.across
    const stops = row.placed.filter(({ along }) => along >= start && along <= end)
    const regular = Array.from({ length: Math.ceil(row.across / 40) }, (_, index) => index * 40)
    const between = regular.filter(
      (at) => at > start && at < end && stops.every(({ along }) => Math.abs(along - at) > 14),
    )
    const all = [
      ...between.map((along) => ({ along, placed: null })),
      ...stops.map((placed) => ({ along: placed.along, placed })),
    ]
    if (!stops.some(({ along }) => along === start)) all.push({ along: start, placed: null })
    if (!stops.some(({ along }) => along === end)) all.push({ along: end, placed: null })
    for (const { along, placed } of all.sort((a, b) => a.along - b.along)) {
      if (placed) marks.push([placed, points.length])
      points.push(toPoint(row, along))
    }
    const next = rows[row.index + 1]
    if (next && row !== to.row) points.push(...bend(row, next))
  }
  const along = distances(points)
  return { points, at: new Map(marks.map(([placed, index]) => [placed, along[index] ?? 0])) }
}

function mapLeg(leg: Leg, stations: readonly Station[], line: Line, drawing: Drawing): MapLeg {
  const length = distances(line.points).at(-1) ?? 0
  const parts = placeParts(stations, line, length)
  const pass = stations.find(({ placed }) => placed.piece.what.kind === 'pass')
  return {
    level: leg.level,
    path: pathData(line.points),
    length,
    pass: pass ? toPoint(pass.row, pass.placed.along) : null,
    stretches: leg.stretches.map((stretch) =>
      mapStretch(
        stretch,
        stations.filter(({ placed }) => placed.piece.stretch === stretch),
        parts,
        drawing,
      ),
    ),
  }
}

/** Assigns every step of the trail the part around it: from halfway to the one before, to halfway to the next. */
function placeParts(
  stations: readonly Station[],
  line: Line,
  length: number,
): ReadonlyMap<Placed, { from: number; to: number }> {
  const onTrail = stations
    .map(({ placed }) => placed)
    .filter(({ piece: { what } }) => what.kind === 'step' && !what.isSpur)
  const at = onTrail.map((placed) => line.at.get(placed) ?? 0)
  const halfway = (index: number) => ((at[index - 1] ?? 0) + (at[index] ?? 0)) / 2
  return new Map(
    onTrail.map((placed, index) => [
      placed,
      { from: index === 0 ? 0 : halfway(index), to: index === at.length - 1 ? length : halfway(index + 1) },
    ]),
  )
}

function mapStretch(
  { stage, position }: Leg['stretches'][number],
  stations: readonly Station[],
  parts: ReadonlyMap<Placed, { from: number; to: number }>,
  { width, hasPosts }: Drawing,
): MapStretch {
  const first = stations[0]
  const isWalkedFromRight = (first?.row.index ?? 0) % 2 === 1
  const [x, y] = first ? toPoint(first.row, first.placed.along) : [0, 0]
  // Headings on posts, larger on a phone's sheet, point to the side with more space.
  const isRightAligned = hasPosts ? x > width / 2 : isWalkedFromRight
  return {
    stage,
    position,
    heading: { at: [x + (isRightAligned ? 10 : -10), y - 61], isRightAligned },
    waymarks: stations.flatMap(({ row, placed, boxes }): Waymark[] => {
      const { what } = placed.piece
      if (what.kind !== 'step') return []
      const on = toPoint(row, placed.along)
      const away = placed.side === 'above' ? -SPUR : SPUR
      return [
        {
          step: what.step,
          at: what.isSpur ? [on[0], on[1] + away] : on,
          side: placed.side,
          spurFrom: what.isSpur ? on : null,
          part: parts.get(placed) ?? null,
          boxes,
        },
      ]
    }),
    sideTrails: stations.flatMap(({ row, placed }) => {
      const { what } = placed.piece
      if (what.kind !== 'side-trail') return []
      const from = toPoint(row, placed.along)
      const to: Point = [from[0] + (row.index % 2 === 0 ? FORK.dx : -FORK.dx), from[1] + FORK.dy]
      return [{ track: what.track, from, to }]
    }),
  }
}

/** Lists every waymark of the map in the order of the trail. */
export const listWaymarks = (map: TrailMap): readonly Waymark[] =>
  map.legs.flatMap(({ stretches }) => stretches.flatMap(({ waymarks }) => waymarks))
