import { toPercent } from '@/components/foundation/charts/percent'
import { classNames } from '@/components/foundation/ui/class-names'
import { formatUsdShort } from '@/lib/foundation/values/money'
import { levelName } from '@/lib/learning/levels/level-words'
import { type ElevationBand, LAST_YEAR } from '@/lib/learning/pay/elevation/elevation'
import { yearsInWords } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-figures'
import { type Frame, figureAt } from './elevation-geometry'
import styles from './elevation-profile.module.css'

type LabelProps = { bands: readonly ElevationBand[]; frame: Frame }

/** Text on the drawing, placed in per cent at its own size. The readout and the table say the same in words. */
export function ElevationLabels({ bands, frame }: LabelProps) {
  return (
    <div
      aria-hidden="true"
      className={classNames('pointer-events-none absolute inset-0 text-xs leading-tight', styles.halo)}
    >
      {frame.ticks.map((tick) => (
        <span
          key={tick}
          className="absolute right-full -translate-y-1/2 pr-4 text-muted"
          style={{ top: toPercent(frame.y(tick)) }}
        >
          {tick === 0 ? '$0' : formatUsdShort(tick)}
        </span>
      ))}
      <MiddleHalfLabel bands={bands} frame={frame} />
      {bands.map((stage) => (
        <StageLabel key={stage.band} stage={stage} frame={frame} />
      ))}
    </div>
  )
}

/** Below the widest stage, where nothing else is. */
function MiddleHalfLabel({ bands, frame: { x, y } }: LabelProps) {
  const known = bands.filter(({ figures }) => figures)
  const widest = known.toSorted((a, b) => b.until - b.from - (a.until - a.from))[0]
  if (!widest?.figures) return null
  return (
    <span
      className="absolute -translate-x-1/2 pt-1 whitespace-nowrap text-muted"
      style={{ left: toPercent(x((widest.from + widest.until) / 2)), top: toPercent(y(widest.figures.p25)) }}
    >
      {words.labelMiddleHalf()}
    </span>
  )
}

type StageLabelProps = { stage: ElevationBand; frame: Frame }

/** Labels a stage with the level that begins there, or its years where none does, and its median. */
function StageLabel({ stage: { level, figures, from, until, band }, frame: { x, y } }: StageLabelProps) {
  if (!figures) {
    return (
      <span
        className="absolute bottom-2 -translate-x-1/2 text-center text-muted"
        style={{ left: toPercent(x((from + until) / 2)) }}
      >
        {words.noData()}
      </span>
    )
  }
  const years = yearsInWords[band]()
  const median = formatUsdShort(figures.p50)
  const top = toPercent(y(figures.p75) - 2)
  if (!level) {
    // Wider than its stage, so it is aligned to the stage's end.
    return (
      <span className="absolute right-0 -translate-y-full pb-0.5 text-right whitespace-nowrap" style={{ top }}>
        <span className="block font-semibold text-ink max-[22.5rem]:hidden">{years}</span>
        <span className="font-semibold text-pine">{words.labelMedian({ median })}</span>
      </span>
    )
  }
  return (
    <>
      <span
        className="absolute size-3 -translate-1/2 rotate-45 border-2 border-pine bg-paper"
        style={{ left: toPercent(x(from)), top: toPercent(y(figures.p50)) }}
      />
      <span
        // Above its own stem, starting slightly left of it, so that it ends before the next one.
        className={classNames('absolute -translate-y-full pb-0.5 whitespace-nowrap', from > 0 && '-ml-1.5')}
        style={{ left: toPercent(x(from)), top }}
      >
        <span className="block font-semibold text-ink">{levelName(level, true)}</span>
        <span className="block font-semibold text-pine">{median}</span>
        <span className="block text-muted max-sm:hidden">{years}</span>
      </span>
    </>
  )
}

/**
 * Marks the reader's place on the median line: a ring around the pass where work begins, a dot after that. More years
 * than are drawn count as the last; without data there is no mark.
 */
export function HereLabel({ bands, frame, years: worked }: LabelProps & { years: number }) {
  const isStart = worked <= 0
  const years = Math.min(Math.max(worked, 0), LAST_YEAR + 0.5)
  const height = figureAt(bands, years, 'p50')
  if (height === null) return null
  const [left, top] = [frame.x(years), frame.y(height)]
  const place = { left: toPercent(left), top: toPercent(top) }
  // Below the line, where no names are. In the right half the text ends at the mark, so that it stays in the frame.
  const side = classNames(isStart ? 'pt-3.5' : 'pt-2.5', left > 50 && '-translate-x-full')
  return (
    <div aria-hidden="true" className={classNames('pointer-events-none absolute inset-0 text-xs', styles.halo)}>
      <span
        className={classNames(
          'absolute -translate-1/2 rounded-full border-3 border-ember',
          isStart ? 'size-6' : 'size-3.5 bg-paper',
        )}
        style={place}
      />
      <span className={classNames('absolute font-semibold whitespace-nowrap', side)} style={place}>
        {isStart ? words.startHere() : words.youAreHere()}
      </span>
    </div>
  )
}

/** Labels whole years; on a phone every third. */
export function YearAxis({ frame: { x } }: { frame: Frame }) {
  return (
    <div aria-hidden="true" className="relative h-6 text-xs text-muted tabular-nums">
      {Array.from({ length: LAST_YEAR + 1 }, (_, year) => (
        <span
          key={x(year)}
          className={`absolute top-1.5 -translate-x-1/2 ${year % 3 === 0 ? '' : 'max-sm:hidden'}`}
          style={{ left: toPercent(x(year)) }}
        >
          {year}
        </span>
      ))}
    </div>
  )
}
