import type { EffectVerdict } from '@/lib/learning/pay/effects/blocks'
import type { Extremes } from '@/lib/learning/pay/effects/extremes'
import { pickLanes } from '../elevation/lanes'
import { scaleMarks } from './forest-plot'
import { stripPosition } from './forest-scale'
import styles from './what-moves-pay.module.css'

const looks = { unclear: 'stroke-muted', discount: 'stroke-ember', premium: 'stroke-pine' } as const
const drawnLast = ['unclear', 'discount', 'premium'] as const satisfies readonly EffectVerdict[]

/** Distance of two lanes, and of the outer ones from the edge, in pixels. A ring reaches into the padding. */
const LANE = 10
const EDGE = 6

/**
 * Scale of a strip. Its three lines are at 12.5, 50 and 87.5 per cent: the middles of a quarter, a half and a quarter.
 */
export const StripScale = () => (
  <div aria-hidden="true" className={styles.scale}>
    {scaleMarks.map(({ multiplier, text }) => (
      <span key={multiplier}>{text()}</span>
    ))}
  </div>
)

/**
 * Shows a list at a glance: a dot for each clear factor, the intervals of the lowest and the highest, a ring around the
 * chosen one.
 */
export function FactorStrip({ extremes }: { extremes: Extremes }) {
  const { marks, height } = placeMarks(extremes)
  const chosen = marks.find(({ hasRing }) => hasRing)
  const draw = (look: EffectVerdict, path: 'dot' | 'bar') =>
    marks.flatMap((mark) => (mark.verdict === look ? [mark[path]] : [])).join('')
  return (
    <div className={styles.strip}>
      <svg aria-hidden="true" viewBox={`0 0 1000 ${height}`} height={height} preserveAspectRatio="none" strokeWidth={8}>
        {drawnLast.map((verdict) => (
          <g key={verdict} className={looks[verdict]}>
            <path d={draw(verdict, 'bar')} strokeWidth={4} strokeLinecap="butt" />
            <path d={draw(verdict, 'dot')} />
          </g>
        ))}
        {chosen ? <Ringed dot={chosen.dot} verdict={chosen.verdict} /> : null}
      </svg>
    </div>
  )
}

type RingedProps = { dot: string; verdict: EffectVerdict }

function Ringed({ dot, verdict }: RingedProps) {
  return (
    <>
      <path d={dot} strokeWidth={17} className="stroke-ink" />
      <path d={dot} strokeWidth={13} className="stroke-paper" />
      <path d={dot} className={looks[verdict]} />
    </>
  )
}

/** The ring of the reader's own factor, shown before its name as in the strip. */
export function RingSign({ verdict }: Pick<RingedProps, 'verdict'>) {
  return (
    <svg aria-hidden="true" width={17} height={17} strokeWidth={8} strokeLinecap="round" className={styles.ring}>
      <Ringed dot="M8.5 8.5h0" verdict={verdict} />
    </svg>
  )
}

function placeMarks({ drawn, lowest, highest }: Extremes) {
  const placed = drawn
    .map(({ factor, estimate: { multiplier, interval, verdict } }) => {
      const at = stripPosition(multiplier)
      const isNamed = factor === lowest?.factor || factor === highest?.factor
      const [from, to] = isNamed ? [stripPosition(interval[0]), stripPosition(interval[1])] : [at, at]
      return { hasRing: factor.isChosen, verdict, at, from, to }
    })
    .sort((one, other) => one.from - other.from)
  const lanes = pickLanes(placed)
  const top = Math.min(0, ...lanes)
  const marks = placed.map((mark, index) => {
    const y = EDGE + ((lanes[index] ?? 0) - top) * LANE
    return {
      ...mark,
      // A stroke of no length: the drawing is stretched, strokes are not.
      dot: `M${mark.at} ${y}h0`,
      bar: mark.from < mark.to ? `M${mark.from} ${y}H${mark.to}` : '',
    }
  })
  return { marks, height: (Math.max(0, ...lanes) - top) * LANE + 2 * EDGE }
}
