import { scaleLinear } from 'd3-scale'
import { Fragment, type ReactNode } from 'react'
import { toPercent } from '@/components/foundation/charts/percent'
import { classNames } from '@/components/foundation/ui/class-names'
import { Gloss } from '@/components/foundation/ui/gloss'
import { formatUsd, formatUsdShort } from '@/lib/foundation/values/money'
import { bandInWords, type PractitionerBand } from '@/lib/learning/pay/benchmarks/practitioner-band'
import type { KnownPay } from '@/lib/learning/pay/pay-range'
import { middleHalf, outerRange, usdRangeInWords } from '@/lib/learning/pay/pay-words'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/pay-figures'
import { MedianMark, RangeLine } from '../pay-marks'
import styles from './pay-range-chart.module.css'

type Props = {
  range: KnownPay
  /** In plain dollars, so it is null with purchasing power. */
  practitioner: PractitionerBand | null
}

/** Margin left of the lowest end and right of the highest, in per cent of the width. */
const FREE = 5

/**
 * Chart with a row for each figure, on one scale. Marks are SVG placed in per cent of the width, labels are HTML:
 * nothing is scaled, so text keeps its size at 320 px. The labels contain the figures, so the marks are hidden from
 * assistive technology. Lines with caps rather than bars: the scale need not begin at 0, and no length is measured from
 * there.
 */
export function PayRangeChart({ range, practitioner }: Props) {
  const { percentiles, interval, kind } = range
  const { p10, p25, p50, p75, p90 } = percentiles
  const isModelled = kind === 'modelled'
  const lowest = p10 ?? p25
  const ends = [lowest, p90, ...(interval ?? []), ...(practitioner ? [practitioner.low, practitioner.high] : [])]
  const scale = scaleLinear()
    .domain([Math.min(...ends), Math.max(...ends)])
    .range([FREE, 100 - FREE])
  // Over the whole width, not only between the ends.
  const ticks = scale.copy().domain([0, 100].map(scale.invert)).ticks(4)
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
          isQuiet
          name={words.rowInterval()}
          mark={interval ? <RangeLine from={scale(interval[0])} to={scale(interval[1])} look="interval" /> : null}
          figure={interval ? usdRangeInWords(...interval) : words.rowNoInterval()}
        />
        <Row
          name={words.rowMiddleHalf()}
          mark={<RangeLine from={scale(p25)} to={scale(p75)} look="middleHalf" isModelled={isModelled} />}
          figure={middleHalf(range)}
        />
        <Row
          isQuiet
          name={p10 === null ? words.rowMostBelow() : words.rowMost()}
          mark={
            <RangeLine from={p10 === null ? null : scale(p10)} to={scale(p90)} look="most" isModelled={isModelled} />
          }
          figure={outerRange(range)}
        />
        {practitioner ? (
          <Row
            isQuiet
            name={words.rowPractitioner()}
            mark={
              <RangeLine
                from={scale(practitioner.low)}
                to={practitioner.isOpenAbove ? null : scale(practitioner.high)}
                look="practitioner"
              />
            }
            figure={bandInWords(practitioner)}
          />
        ) : null}
      </div>
      <Axis ticks={ticks.map((tick) => ({ at: scale(tick), text: tick === 0 ? '$0' : formatUsdShort(tick) }))} />
    </div>
  )
}

type RowProps = {
  isQuiet?: boolean
  name: ReactNode
  mark: ReactNode
  figure: ReactNode
}

function Row({ isQuiet = false, name, mark, figure }: RowProps) {
  return (
    <p className={classNames(styles.row, isQuiet && 'text-muted')}>
      <span className={styles.name}>{name}</span> {mark}
      <span className={styles.figure}>{figure}</span>
    </p>
  )
}

/** Draws the axis lines where no text is in their way, and the median's line through all rows. */
function Ground({ ticks, median }: { ticks: number[]; median: number }) {
  const upright = (at: number) => ({ x1: toPercent(at), x2: toPercent(at), y1: 0, y2: '100%' })
  return (
    <div className={styles.ground}>
      <svg aria-hidden="true" className="size-full overflow-visible">
        {ticks.map((at) => (
          <line key={at} {...upright(at)} className="stroke-rule max-sm:hidden" />
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
        <Fragment key={at}>
          <span className="absolute -top-1 h-1 border-l border-rule sm:hidden" style={{ left: toPercent(at) }} />
          <span className={`absolute ${getShift(at)}`} style={{ left: toPercent(at) }}>
            {text}
          </span>
        </Fragment>
      ))}
    </div>
  )
}

/** On a phone, labels at the ends stay inside the frame; elsewhere there is room on both sides. */
function getShift(at: number): string {
  if (at < 4) return 'sm:-translate-x-1/2'
  return at > 96 ? '-translate-x-full sm:-translate-x-1/2' : '-translate-x-1/2'
}
