import { toPercent } from '@/components/foundation/charts/percent'
import type { Estimate } from '@/lib/learning/pay/effects/blocks'
import * as words from '@/messages/generated/learning/pay-figures'
import { forestPosition } from './forest-scale'

const looks = { premium: 'stroke-pine', discount: 'stroke-ember', unclear: 'stroke-muted' } as const
const still = '[&>*]:[vector-effect:non-scaling-stroke] [stroke-linecap:round]'

/**
 * Draws an interval with its middle, beside the line of equal pay. The words next to it say the same. The drawing is
 * stretched but strokes are not, so a dot is a stroke of no length.
 */
export function ForestPlot({ estimate: { multiplier, interval, verdict } }: { estimate: Estimate }) {
  const [low, high, middle] = [...interval, multiplier].map(forestPosition)
  const dot = `M${middle} 11h0`
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1000 22"
      preserveAspectRatio="none"
      className={`block h-5.5 w-full min-w-0 overflow-visible ${looks[verdict]} ${still}`}
    >
      <path d={`M${forestPosition(1)} 0v22`} className="stroke-edge" />
      <path d={`M${low} 11H${high}M${low} 7v8M${high} 7v8`} fill="none" strokeWidth={2} />
      <path d={dot} strokeWidth={11} />
      {/* Hollow where the interval contains 1 and so shows no effect. */}
      {verdict === 'unclear' ? <path d={dot} strokeWidth={7} className="stroke-paper" /> : null}
    </svg>
  )
}

export const scaleMarks = [
  { multiplier: 0.7, text: words.axisLess },
  { multiplier: 1, text: words.axisSame },
  { multiplier: 1.3, text: words.axisMore },
]

export function ForestAxis() {
  return (
    <div aria-hidden="true" className="relative h-5 text-xs text-muted">
      {scaleMarks.map(({ multiplier, text }) => (
        <span
          key={multiplier}
          className="absolute -translate-x-1/2 whitespace-nowrap"
          // In languages longer than English the last one would reach beyond a narrow phone's page.
          style={{ left: `min(${toPercent(forestPosition(multiplier) / 10)}, 100% - 1.5rem)` }}
        >
          {text()}
        </span>
      ))}
    </div>
  )
}
