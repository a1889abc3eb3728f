import type { KnownPay } from '@/lib/pay/pay-range'
import type { PractitionerBand } from '@/lib/pay/practitioner-band'

/** Dollars to per cent of the width. */
type Position = (usd: number) => number

const HEIGHT = 28
const MIDDLE = HEIGHT / 2
const at = (percent: number) => `${percent}%`

/** Thin p10 to p90, thick p25 to p75, median mark. What was observed is solid, what was modelled an outline. */
export function PayBar({ range, x }: { range: KnownPay; x: Position }) {
  const { p10, p25, p50, p75, p90 } = range.percentiles
  const isModelled = range.kind === 'modelled'
  const dashes = isModelled ? '5 3' : undefined

  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block overflow-visible">
      {p10 !== null && <Reach from={x(p10)} to={x(p25)} end={x(p10)} dashes={dashes} />}
      <Reach from={x(p75)} to={x(p90)} end={x(p90)} dashes={dashes} />
      <rect
        x={at(x(p25))}
        y={MIDDLE - 9}
        width={at(x(p75) - x(p25))}
        height={18}
        className="fill-pine stroke-pine"
        fillOpacity={isModelled ? 0.12 : 1}
        strokeWidth={1.5}
        strokeDasharray={dashes}
      />
      {!isModelled && (
        // A gap in the solid bar: without it the mark would be dark on dark.
        <line
          x1={at(x(p50))}
          x2={at(x(p50))}
          y1={MIDDLE - 10}
          y2={MIDDLE + 10}
          className="stroke-paper"
          strokeWidth={6}
        />
      )}
      <line x1={at(x(p50))} x2={at(x(p50))} y1={0} y2={HEIGHT} className="stroke-ink" strokeWidth={2.5} />
    </svg>
  )
}

function Reach({ from, to, end, dashes }: { from: number; to: number; end: number; dashes: string | undefined }) {
  return (
    <g className="stroke-pine" strokeWidth={2}>
      <line x1={at(from)} x2={at(to)} y1={MIDDLE} y2={MIDDLE} strokeDasharray={dashes} />
      <line x1={at(end)} x2={at(end)} y1={MIDDLE - 5} y2={MIDDLE + 5} />
    </g>
  )
}

/** A hollow, dotted frame in ink: another hand than the survey's. Left open on the right where the estimate is "and more". */
export function PractitionerBar({ practitioner, x }: { practitioner: PractitionerBand; x: Position }) {
  const low = at(x(practitioner.low))
  const high = at(x(practitioner.high))
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
