import type { CSSProperties } from 'react'
import type { EffectVerdict, Factor } from '@/lib/learning/pay/effects/blocks'
import { type Extremes, nearestEstimates } from '@/lib/learning/pay/effects/extremes'
import { verdictInWords } from '@/lib/learning/pay/effects/words'
import * as words from '@/messages/generated/learning/pay-figures'
import { stripPosition } from './forest-scale'
import { pickLanes } from './lanes'
import styles from './what-moves-pay.module.css'

const looks = { unclear: 'stroke-muted', discount: 'stroke-ember', premium: 'stroke-pine' } as const
const drawnLast = ['unclear', 'discount', 'premium'] as const satisfies readonly EffectVerdict[]

type FactorStripProps = { factors: readonly Factor[]; extremes: Extremes }

/** A list at a glance: a dot for each factor, the intervals of the lowest and the highest, a ring around the chosen one. */
export function FactorStrip({ factors, extremes }: FactorStripProps) {
  const marks = placeMarks(factors, extremes)
  const chosen = marks.find(({ isChosen }) => isChosen)
  const draw = (look: EffectVerdict, path: 'dot' | 'bar') =>
    marks.flatMap((mark) => (mark.verdict === look ? [mark[path]] : [])).join('')
  return (
    <div className={styles.strip}>
      <svg aria-hidden="true" viewBox="0 0 1000 28" preserveAspectRatio="none" strokeWidth={8}>
        {drawnLast.map((verdict) => (
          <g key={verdict} className={looks[verdict]}>
            <path d={draw(verdict, 'bar')} strokeWidth={4} strokeLinecap="butt" />
            <path d={draw(verdict, 'dot')} />
          </g>
        ))}
        {chosen ? (
          <>
            <path d={chosen.dot} strokeWidth={17} className="stroke-ink" />
            <path d={chosen.dot} strokeWidth={13} className="stroke-paper" />
            <path d={chosen.dot} className={looks[chosen.verdict]} />
          </>
        ) : null}
      </svg>
      <ChosenLabel chosen={extremes.chosen} />
    </div>
  )
}

/** Below its dot, as the two extremes are named beside the strip. */
function ChosenLabel({ chosen }: Pick<Extremes, 'chosen'>) {
  if (!chosen) return null
  const { factor, estimate } = chosen
  return (
    <p className={styles.yours} style={{ '--at': `${stripPosition(estimate.multiplier) / 10}%` } as CSSProperties}>
      <span>{words.yoursIs({ factor: factor.name, verdict: verdictInWords(estimate) })}</span>
    </p>
  )
}

function placeMarks(factors: readonly Factor[], { lowest, highest }: Extremes) {
  const placed = nearestEstimates(factors)
    .map(({ factor, estimate: { multiplier, interval, verdict } }) => {
      const at = stripPosition(multiplier)
      const isNamed = factor === lowest?.factor || factor === highest?.factor
      const [from, to] = isNamed ? [stripPosition(interval[0]), stripPosition(interval[1])] : [at, at]
      return { isChosen: factor.isChosen, verdict, at, from, to }
    })
    .sort((one, other) => one.from - other.from)
  const lanes = pickLanes(placed)
  return placed.map((mark, index) => ({
    ...mark,
    // A stroke of no length: the drawing is stretched to its place, and strokes are not.
    dot: `M${mark.at} ${lanes[index]}h0`,
    bar: mark.from < mark.to ? `M${mark.from} ${lanes[index]}H${mark.to}` : '',
  }))
}
