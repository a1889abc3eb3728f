import type { ReactNode } from 'react'
import { formatUsd } from '@/lib/foundation/values/money'
import { attribution } from '@/lib/learning/pay/attribution'
import type { Interval, KnownPay } from '@/lib/learning/pay/pay-range'
import { placeInText } from '@/lib/learning/pay/pay-words'
import { bandInWords, type PractitionerBand } from '@/lib/learning/pay/practitioner-band'
import { rangeAtUsPrices } from '@/lib/learning/pay/purchasing-power'

const rows = [
  { key: 'p10', text: '1 in 10 earn less than' },
  { key: 'p25', text: '1 in 4 earn less than' },
  { key: 'p50', text: 'Half earn less than (median)' },
  { key: 'p75', text: '3 in 4 earn less than' },
  { key: 'p90', text: '9 in 10 earn less than' },
] as const

/** The figure once more for those who would rather read than look, and the attribution in full. */
export function PayRangeTable({ range, practitioner }: { range: KnownPay; practitioner: PractitionerBand }) {
  const { percentiles, interval, priceLevel } = range
  // In the US both columns would say the same.
  const power = priceLevel === 1 ? null : rangeAtUsPrices(range)

  return (
    <details className="-mx-1 overflow-x-auto px-1">
      <summary className="cursor-pointer py-3 text-ink">View as table, and the source in full</summary>
      <table className="w-full border-collapse text-left text-ink tabular-nums">
        <caption className="pb-2 text-left text-muted">
          Gross pay a year in {placeInText(range.place)}, {range.year}, {range.basis}
        </caption>
        <thead>
          <tr className="border-rule border-b">
            <th scope="col" className="py-1 pr-2">
              People at this level
            </th>
            <Cell as="th">US dollars</Cell>
            {power && <Cell as="th">At US prices</Cell>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, text }) => (
            <Row key={key} heading={text}>
              <Cell>{inDollars(percentiles[key])}</Cell>
              {power && <Cell>{inDollars(power.percentiles[key])}</Cell>}
            </Row>
          ))}
          {interval && (
            <Row heading={'Median, 95\u00a0% interval'}>
              <Cell>{inDollarsTo(interval)}</Cell>
              {power?.interval && <Cell>{inDollarsTo(power.interval)}</Cell>}
            </Row>
          )}
          <Row heading="One practitioner's estimate">
            <Cell>{bandInWords(practitioner)}</Cell>
            {power && <Cell>not given</Cell>}
          </Row>
        </tbody>
      </table>
      {power && priceLevel !== null && (
        <p className="pt-2 text-muted text-xs">
          At US prices: dollars divided by the local price level, {priceLevel.toFixed(2)} with the US as 1. Before tax.
        </p>
      )}
      <p className="pt-2 text-muted text-xs">{attribution.text}</p>
    </details>
  )
}

const inDollarsTo = ([low, high]: Interval) => `${formatUsd(low)} to ${formatUsd(high)}`
const inDollars = (amount: number | null): string => (amount === null ? 'not given' : formatUsd(amount))

type Children = { children: ReactNode }

function Row({ heading, children }: Children & { heading: string }) {
  return (
    <tr className="border-rule border-b">
      <th scope="row" className="py-1 pr-2 font-normal">
        {heading}
      </th>
      {children}
    </tr>
  )
}

function Cell({ as: Tag = 'td', children }: Children & { as?: 'td' | 'th' }) {
  return (
    <Tag scope={Tag === 'th' ? 'col' : undefined} className="py-1 pl-2 text-right">
      {children}
    </Tag>
  )
}
