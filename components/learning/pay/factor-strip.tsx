import type { EffectVerdict, Factor } from '@/lib/learning/pay/effects/blocks'
import { nearestEstimates } from '@/lib/learning/pay/effects/extremes'
import { forestPosition } from './forest-scale'
import styles from './what-moves-pay.module.css'

const looks = { unclear: 'stroke-muted', discount: 'stroke-ember', premium: 'stroke-pine' } as const
const drawnLast = ['unclear', 'discount', 'premium'] as const satisfies readonly EffectVerdict[]

/** A list at a glance: a dot for each factor beside the line of equal pay, and a ring around what was chosen. */
export function FactorStrip({ factors }: { factors: readonly Factor[] }) {
  const nearest = nearestEstimates(factors)
  const chosen = nearest.find(({ factor }) => factor.isChosen)
  // A dot is a stroke of no length: the drawing is stretched to its place, and strokes are not.
  const dot = (multiplier: number) => `M${forestPosition(multiplier)} 10h0`
  const dots = (verdict: EffectVerdict) =>
    nearest.flatMap(({ estimate }) => (estimate.verdict === verdict ? [dot(estimate.multiplier)] : [])).join('')
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 20" preserveAspectRatio="none" className={styles.strip}>
      <path d={`M${forestPosition(0.7)} -20v60M${forestPosition(1.3)} -20v60`} className="stroke-rule" />
      <path d={`M${forestPosition(1)} 0v20`} className="stroke-edge" />
      {chosen ? <path d={dot(chosen.estimate.multiplier)} strokeWidth={17} className="stroke-ink" /> : null}
      {chosen ? <path d={dot(chosen.estimate.multiplier)} strokeWidth={13} className="stroke-paper" /> : null}
      {drawnLast.map((verdict) => (
        <path key={verdict} d={dots(verdict)} strokeWidth={9} className={looks[verdict]} />
      ))}
    </svg>
  )
}
