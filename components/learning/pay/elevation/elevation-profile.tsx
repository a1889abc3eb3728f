import { ChartTable } from '@/components/foundation/charts/chart-table'
import { formatUsd } from '@/lib/foundation/values/money'
import type { ElevationBand } from '@/lib/learning/pay/elevation/elevation'
import { dashesInWords } from '@/lib/learning/pay/elevation/elevation-words'
import { payBasisInWords, placeInText, usdRangeInWords, yearsInWords } from '@/lib/learning/pay/pay-words'
import type { PayBand } from '@/lib/learning/pay/schema'
import * as words from '@/messages/generated/learning/pay-figures'
import { ElevationDrawing } from './elevation-drawing'
import { fitFrame } from './elevation-geometry'
import { ElevationLabels, HereLabel, YearAxis } from './elevation-labels'
import styles from './elevation-profile.module.css'
import { ElevationReadout, ElevationTargets } from './elevation-readout'

type ElevationProfileProps = {
  /** From `computeElevation`. */
  bands: readonly ElevationBand[]
  /** Unique among the page's profiles; used to name its radio buttons. */
  id: string
  /** The country or region: "Germany". */
  place: string
  /** Purchasing power instead of plain dollars. */
  isAtUsPrices?: boolean
  /** The stage that the page is about. */
  reads?: PayBand
  /** The reader's position, in years of paid work: 0 or less before the first job. */
  today?: { readonly years: number }
}

/** Shows pay over years of experience as a profile of land. Server-rendered; reading out a point needs no script. */
export function ElevationProfile({ bands, id, place, isAtUsPrices = false, reads, today }: ElevationProfileProps) {
  const frame = fitFrame(bands)
  const dashes = dashesInWords(bands)
  const checked = Math.max(
    0,
    bands.findIndex(({ band }) => band === (reads === '6+' ? '6-10' : reads)),
  )
  return (
    <figure className={styles.profile}>
      <div className="relative ml-13 h-60 sm:h-72">
        <ElevationDrawing bands={bands} frame={frame} />
        <ElevationTargets bands={bands} frame={frame} name={`${id}-stage`} checked={checked} />
        <ElevationLabels bands={bands} frame={frame} />
        {today ? <HereLabel bands={bands} frame={frame} years={today.years} /> : null}
      </div>
      <div className="ml-13">
        <YearAxis frame={frame} />
      </div>
      <p className="mb-2 text-right text-xs text-muted">{words.axis()}</p>
      <figcaption className="space-y-1 text-sm tabular-nums">
        <ElevationReadout bands={bands} />
        {dashes ? <p className="text-muted">{dashes}</p> : null}
        <p className="text-muted">{words.profileNote()}</p>
      </figcaption>
      <ChartTable
        caption={words.profileCaption({ place: placeInText(place), isAtUsPrices })}
        columns={columns()}
        rows={bands.map(toRow)}
      />
    </figure>
  )
}

const columns = () => [
  { label: words.experience() },
  { label: words.middleHalf(), isNumber: true },
  { label: words.median(), isNumber: true },
  { label: words.basis() },
]

function toRow({ band, figures, range }: ElevationBand) {
  const cells = figures
    ? [usdRangeInWords(figures.p25, figures.p75), formatUsd(figures.p50)]
    : [words.noData(), words.noData()]
  return { id: band, cells: [yearsInWords[band](), ...cells, describeBasis(range)] }
}

function describeBasis(range: ElevationBand['range']): string {
  if (range.kind === 'no-data') return words.basisNone()
  return words.basisFacts({ basis: payBasisInWords(range), n: range.n })
}
