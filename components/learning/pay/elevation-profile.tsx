import { TableTwin } from '@/components/foundation/charts/table-twin'
import { formatUsd } from '@/lib/foundation/values/money'
import type { ElevationBand } from '@/lib/learning/pay/elevation'
import { climbInWords, dashesInWords } from '@/lib/learning/pay/elevation-words'
import { payBasisInWords, placeInText, usdRangeInWords, yearsInWords } from '@/lib/learning/pay/pay-words'
import type { PayBand } from '@/lib/learning/pay/schema'
import * as words from '@/messages/generated/learning/pay-figures'
import { ElevationDrawing } from './elevation-drawing'
import { fitFrame } from './elevation-geometry'
import { ElevationLabels, Mist, type MistRange, TodayLabel, YearAxis } from './elevation-labels'
import { ElevationReadout, ElevationTargets } from './elevation-readout'

type ElevationProfileProps = {
  /** From `elevationOf`. */
  bands: readonly ElevationBand[]
  /** Of the page's profiles this one; names its radio buttons. */
  id: string
  /** The country or region: "Germany". */
  place: string
  /** Purchasing power in place of plain dollars. */
  isAtUsPrices?: boolean
  /** The stage that is read out at first. */
  reads?: PayBand
  /** Where somebody stands, in years from the first day at work: below 0 before it. */
  today?: { readonly years: number; readonly label: string }
  mist?: MistRange | undefined
}

/** How much of what lies left of the first day is shown beyond today: room for the name of where one is. */
const MARGIN_YEARS = 0.9

/** Pay over years of experience, as land to look over. Drawn on the server; reading a point out needs no script. */
export function ElevationProfile({
  bands,
  id,
  place,
  isAtUsPrices = false,
  reads,
  today,
  mist,
}: ElevationProfileProps) {
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
        <div className="relative ml-13 h-60 sm:h-72">
          <ElevationDrawing bands={bands} frame={frame} today={today?.years ?? null} />
          {mist ? <Mist frame={frame} {...mist} /> : null}
          <ElevationTargets bands={bands} frame={frame} name={`${id}-stage`} checked={checked} isShaded={!mist} />
          <ElevationLabels bands={bands} frame={frame} mist={mist} />
          {today ? <TodayLabel bands={bands} frame={frame} today={today.years} label={today.label} /> : null}
        </div>
        <div className="ml-13">
          <YearAxis frame={frame} />
        </div>
        <p className="mb-2 text-right text-xs text-muted">{words.axis()}</p>
        <ElevationReadout bands={bands} />
      </div>
      <figcaption className="mt-2 space-y-1 text-sm">
        <p>{climbInWords(bands)}</p>
        {dashes ? <p className="text-muted">{dashes}</p> : null}
        <p className="text-muted">{words.profileNote()}</p>
      </figcaption>
      <TableTwin
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
