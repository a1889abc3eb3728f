import { percent } from '@/components/foundation/charts/percent'
import type { Interval, KnownPay } from '@/lib/learning/pay/pay-range'
import type { PractitionerBand } from '@/lib/learning/pay/practitioner-band'

/** Dollars to per cent of the width. */
type Position = (usd: number) => number

/** In pixels. */
const HEIGHT = 48

type PayBarProps = { range: KnownPay; x: Position }

/** Pale p10 to p90, full p25 to p75, median mark. What was observed is solid, what was modelled an outline. */
export function PayBar({ range, x }: PayBarProps) {
  const { p10, p25, p50, p75, p90 } = range.percentiles
  const isModelled = range.kind === 'modelled'
  const dashes = isModelled ? '5 3' : undefined
  const middle = HEIGHT / 2
  const thick = HEIGHT * 0.66
  const thin = HEIGHT * 0.3
  const outline = { strokeWidth: 1.5, strokeDasharray: dashes, className: 'fill-pine stroke-pine' }

  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block overflow-visible">
      <rect
        {...outline}
        x={percent(x(p10 ?? p25))}
        y={middle - thin / 2}
        width={percent(x(p90) - x(p10 ?? p25))}
        height={thin}
        fillOpacity={isModelled ? 0.05 : 0.25}
        strokeOpacity={isModelled ? 0.7 : 0}
      />
      {/* The ground of the middle half is opaque, or the pale band would show through an outline. */}
      <rect
        x={percent(x(p25))}
        y={middle - thick / 2}
        width={percent(x(p75) - x(p25))}
        height={thick}
        className="fill-paper"
      />
      <rect
        {...outline}
        x={percent(x(p25))}
        y={middle - thick / 2}
        width={percent(x(p75) - x(p25))}
        height={thick}
        fillOpacity={isModelled ? 0.12 : 1}
      />
      {!isModelled && (
        // A gap in the solid bar: without it the mark would be dark on dark.
        <Upright x={x(p50)} from={middle - thick / 2} to={middle + thick / 2} className="stroke-paper" width={6} />
      )}
      <Upright x={x(p50)} from={0} to={HEIGHT} className="stroke-ink" width={2.5} />
    </svg>
  )
}

type UprightProps = { x: number; from: number; to: number; className: string; width: number }

function Upright({ x, from, to, className, width }: UprightProps) {
  return <line x1={percent(x)} x2={percent(x)} y1={from} y2={to} className={className} strokeWidth={width} />
}

/** Where the median itself lies, as far as the answers tell: a bracket over the bar. */
export function IntervalBracket({ interval: [low, high], x }: { interval: Interval; x: Position }) {
  return (
    <svg aria-hidden="true" width="100%" height={12} className="block overflow-visible">
      <g className="stroke-ink" strokeWidth={1.5}>
        <line x1={percent(x(low))} x2={percent(x(high))} y1={6} y2={6} />
        <line x1={percent(x(low))} x2={percent(x(low))} y1={1} y2={11} />
        <line x1={percent(x(high))} x2={percent(x(high))} y1={1} y2={11} />
      </g>
    </svg>
  )
}

/** A hollow, dotted frame in ink: another hand than the survey's. Left open on the right where the estimate is "and more". */
export function PractitionerBar({ practitioner, x }: { practitioner: PractitionerBand; x: Position }) {
  const low = percent(x(practitioner.low))
  const high = percent(x(practitioner.high))
  const [top, bottom] = [2, 16]

  return (
    <svg aria-hidden="true" width="100%" height={18} className="block overflow-visible">
      <g className="stroke-ink" strokeWidth={1.5} strokeDasharray="2 4">
        <line x1={low} x2={high} y1={top} y2={top} />
        <line x1={low} x2={high} y1={bottom} y2={bottom} />
        <line x1={low} x2={low} y1={top} y2={bottom} />
        {!practitioner.isOpenAbove && <line x1={high} x2={high} y1={top} y2={bottom} />}
      </g>
    </svg>
  )
}
