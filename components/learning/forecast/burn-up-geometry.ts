import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { formatDate } from '@/lib/foundation/messages/format'
import { daysBetween } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { BurnUp } from '@/lib/learning/forecast/burn-up'

/** Everything drawn lies in a square of 100 by 100 that stretches to its frame. */
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
}

/** The lines of a burn-up, from the start to where the forecast or the plan ends, whichever is later. */
export function burnUpDrawing({ total, done, plan, cone }: BurnUp): BurnUpDrawing {
  const first = done[0]?.day ?? ''
  const now = done.at(-1) ?? { day: first, hours: 0 }
  const end = [now.day, plan.at(-1)?.day ?? first, cone.at(-1)?.day ?? first].sort().at(-1) ?? first
  const x = scaleLinear([0, Math.max(1, daysBetween(first, end))], [0, SIDE])
  const y = scaleLinear([0, Math.max(1, total)], [SIDE, 0])
  const at = (day: Day) => round(x(daysBetween(first, day)))
  const height = (hours: number) => round(y(hours))
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

/** To a tenth of a per cent: less than a pixel. */
const round = (value: number): number => Math.round(value * 10) / 10

/** "Mar 2027" */
const monthAndYear = (day: Day): string =>
  day ? formatDate(new Date(`${day}T00:00:00Z`), { month: 'short', year: 'numeric', timeZone: 'UTC' }) : ''
