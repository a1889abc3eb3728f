import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { percent } from '@/components/foundation/charts/percent'
import { Gloss } from '@/components/foundation/ui/gloss'
import { formatUsd, formatUsdShort } from '@/lib/foundation/values/money'
import type { KnownPay } from '@/lib/learning/pay/pay-range'
import { middleHalf, outerRange } from '@/lib/learning/pay/pay-words'
import { bandInWords, type PractitionerBand } from '@/lib/learning/pay/practitioner-band'
import * as glosses from '@/messages/generated/foundation/glosses'
import * as words from '@/messages/generated/learning/pay-figures'
import { IntervalBracket, PayBar, PractitionerBar } from './pay-bars'

type Props = {
  range: KnownPay
  /** In plain dollars, so it is left out beside purchasing power. */
  practitioner: PractitionerBand | null
}

/**
 * Marks are SVG placed in per cent of the width, labels are HTML: nothing scales, so text keeps its size at 320 px.
 * The labels carry the figures as text, so the marks stay silent for assistive technology.
 */
export function PayRangeChart({ range, practitioner }: Props) {
  const scale = scaleLinear()
    .domain([0, Math.max(range.percentiles.p90, practitioner?.high ?? 0)])
    .range([0, 100])
    .nice(4)
  const ticks = scale.ticks(4)

  return (
    <div className="text-xs tabular-nums sm:text-sm">
      <div className="relative pb-3">
        <Grid ticks={ticks.map(scale)} />
        <Survey range={range} scale={scale} />
        {practitioner ? (
          <div className="relative pt-4">
            <PractitionerBar practitioner={practitioner} x={scale} />
            <Label from={scale(practitioner.low)}>
              <span className="text-muted">{words.chartPractitioner({ band: bandInWords(practitioner) })}</span>
            </Label>
          </div>
        ) : null}
      </div>
      <Axis ticks={ticks.map((tick) => ({ at: scale(tick), text: tick === 0 ? '$0' : formatUsdShort(tick) }))} />
    </div>
  )
}

type SurveyProps = { range: KnownPay; scale: (usd: number) => number }

function Survey({ range, scale }: SurveyProps) {
  const { p10, p25, p50 } = range.percentiles
  const { interval } = range
  const median = words.chartMedian({ isModelled: range.kind === 'modelled', median: formatUsd(p50) })
  return (
    <div className="relative">
      <Label from={scale(interval?.[0] ?? p50)}>
        <strong className="text-ink">
          <Gloss text={glosses.median()}>{median}</Gloss>
        </strong>
        {interval ? (
          <span className="text-muted max-sm:sr-only">
            {' '}
            {words.chartInterval({ low: formatUsd(interval[0]), high: formatUsd(interval[1]) })}
          </span>
        ) : (
          <span className="text-muted"> {words.chartNoInterval()}</span>
        )}
      </Label>
      {interval ? <IntervalBracket interval={interval} x={scale} /> : null}
      <PayBar range={range} x={scale} />
      <Label from={scale(p25)}>
        <span className="text-ink">{words.chartMiddleHalf({ range: middleHalf(range) })}</span>
      </Label>
      <Label from={scale(p10 ?? p25)}>
        <span className="text-muted">{outerRange(range)}</span>
      </Label>
    </div>
  )
}

function Grid({ ticks }: { ticks: number[] }) {
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
      {ticks.map((at) => (
        <line key={at} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" className="stroke-rule" />
      ))}
    </svg>
  )
}

/** Begins where its mark does, or as far to the left of that as its words need before they take a second line. */
function Label({ from, children }: { from: number; children: ReactNode }) {
  return (
    <p className="flex">
      <span style={{ flexBasis: percent(from) }} />
      <span className="max-w-full flex-[1_0_auto] *:bg-paper">{children}</span>
    </p>
  )
}

function Axis({ ticks }: { ticks: { at: number; text: string }[] }) {
  return (
    <div aria-hidden="true" className="relative h-6 border-rule border-t pt-1 text-muted">
      {ticks.map(({ at, text }, index) => (
        <span key={at} className={`absolute ${getShift(index, ticks.length)}`} style={{ left: percent(at) }}>
          {text}
        </span>
      ))}
    </div>
  )
}

/** The outermost labels stay inside the frame. */
function getShift(index: number, length: number): string {
  if (index === 0) return ''
  return index === length - 1 ? '-translate-x-full' : '-translate-x-1/2'
}
