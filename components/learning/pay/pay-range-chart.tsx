import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { percent } from '@/components/foundation/charts/percent'
import { classNames } from '@/components/foundation/ui/class-names'
import { Gloss } from '@/components/foundation/ui/gloss'
import { formatUsd, formatUsdShort } from '@/lib/foundation/values/money'
import type { KnownPay } from '@/lib/learning/pay/pay-range'
import { middleHalf, outerRange, usdRangeInWords } from '@/lib/learning/pay/pay-words'
import { bandInWords, type PractitionerBand } from '@/lib/learning/pay/practitioner-band'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/pay-figures'
import { IntervalBracket, MedianMark, PractitionerBar, RangeBar } from './pay-bars'
import styles from './pay-range-chart.module.css'

type Props = {
  range: KnownPay
  /** In plain dollars, so it is left out beside purchasing power. */
  practitioner: PractitionerBand | null
}

/**
 * A row for each figure, under one scale. Marks are SVG placed in per cent of the width, labels are HTML: nothing
 * scales, so text keeps its size at 320 px. The labels carry the figures as text, so the marks stay silent for
 * assistive technology. The scale need not begin at 0: ranges are compared, and no length is measured from there.
 */
export function PayRangeChart({ range, practitioner }: Props) {
  const { percentiles, interval, kind } = range
  const { p10, p25, p50, p75, p90 } = percentiles
  const isModelled = kind === 'modelled'
  const lowest = p10 ?? p25
  const scale = scaleLinear()
    .domain([Math.min(lowest, practitioner?.low ?? lowest), Math.max(p90, practitioner?.high ?? p90)])
    .range([0, 100])
    .nice(4)
  const ticks = scale.ticks(4)
  return (
    <div className={classNames(styles.frame, 'tabular-nums')}>
      <div className={styles.chart}>
        <Ground ticks={ticks.map(scale)} median={scale(p50)} />
        <Row
          name={
            <strong>
              <Gloss text={glosses.median()}>{words.rowMedian({ isModelled })}</Gloss>
            </strong>
          }
          mark={<MedianMark at={scale(p50)} />}
          figure={<strong>{formatUsd(p50)}</strong>}
        />
        <Row
          // Beside its mark there is no room for it on a phone, and the table has it.
          className={interval ? 'max-sm:sr-only' : undefined}
          isQuiet
          name={words.rowInterval()}
          mark={interval ? <IntervalBracket interval={interval} x={scale} /> : null}
          figure={interval ? usdRangeInWords(...interval) : words.rowNoInterval()}
        />
        <Row
          name={words.rowMiddleHalf()}
          mark={<RangeBar from={scale(p25)} to={scale(p75)} isModelled={isModelled} isStrong />}
          figure={middleHalf(range)}
        />
        <Row
          isQuiet
          name={p10 === null ? words.rowMostBelow() : words.rowMost()}
          mark={<RangeBar from={scale(lowest)} to={scale(p90)} isModelled={isModelled} />}
          figure={outerRange(range)}
        />
        {practitioner ? (
          <Row
            isQuiet
            name={words.rowPractitioner()}
            mark={<PractitionerBar practitioner={practitioner} x={scale} />}
            figure={bandInWords(practitioner)}
          />
        ) : null}
      </div>
      <Axis ticks={ticks.map((tick) => ({ at: scale(tick), text: tick === 0 ? '$0' : formatUsdShort(tick) }))} />
    </div>
  )
}

type RowProps = {
  className?: string | undefined
  isQuiet?: boolean
  name: ReactNode
  mark: ReactNode
  figure: ReactNode
}

function Row({ className, isQuiet = false, name, mark, figure }: RowProps) {
  return (
    <p className={classNames(styles.row, isQuiet && 'text-muted', className)}>
      <span className={styles.name}>{name}</span> {mark}
      <span className={styles.figure}>{figure}</span>
    </p>
  )
}

/** The lines of the axis, and that of the median through all rows. */
function Ground({ ticks, median }: { ticks: number[]; median: number }) {
  const upright = (at: number) => ({ x1: percent(at), x2: percent(at), y1: 0, y2: '100%' })
  return (
    <div className={styles.ground}>
      <svg aria-hidden="true" className="size-full overflow-visible">
        {ticks.map((at) => (
          <line key={at} {...upright(at)} className="stroke-rule" />
        ))}
        <line {...upright(median)} className="stroke-ink" strokeDasharray="2 4" />
      </svg>
    </div>
  )
}

function Axis({ ticks }: { ticks: { at: number; text: string }[] }) {
  return (
    <div
      aria-hidden="true"
      className={classNames(styles.axis, 'relative h-6 border-rule border-t pt-1 text-xs text-muted')}
    >
      {ticks.map(({ at, text }) => (
        <span key={at} className={`absolute ${getShift(at)}`} style={{ left: percent(at) }}>
          {text}
        </span>
      ))}
    </div>
  )
}

/** On a phone labels at the ends stay inside the frame; elsewhere it has room on both sides. */
function getShift(at: number): string {
  if (at < 4) return 'sm:-translate-x-1/2'
  return at > 96 ? '-translate-x-full sm:-translate-x-1/2' : '-translate-x-1/2'
}
