import { percent } from '@/components/foundation/charts/percent'
import { formatUsdShort } from '@/lib/foundation/values/money'
import { levelName } from '@/lib/learning/levels/level-words'
import { type ElevationBand, LAST_YEAR } from '@/lib/learning/pay/elevation'
import { yearsInWords } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-figures'
import { type Frame, figureAt } from './elevation-geometry'

type LabelProps = { bands: readonly ElevationBand[]; frame: Frame }
/** When the first pass may be reached, in years from the first day at work. */
export type MistRange = { readonly from: number; readonly to: number }

/** Text on the drawing, placed in per cent and of its own size. The readout and the table say the same in words. */
export function ElevationLabels({ bands, frame, mist }: LabelProps & { mist?: MistRange | undefined }) {
  const last = bands.findLast(({ figures }) => figures)
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-xs leading-tight tabular-nums">
      {frame.ticks.map((tick) => (
        <span
          key={tick}
          className="absolute right-full -translate-y-1/2 pr-4 text-muted"
          style={{ top: percent(frame.y(tick)) }}
        >
          {tick === 0 ? '$0' : formatUsdShort(tick)}
        </span>
      ))}
      {bands.map((stage) => (
        <Pass key={stage.band} stage={stage} frame={frame} mist={mist} />
      ))}
      {last?.figures ? (
        <>
          <EndLabel top={frame.y(last.figures.p75)} right={100 - frame.x(last.until)} text={words.labelMiddleHalf()} />
          <EndLabel
            top={frame.y(last.figures.p50)}
            right={100 - frame.x(last.until)}
            text={words.labelMedian({ median: formatUsdShort(last.figures.p50) })}
          />
        </>
      ) : null}
    </div>
  )
}

function Pass({
  stage: { level, figures, from, until, band },
  frame: { x, y },
  mist,
}: {
  stage: ElevationBand
  frame: Frame
  mist: MistRange | undefined
}) {
  if (!figures) {
    return (
      <span
        className="absolute bottom-2 -translate-x-1/2 text-center text-muted"
        style={{ left: percent(x((from + until) / 2)) }}
      >
        {words.noData()}
      </span>
    )
  }
  if (!level) return null
  // Beside the mist, while that is narrow enough for the name to stay by its pass.
  const labelFrom = mist && from === 0 ? Math.min(Math.max(mist.to, 0), 0.5) : from
  return (
    <>
      <span
        className="absolute size-3 -translate-1/2 rotate-45 border-2 border-pine bg-paper"
        style={{ left: percent(x(from)), top: percent(y(figures.p50)) }}
      />
      <span
        className="absolute -translate-y-full pb-0.5 pl-1.5 whitespace-nowrap"
        style={{ left: percent(x(labelFrom)), top: percent(y(figures.p75) - 2) }}
      >
        <span className="block font-semibold text-ink normal-nums sm:text-sm">{levelName(level, true)}</span>
        <span className="text-muted max-sm:hidden">{yearsInWords[band]()}</span>
      </span>
    </>
  )
}

function EndLabel({ top, right, text }: { top: number; right: number; text: string }) {
  return (
    <span
      className="absolute -translate-y-full pr-1 pb-0.5 font-medium whitespace-nowrap text-ink max-[22.5rem]:hidden"
      style={{ top: percent(top), right: percent(right) }}
    >
      {text}
    </span>
  )
}

type TodayProps = LabelProps & { today: number; label: string }

/**
 * Where somebody stands now: on the ground before the first job, on the median line after it. Whoever is beyond the
 * last year stands at its end; where there is no data there is nothing to stand on.
 */
export function TodayLabel({ bands, frame, today, label }: TodayProps) {
  const years = Math.min(today, LAST_YEAR + 0.5)
  const height = years < 0 ? 0 : figureAt(bands, years, 'p50')
  if (height === null) return null
  const [left, top] = [frame.x(years), frame.y(height)]
  // In the right half the words end at the mark, so that they never leave the frame.
  // On the ground too, where the first pass is to the right of the mark.
  const side = left > 50 || years < 0 ? '-translate-x-full' : ''
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-xs">
      <span
        className="absolute size-3.5 -translate-1/2 rounded-full border-3 border-ember bg-paper"
        style={{ left: percent(left), top: percent(top) }}
      />
      <span
        className={`absolute -translate-y-full pb-2.5 font-semibold whitespace-nowrap ${side}`}
        style={{ left: percent(left), top: percent(top) }}
      >
        {label}
      </span>
    </div>
  )
}

/** How unsure a date is, as mist over the days it may fall on, with its name where the frame is free. */
export function Mist({ frame: { x }, from, to }: MistRange & { frame: Frame }) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 text-xs text-pine">
      <span className="absolute inset-y-0 bg-pine/20" style={{ left: percent(x(from)), right: percent(100 - x(to)) }} />
      <span
        className="absolute top-1 flex items-center gap-1.5 leading-tight whitespace-nowrap"
        style={{ left: percent(x(to)) }}
      >
        <span className="w-3 border-t border-current" />
        {words.labelMist()}
      </span>
    </div>
  )
}

/** Whole years; every third on a phone. */
export function YearAxis({ frame: { x } }: { frame: Frame }) {
  return (
    <div aria-hidden="true" className="relative h-5 text-xs text-muted tabular-nums">
      {Array.from({ length: LAST_YEAR + 1 }, (_, year) => (
        <span
          key={x(year)}
          className={`absolute top-1 -translate-x-1/2 ${year % 3 === 0 ? '' : 'max-sm:hidden'}`}
          style={{ left: percent(x(year)) }}
        >
          {year}
        </span>
      ))}
    </div>
  )
}
