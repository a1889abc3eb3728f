import { DataTable, HeadCell, RowHead, TableCell } from '@/components/foundation/ui/data-table'
import { formatUsd } from '@/lib/foundation/values/money'
import type { Explorer } from '@/lib/learning/pay/explorer'
import { wholePercent } from '@/lib/learning/pay/practitioner-band'

const wholeNumber = new Intl.NumberFormat('en-US')

/** The roles that can follow, and how many there pass what a practitioner names. */
export function AfterSenior({ specialists, among }: Pick<Explorer, 'specialists' | 'among'>) {
  const where = among === 'us' ? 'the US' : 'all countries but the US'
  return (
    <>
      <DataTable
        label="Pay of specialist roles"
        caption={`Gross pay a year in ${where}; any employment and any experience, so these are no further levels`}
      >
        <thead>
          <tr>
            <HeadCell>Role</HeadCell>
            <HeadCell>Middle half</HeadCell>
            <HeadCell>Median and its 95&nbsp;% interval</HeadCell>
            <HeadCell>Over $180,000</HeadCell>
            <HeadCell>Answers</HeadCell>
          </tr>
        </thead>
        <tbody>
          {specialists.map(({ name, year, n, p25, p50, p75, p50_ci95: [low, high], share_over_180k: share }) => (
            <tr key={name}>
              <RowHead>{name}</RowHead>
              <TableCell>
                {formatUsd(p25)} to {formatUsd(p75)}
              </TableCell>
              <TableCell>
                {formatUsd(p50)} ({formatUsd(low)} to {formatUsd(high)})
              </TableCell>
              <TableCell>{wholePercent(share)}&nbsp;%</TableCell>
              <TableCell>
                {wholeNumber.format(n)}, {year}
              </TableCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="mt-3 max-w-prose text-sm text-muted">
        One practitioner writes that such roles can pass $180,000 in some markets. The last column but one says how many
        do.
      </p>
    </>
  )
}
