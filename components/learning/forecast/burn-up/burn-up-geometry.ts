import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { daysBetween } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { BurnUp } from '@/lib/learning/forecast/burn-up'
import { formatMonths } from './burn-up-axis'

/** Side of the square in which everything is drawn; it stretches to its frame. */
const SIDE = 100

export type BurnUpDrawing = {
  readonly done: string
  readonly doneArea: string
  readonly plan: string
  readonly cone85: string
  readonly cone50: string
  /** Percent from the left and from the top. */
  readonly today: { readonly x: number; readonly y: number }
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Points where the darker band reaches the goal: its early and its late edge, if they do. */
  readonly drops: readonly number[]
}

/**
 * Builds scales from days and hours to percent of the drawing, from the start to the end of the forecast or the plan,
 * whichever is later.
 */
export function fitBurnUp({ total, done, plan, cone }: BurnUp) {
  const first = done[0]?.day ?? ''
  const now = done.at(-1) ?? { day: first, hours: 0 }
  const end = [now.day, plan.at(-1)?.day ?? first, cone.at(-1)?.day ?? first].sort().at(-1) ?? first
  const x = scaleLinear([0, Math.max(1, daysBetween(first, end))], [0, SIDE])
  const y = scaleLinear([0, Math.max(1, total)], [SIDE, 0])
  const at = (day: Day) => round(x(daysBetween(first, day)))
  /** Returns where an edge of the cone reaches the goal; null where it does not. */
  const reachedAt = (edge: Exclude<keyof BurnUp['cone'][number], 'day'>) => {
    const day = cone.find((point) => point[edge] >= total - 1e-6)?.day
    return day === undefined ? null : at(day)
  }
  return { first, now, end, at, height: (hours: number) => round(y(hours)), reachedAt }
}

export function burnUpDrawing(burnUp: BurnUp): BurnUpDrawing {
  const { done, plan, cone } = burnUp
  const { first, now, end, at, height, reachedAt } = fitBurnUp(burnUp)
  const path = line<{ day: Day; hours: number }>(
    ({ day }) => at(day),
    ({ hours }) => height(hours),
  )
  const under = area<{ day: Day; hours: number }>(
    ({ day }) => at(day),
    SIDE,
    ({ hours }) => height(hours),
  )
  const between = (low: 'low85' | 'low50', high: 'high85' | 'high50') =>
    area<BurnUp['cone'][number]>(
      ({ day }) => at(day),
      (point) => height(point[low]),
      (point) => height(point[high]),
    )([...cone]) ?? ''
  return {
    drops: [reachedAt('high50'), reachedAt('low50')].filter((drop) => drop !== null),
    done: path([...done]) ?? '',
    doneArea: under([...done]) ?? '',
    plan: path([...plan]) ?? '',
    cone85: between('low85', 'high85'),
    cone50: between('low50', 'high50'),
    today: { x: at(now.day), y: height(now.hours) },
    ticks: [
      { x: 0, label: monthAndYear(first) },
      { x: 100, label: monthAndYear(end) },
    ],
  }
}

/** Rounds to a tenth of a per cent, less than a pixel. */
const round = (value: number): number => Math.round(value * 10) / 10

const monthAndYear = (day: Day): string => (day ? formatMonths(day, day) : '')
