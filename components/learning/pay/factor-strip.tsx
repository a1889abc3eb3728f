import type { EffectVerdict, Factor } from '@/lib/learning/pay/effects/blocks'
import { nearestEstimates } from '@/lib/learning/pay/effects/extremes'
import { forestPosition } from './forest-scale'
import { pickLanes } from './lanes'
import styles from './what-moves-pay.module.css'

const looks = { unclear: 'stroke-muted', discount: 'stroke-ember', premium: 'stroke-pine' } as const
const drawnLast = ['unclear', 'discount', 'premium'] as const satisfies readonly EffectVerdict[]

/** A list at a glance: a dot for each factor beside the line of equal pay, and a ring around what was chosen. */
export function FactorStrip({ factors }: { factors: readonly Factor[] }) {
  const dots = placeDots(factors)
  const chosen = dots.find(({ isChosen }) => isChosen)
  const draw = (look: EffectVerdict) => dots.flatMap(({ verdict, path }) => (verdict === look ? [path] : [])).join('')
  return (
    <svg aria-hidden="true" viewBox="0 0 1000 28" preserveAspectRatio="none" className={styles.strip}>
      <path d={`M${forestPosition(0.7)} 0v28M${forestPosition(1.3)} 0v28`} className="stroke-rule" />
      <path d={`M${forestPosition(1)} 0v28`} className="stroke-edge" />
      {drawnLast.map((verdict) => (
        <path key={verdict} d={draw(verdict)} strokeWidth={8} className={looks[verdict]} />
      ))}
      {chosen ? (
        <>
          <path d={chosen.path} strokeWidth={15} className="stroke-ink" />
          <path d={chosen.path} strokeWidth={11} className="stroke-paper" />
          <path d={chosen.path} strokeWidth={8} className={looks[chosen.verdict]} />
        </>
      ) : null}
    </svg>
  )
}

function placeDots(factors: readonly Factor[]) {
  const placed = nearestEstimates(factors)
    .map(({ factor: { isChosen }, estimate: { multiplier, verdict } }) => ({
      ...{ isChosen, verdict },
      place: forestPosition(multiplier),
    }))
    .sort((one, other) => one.place - other.place)
  const lanes = pickLanes(placed.map(({ place }) => place))
  // A dot is a stroke of no length: the drawing is stretched to its place, and strokes are not.
  return placed.map((dot, index) => ({ ...dot, path: `M${dot.place} ${lanes[index]}h0` }))
}
