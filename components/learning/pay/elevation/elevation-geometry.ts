import { scaleLinear } from 'd3-scale'
import { type ElevationBand, END } from '@/lib/learning/pay/elevation/elevation'

/**
 * Scales from years and dollars to per cent of the frame, so that the drawing stretches with its column and its text
 * does not.
 */
export type Frame = {
  readonly x: (years: number) => number
  readonly y: (usd: number) => number
  readonly ticks: readonly number[]
}

type Figure = 'p25' | 'p50' | 'p75'

/** Years before a stage in which the line climbs to it: at the pass itself the figure is the stage's own. */
const RAMP = 0.5
/** Height as a multiple of the highest figure, with room for the names of the passes. */
const HEADROOM = 1.3
const WITHOUT_FIGURES = 100_000

export function fitFrame(bands: readonly ElevationBand[]): Frame {
  const highest = Math.max(0, ...bands.map(({ figures }) => figures?.p75 ?? 0)) || WITHOUT_FIGURES
  const y = scaleLinear()
    .domain([0, highest * HEADROOM])
    .range([100, 0])
  const x = scaleLinear().domain([0, END]).range([0, 100])
  return { x: (years) => round(x(years)), y: (usd) => round(y(usd)), ticks: y.ticks(4) }
}

/**
 * Returns a figure after so many years: level along a stage, rising or falling to the next one at its end. Null without
 * data.
 */
export function figureAt(bands: readonly ElevationBand[], years: number, figure: Figure): number | null {
  const index = bands.findIndex(({ from, until }) => years >= from && years < until)
  const here = bands[index]
  if (!here?.figures) return null
  const next = figuresAhead(bands, index) ?? here.figures
  return mix(here.figures[figure], next[figure], (years - (here.until - RAMP)) / RAMP)
}

/** Returns the figures of the next stage. */
const figuresAhead = (bands: readonly ElevationBand[], index: number) => bands[index + 1]?.figures ?? null

/**
 * Returns one stage of the profile as SVG paths: the middle half as an area, the median as a line. Null without data.
 */
export function stagePaths(bands: readonly ElevationBand[], index: number, { x, y }: Frame) {
  const here = bands[index]
  if (!here?.figures) return null
  const { from, until, figures } = here
  const next = figuresAhead(bands, index) ?? figures
  const [start, foot, end] = [x(from), x(until - RAMP), x(until)]
  const slope = (a: Point, b: Point) => `C${along(a, b, 1 / 3)},${a[1]},${along(a, b, 2 / 3)},${b[1]},${b}`
  const edge = (figure: Figure) => [y(figures[figure]), y(next[figure])] as const
  const [[low, lowAhead], [high, highAhead], [middle, middleAhead]] = [edge('p25'), edge('p75'), edge('p50')]
  return {
    median: `M${start},${middle}H${foot}${slope([foot, middle], [end, middleAhead])}`,
    middleHalf:
      `M${start},${high}H${foot}${slope([foot, high], [end, highAhead])}` +
      `V${lowAhead}${slope([end, lowAhead], [foot, low])}H${start}Z`,
  }
}

type Point = readonly [x: number, y: number]

/** `mix` is a Bézier curve: its handles are level, a third of the way from each end. */
const along = (a: Point, b: Point, share: number) => round(a[0] + (b[0] - a[0]) * share)

/** Interpolates between two heights with level ends, clamped to 0 and 1. */
function mix(from: number, to: number, share: number): number {
  const t = Math.min(Math.max(share, 0), 1)
  return from + (to - from) * t * t * (3 - 2 * t)
}

/** Rounds to a tenth of a per cent, less than a pixel. */
const round = (value: number) => Math.round(value * 10) / 10
