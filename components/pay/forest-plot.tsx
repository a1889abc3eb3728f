import { scaleLog } from 'd3-scale'
import { classNames } from '@/components/ui/class-names'
import type { Estimate } from '@/lib/pay/effects/blocks'

/** One scale for every list of the page, so that lengths compare. Half as much lies as far from 1 as twice as much. */
const scale = scaleLog().domain([0.6, 1.45]).range([0, 100]).clamp(true)
const at = (multiplier: number) => `${scale(multiplier)}%`

const looks = {
  premium: 'stroke-pine fill-pine',
  discount: 'stroke-ember fill-ember',
  // Hollow: the interval holds 1, so there is nothing to see.
  unclear: 'stroke-muted fill-paper',
} as const

/** An interval with its middle, beside the line of equal pay. The words next to it say the same. */
export function ForestPlot({ estimate: { multiplier, interval, verdict } }: { estimate: Estimate }) {
  const [low, high] = interval
  return (
    <svg aria-hidden="true" width="100%" height={22} className="block min-w-0 overflow-visible">
      <line x1={at(1)} x2={at(1)} y1={-4} y2={26} className="stroke-edge" />
      <g className={looks[verdict]} strokeWidth={2}>
        <line x1={at(low)} x2={at(high)} y1={11} y2={11} />
        <line x1={at(low)} x2={at(low)} y1={7} y2={15} />
        <line x1={at(high)} x2={at(high)} y1={7} y2={15} />
        <circle cx={at(multiplier)} cy={11} r={4.5} />
      </g>
    </svg>
  )
}

const marks = [
  { multiplier: 0.7, text: '30\u00a0% less' },
  { multiplier: 1, text: 'the same' },
  { multiplier: 1.3, text: '30\u00a0% more' },
]

export function ForestAxis({ className }: { className?: string }) {
  return (
    <div aria-hidden="true" className={classNames('relative h-5 text-xs text-muted', className)}>
      {marks.map(({ multiplier, text }) => (
        <span key={text} className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left: at(multiplier) }}>
          {text}
        </span>
      ))}
    </div>
  )
}
