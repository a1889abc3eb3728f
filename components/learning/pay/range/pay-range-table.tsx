import { ChartTable, type ChartTableRow } from '@/components/foundation/charts/chart-table'
import { formatNumber } from '@/lib/foundation/messages/format'
import { formatUsd } from '@/lib/foundation/values/money'
import { attribution } from '@/lib/learning/pay/attribution'
import { bandInWords, type PractitionerBand } from '@/lib/learning/pay/benchmarks/practitioner-band'
import type { Interval, KnownPay } from '@/lib/learning/pay/pay-range'
import { payBasisWord, placeInText, usdRangeInWords } from '@/lib/learning/pay/pay-words'
import { rangeAtUsPrices } from '@/lib/learning/pay/purchasing-power'
import * as words from '@/messages/generated/learning/pay-figures'

const percentileRows = [
  { key: 'p10', text: words.below10 },
  { key: 'p25', text: words.below25 },
  { key: 'p50', text: words.below50 },
  { key: 'p75', text: words.below75 },
  { key: 'p90', text: words.below90 },
] as const

type Props = {
  range: KnownPay
  practitioner: PractitionerBand
  /** Further remarks on the figures, a paragraph each. */
  notes: readonly string[]
}

/** Shows the figure as a table, for readers who prefer text, with the full attribution. */
export function PayRangeTable({ range, practitioner, notes }: Props) {
  const { percentiles, interval, priceLevel } = range
  // In the US both columns would be the same.
  const power = priceLevel === 1 ? null : rangeAtUsPrices(range)
  const columns = [{ label: words.peopleAtLevel() }, { label: words.dollars(), isNumber: true }]
  const row = (id: string, inUsd: string, inPower: string): ChartTableRow => ({
    id,
    cells: power ? [id, inUsd, inPower] : [id, inUsd],
  })
  return (
    <ChartTable
      summary={words.tableSummary()}
      caption={words.tableCaption({ place: placeInText(range.place), year: range.year, basis: payBasisWord(range) })}
      columns={power ? [...columns, { label: words.atUsPrices(), isNumber: true }] : columns}
      rows={[
        ...percentileRows.map(({ key, text }) =>
          row(text(), inDollars(percentiles[key]), inDollars(power?.percentiles[key] ?? null)),
        ),
        ...(interval
          ? [row(words.medianRow(), inDollarsTo(interval), power?.interval ? inDollarsTo(power.interval) : '')]
          : []),
        row(words.practitionerRow(), bandInWords(practitioner), words.notGiven()),
      ]}
    >
      {power && priceLevel !== null ? (
        <p className="pt-2 text-xs text-muted">
          {words.usPricesNote({
            level: formatNumber(priceLevel, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
          })}
        </p>
      ) : null}
      {[...notes, attribution().text].map((note) => (
        <p key={note} className="pt-2 text-xs text-muted">
          {note}
        </p>
      ))}
    </ChartTable>
  )
}

const inDollarsTo = ([low, high]: Interval) => usdRangeInWords(low, high)
const inDollars = (amount: number | null): string => (amount === null ? words.notGiven() : formatUsd(amount))
