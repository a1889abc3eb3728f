import type { EffectVerdict, Factor } from '@/lib/learning/pay/effects/blocks'
import { findExtremes, nearestEstimates } from '@/lib/learning/pay/effects/extremes'
import { forestPosition } from './forest-scale'
import { pickLanes } from './lanes'
import styles from './what-moves-pay.module.css'

const looks = { unclear: 'stroke-muted', discount: 'stroke-ember', premium: 'stroke-pine' } as const
const drawnLast = ['unclear', 'discount', 'premium'] as const satisfies readonly EffectVerdict[]

/** A list at a glance: a dot for each factor beside the line of equal pay, large where it is named, ringed where chosen. */
export function FactorStrip({ factors }: { factors: readonly Factor[] }) {
  const dots = placeDots(factors)
  const chosen = dots.find(({ isChosen }) => isChosen)
  const draw = (look: EffectVerdict, large: boolean) =>
    dots.flatMap(({ verdict, isNamed, path }) => (verdict === look && isNamed === large ? [path] : [])).join('')
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 28" preserveAspectRatio="none" className={styles.strip}>
      <path d={`M${forestPosition(0.7)} 0v28M${forestPosition(1.3)} 0v28`} className="stroke-rule" />
      <path d={`M${forestPosition(1)} 0v28`} className="stroke-edge" />
      {drawnLast.map((verdict) => (
        <path key={verdict} d={draw(verdict, false)} strokeWidth={8} className={looks[verdict]} />
      ))}
      {drawnLast.map((verdict) => (
        <path key={verdict} d={draw(verdict, true)} strokeWidth={12} className={looks[verdict]} />
      ))}
      {chosen ? (
        <>
          <path d={chosen.path} strokeWidth={18} className="stroke-ink" />
          <path d={chosen.path} strokeWidth={15} className="stroke-paper" />
          <path d={chosen.path} strokeWidth={12} className={looks[chosen.verdict]} />
        </>
      ) : null}
    </svg>
  )
}

function placeDots(factors: readonly Factor[]) {
  const named = new Set(findExtremes(factors).extremes.map(({ factor }) => factor))
  const placed = nearestEstimates(factors)
    .map(({ factor, estimate: { multiplier, verdict } }) => ({
      ...{ isChosen: factor.isChosen, verdict, isNamed: named.has(factor) },
      place: forestPosition(multiplier),
    }))
    .sort((one, other) => one.place - other.place)
  const lanes = pickLanes(placed.map(({ place }) => place))
  // A dot is a stroke of no length: the drawing is stretched to its place, and strokes are not.
  return placed.map((dot, index) => ({ ...dot, path: `M${dot.place} ${lanes[index]}h0` }))
}
