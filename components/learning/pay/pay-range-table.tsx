import { TableTwin, type TwinRow } from '@/components/foundation/charts/table-twin'
import { formatUsd } from '@/lib/foundation/values/money'
import { attribution } from '@/lib/learning/pay/attribution'
import type { Interval, KnownPay } from '@/lib/learning/pay/pay-range'
import { placeInText } from '@/lib/learning/pay/pay-words'
import { bandInWords, type PractitionerBand } from '@/lib/learning/pay/practitioner-band'
import { rangeAtUsPrices } from '@/lib/learning/pay/purchasing-power'

const percentileRows = [
  { key: 'p10', text: '1 in 10 earn less than' },
  { key: 'p25', text: '1 in 4 earn less than' },
  { key: 'p50', text: 'Half earn less than (median)' },
  { key: 'p75', text: '3 in 4 earn less than' },
  { key: 'p90', text: '9 in 10 earn less than' },
] as const

const [who, dollars, atUsPrices] = [
  { label: 'People at this level' },
  { label: 'US dollars', isNumber: true },
  { label: 'At US prices', isNumber: true },
] as const

/** The figure once more for those who would rather read than look, and the attribution in full. */
export function PayRangeTable({ range, practitioner }: { range: KnownPay; practitioner: PractitionerBand }) {
  const { percentiles, interval, priceLevel } = range
  // In the US both columns would say the same.
  const power = priceLevel === 1 ? null : rangeAtUsPrices(range)
  const row = (id: string, inUsd: string, inPower: string): TwinRow => ({
    id,
    cells: power ? [id, inUsd, inPower] : [id, inUsd],
  })
  return (
    <TableTwin
      summary="View as table, and the source in full"
      caption={`Gross pay a year in ${placeInText(range.place)}, ${range.year}, ${range.basis}`}
      columns={power ? [who, dollars, atUsPrices] : [who, dollars]}
      rows={[
        ...percentileRows.map(({ key, text }) =>
          row(text, inDollars(percentiles[key]), inDollars(power?.percentiles[key] ?? null)),
        ),
        ...(interval
          ? [
              row(
                'Median, 95\u00a0% interval',
                inDollarsTo(interval),
                power?.interval ? inDollarsTo(power.interval) : '',
              ),
            ]
          : []),
        row("One practitioner's estimate", bandInWords(practitioner), 'not given'),
      ]}
    >
      {power && priceLevel !== null ? (
        <p className="pt-2 text-xs text-muted">
          At US prices: dollars divided by the local price level, {priceLevel.toFixed(2)} with the US as 1. Before tax.
        </p>
      ) : null}
      <p className="pt-2 text-xs text-muted">{attribution.text}</p>
    </TableTwin>
  )
}

const inDollarsTo = ([low, high]: Interval) => `${formatUsd(low)} to ${formatUsd(high)}`
const inDollars = (amount: number | null): string => (amount === null ? 'not given' : formatUsd(amount))
