import { TableTwin } from '@/components/foundation/charts/table-twin'
import { formatUsd } from '@/lib/foundation/values/money'
import type { ElevationBand } from '@/lib/learning/pay/elevation'
import { climbInWords, dashesInWords } from '@/lib/learning/pay/elevation-words'
import { payBasisInWords, placeInText, yearsInWords } from '@/lib/learning/pay/pay-words'
import type { PayBand } from '@/lib/learning/pay/schema'
import { ElevationDrawing } from './elevation-drawing'
import { fitFrame } from './elevation-geometry'
import { ElevationLabels, Mist, TodayLabel, YearAxis } from './elevation-labels'
import { ElevationReadout, ElevationTargets } from './elevation-readout'

type ElevationProfileProps = {
  /** From `elevationOf`. */
  bands: readonly ElevationBand[]
  /** Of the page's profiles this one; names its radio buttons. */
  id: string
  /** The country or region, and the money: "Germany", "at US prices". */
  place: string
  money?: string
  /** The stage that is read out at first. */
  reads?: PayBand
  /** Where somebody stands, in years from the first day at work: below 0 before it. */
  today?: { readonly years: number; readonly label: string }
  /** When the first pass may be reached, in the same years. */
  mist?: { readonly from: number; readonly to: number }
}

/** How much of what lies left of the first day is shown beyond today. */
const MARGIN_YEARS = 0.3

/** Pay over years of experience, as land to look over. Drawn on the server; reading a point out needs no script. */
export function ElevationProfile({ bands, id, place, money, reads, today, mist }: ElevationProfileProps) {
  const earliest = Math.min(0, ...[today?.years, mist?.from].flatMap((years) => (years === undefined ? [] : [years])))
  const frame = fitFrame(bands, earliest < 0 ? earliest - MARGIN_YEARS : 0)
  const dashes = dashesInWords(bands)
  const checked = Math.max(
    0,
    bands.findIndex(({ band }) => band === (reads === '6+' ? '6-10' : reads)),
  )
  return (
    <figure>
      <div className="group/profile">
        <div className="relative ml-11 h-60 sm:h-72">
          <ElevationDrawing bands={bands} frame={frame} today={today?.years ?? null} />
          {mist ? <Mist frame={frame} {...mist} /> : null}
          <ElevationTargets bands={bands} frame={frame} name={`${id}-stage`} checked={checked} />
          <ElevationLabels bands={bands} frame={frame} />
          {today ? <TodayLabel bands={bands} frame={frame} today={today.years} label={today.label} /> : null}
        </div>
        <div className="ml-11">
          <YearAxis frame={frame} />
        </div>
        <p className="mb-2 text-right text-xs text-muted">whole years of professional experience</p>
        <ElevationReadout bands={bands} />
      </div>
      <figcaption className="mt-2 space-y-1 text-sm">
        <p>{climbInWords(bands)}</p>
        {dashes ? <p className="text-muted">{dashes}</p> : null}
        <p className="text-muted">
          What people at each stage report, not your future. Medians can fall between bands. A pass stands where the
          survey’s band begins.
        </p>
      </figcaption>
      <TableTwin
        caption={`Gross pay a year in ${placeInText(place)}, ${money ?? 'US dollars'}, by whole years of experience`}
        columns={columns}
        rows={bands.map(toRow)}
      />
    </figure>
  )
}

const columns = [
  { label: 'Experience' },
  { label: 'Middle half', isNumber: true },
  { label: 'Median', isNumber: true },
  { label: 'Basis' },
]

function toRow({ band, figures, range }: ElevationBand) {
  const cells = figures
    ? [`${formatUsd(figures.p25)} to ${formatUsd(figures.p75)}`, formatUsd(figures.p50)]
    : ['no data', 'no data']
  return { id: band, cells: [yearsInWords[band], ...cells, describeBasis(range)] }
}

function describeBasis(range: ElevationBand['range']): string {
  if (range.kind === 'no-data') return 'none'
  return `${payBasisInWords(range)}, n = ${range.n}`
}
