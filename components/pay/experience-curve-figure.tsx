import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { TableTwin } from '@/components/charts/table-twin'
import { amongWords } from '@/lib/pay/effects/words'
import type { ExperienceCurve } from '@/lib/pay/experience-curve'

const HIGHEST = 1.5
const REFERENCE_YEARS = 5
const tableYears = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25]

/** What years alone do to pay. A shape without an interval, so it is drawn thin and called what it is. */
export function ExperienceCurveFigure({ curve: { values, among, year } }: { curve: ExperienceCurve }) {
  const x = scaleLinear()
    .domain([0, values.length - 1])
    .range([0, 100])
  const y = scaleLinear().domain([0, HIGHEST]).range([100, 0])
  const draw = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  )
  const where = amongWords[among]
  return (
    <figure>
      <div className="relative ml-11 h-40">
        <svg
          aria-hidden="true"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
        >
          {[0, 0.5, 1].map((share) => (
            <path key={share} d={`M0 ${y(share)}H100`} className="stroke-rule" vectorEffect="non-scaling-stroke" />
          ))}
          <path
            d={draw(values) ?? ''}
            fill="none"
            strokeWidth="2"
            className="stroke-pine"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <div aria-hidden="true" className="text-xs text-muted">
          {[0, 0.5, 1].map((share) => (
            <span key={share} className="absolute right-full -translate-y-1/2 pr-2" style={{ top: `${y(share)}%` }}>
              {share * 100}&nbsp;%
            </span>
          ))}
          {[0, 5, 10, 15, 20, 25].map((years) => (
            <span key={years} className="absolute top-full -translate-x-1/2 pt-1" style={{ left: `${x(years)}%` }}>
              {years}
            </span>
          ))}
        </div>
      </div>
      <figcaption className="mt-8 text-sm">
        Pay by whole years of professional coding, against people with {REFERENCE_YEARS} years, all else equal ({where}{' '}
        {year}). Most of the climb is over by the tenth year. The data gives no interval for this curve: look at its
        shape, and rely on the ranges above.
      </figcaption>
      <TableTwin
        caption={`Pay against people with ${REFERENCE_YEARS} years, all else equal, ${where} ${year}; no interval is given`}
        columns={[{ label: 'Whole years' }, { label: 'Pay beside 5 years', isNumber: true }]}
        rows={tableYears.map((years) => ({
          id: String(years),
          cells: [String(years), `×${values[years]?.toFixed(2) ?? 'not given'}`],
        }))}
      />
    </figure>
  )
}
