import { toPercent } from '@/components/foundation/charts/percent'
import styles from './range/pay-range-chart.module.css'

/** Height of every mark, in pixels. */
const HEIGHT = 14
const MIDDLE = HEIGHT / 2
const mark = { height: HEIGHT, className: styles.mark } as const

export function MedianMark({ at }: { at: number }) {
  return (
    <svg aria-hidden="true" {...mark}>
      <circle cx={toPercent(at)} cy={MIDDLE} r={5.5} className="fill-ink stroke-paper" strokeWidth={2} />
    </svg>
  )
}

type Look = { tone: string; width: number; dots?: string }

/**
 * Styles of lines, thicker the nearer to the middle. Ink is for lines that are no range of responses; dots are for the
 * estimate, which is not the survey's.
 */
const looks = {
  interval: { tone: 'stroke-ink', width: 1.5 },
  middleHalf: { tone: 'stroke-pine', width: 5 },
  most: { tone: 'stroke-pine', width: 1.5 },
  practitioner: { tone: 'stroke-ink', width: 2.5, dots: '0 5' },
} as const satisfies Record<string, Look>

type RangeLineProps = {
  /** Per cent of the width; null for an open end, which runs out of the frame without a cap. */
  from: number | null
  to: number | null
  look: keyof typeof looks
  isModelled?: boolean
}

/** Draws a range between its caps: observed ones solid, modelled ones dashed. */
export function RangeLine({ from, to, look, isModelled = false }: RangeLineProps) {
  const { tone, width, dots }: Look = looks[look]
  return (
    <svg aria-hidden="true" {...mark}>
      <g className={tone}>
        <line
          x1={toPercent(from ?? 0)}
          x2={toPercent(to ?? 100)}
          y1={MIDDLE}
          y2={MIDDLE}
          strokeWidth={width}
          strokeDasharray={isModelled ? '5 3' : dots}
          strokeLinecap={dots ? 'round' : 'butt'}
        />
        {[from, to].map((end) =>
          end === null ? null : (
            <line key={end} x1={toPercent(end)} x2={toPercent(end)} y1={1} y2={HEIGHT - 1} strokeWidth={1.5} />
          ),
        )}
      </g>
    </svg>
  )
}
