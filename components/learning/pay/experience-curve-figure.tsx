import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { ChartTable } from '@/components/foundation/charts/chart-table'
import { toPercent } from '@/components/foundation/charts/percent'
import { formatNumber } from '@/lib/foundation/messages/format'
import { amongWords } from '@/lib/learning/pay/effects/words'
import type { ExperienceCurve } from '@/lib/learning/pay/experience-curve'
import * as words from '@/messages/generated/learning/pay-figures'

const HIGHEST = 1.5
const shares = [0, 0.5, 1]
const yearsOnAxis = [0, 5, 10, 15, 20, 25]
const yearsInTable = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25]
const columns = () => [{ label: words.wholeYears() }, { label: words.payCompared(), isNumber: true }]

/** Shows the effect of years alone on pay. The curve has no interval, so it is drawn thin and labelled as such. */
export function ExperienceCurveFigure({ curve: { values, among, year } }: { curve: ExperienceCurve }) {
  const sample = { among: amongWords[among](), year }
  return (
    <figure>
      <Curve values={values} />
      <figcaption className="mt-8 text-sm">{words.curve(sample)}</figcaption>
      <ChartTable
        caption={words.curveCaption(sample)}
        columns={columns()}
        rows={yearsInTable.map((years) => ({
          id: String(years),
          cells: [String(years), timesInWords(values[years])],
        }))}
      />
    </figure>
  )
}

function timesInWords(times: number | undefined): string {
  if (times === undefined) return words.timesNotGiven()
  return words.times({ times: formatNumber(times, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) })
}

function Curve({ values }: { values: readonly number[] }) {
  const x = scaleLinear()
    .domain([0, values.length - 1])
    .range([0, 100])
  const y = scaleLinear().domain([0, HIGHEST]).range([100, 0])
  const draw = line<number>(
    (_, years) => x(years),
    (value) => y(value),
  )
  const thin = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const
  return (
    <div aria-hidden="true" className="relative ml-11 h-40 text-xs text-muted">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
      >
        {shares.map((share) => (
          <path key={share} d={`M0 ${y(share)}H100`} className="stroke-rule" {...thin} />
        ))}
        <path d={draw(values) ?? ''} strokeWidth="2" className="stroke-pine" {...thin} />
      </svg>
      {shares.map((share) => (
        <span key={share} className="absolute right-full -translate-y-1/2 pr-2" style={{ top: toPercent(y(share)) }}>
          {words.share({ share: share * 100 })}
        </span>
      ))}
      {yearsOnAxis.map((years) => (
        <span key={years} className="absolute top-full -translate-x-1/2 pt-1" style={{ left: toPercent(x(years)) }}>
          {years}
        </span>
      ))}
    </div>
  )
}
