import { percent } from '@/components/foundation/charts/percent'
import type { Interval } from '@/lib/learning/pay/pay-range'
import type { PractitionerBand } from '@/lib/learning/pay/practitioner-band'
import styles from './pay-range-chart.module.css'

/** Dollars to per cent of the width. */
type Position = (usd: number) => number

/** Of every mark, in pixels. */
const HEIGHT = 16
const MIDDLE = HEIGHT / 2
const mark = { height: HEIGHT, className: styles.mark } as const

export function MedianMark({ at }: { at: number }) {
  return (
    <svg aria-hidden="true" {...mark}>
      <circle cx={percent(at)} cy={MIDDLE} r={5.5} className="fill-ink stroke-paper" strokeWidth={2} />
    </svg>
  )
}

type RangeBarProps = { from: number; to: number; isModelled: boolean; isStrong?: boolean }

/** The middle half full, a wider range pale. What was observed is solid, what was modelled an outline. */
export function RangeBar({ from, to, isModelled, isStrong = false }: RangeBarProps) {
  const height = isStrong ? 14 : 8
  const place = { x: percent(from), y: MIDDLE - height / 2, width: percent(to - from), height }
  const fill = isStrong ? [0.85, 0.12] : [0.3, 0.05]
  return (
    <svg aria-hidden="true" {...mark}>
      <rect {...place} className="fill-paper" />
      <rect
        {...place}
        className="fill-pine stroke-pine"
        strokeWidth={1.5}
        strokeDasharray={isModelled ? '5 3' : undefined}
        strokeOpacity={isModelled ? 0.8 : 0}
        fillOpacity={fill[isModelled ? 1 : 0]}
      />
    </svg>
  )
}

/** Where the median itself lies, as far as the answers tell. */
export function IntervalBracket({ interval: [low, high], x }: { interval: Interval; x: Position }) {
  const [left, right] = [percent(x(low)), percent(x(high))]
  return (
    <svg aria-hidden="true" {...mark}>
      <g className="stroke-ink" strokeWidth={1.5}>
        <line x1={left} x2={right} y1={MIDDLE} y2={MIDDLE} />
        <line x1={left} x2={left} y1={MIDDLE - 5} y2={MIDDLE + 5} />
        <line x1={right} x2={right} y1={MIDDLE - 5} y2={MIDDLE + 5} />
      </g>
    </svg>
  )
}

/** A hollow, dotted frame in ink: another hand than the survey's. Left open on the right where the estimate is "and more". */
export function PractitionerBar({ practitioner, x }: { practitioner: PractitionerBand; x: Position }) {
  const low = percent(x(practitioner.low))
  const high = percent(x(practitioner.high))
  const [top, bottom] = [2, HEIGHT - 2]
  return (
    <svg aria-hidden="true" {...mark}>
      <g className="stroke-ink" strokeWidth={1.5} strokeDasharray="2 4">
        <line x1={low} x2={high} y1={top} y2={top} />
        <line x1={low} x2={high} y1={bottom} y2={bottom} />
        <line x1={low} x2={low} y1={top} y2={bottom} />
        {!practitioner.isOpenAbove && <line x1={high} x2={high} y1={top} y2={bottom} />}
      </g>
    </svg>
  )
}
