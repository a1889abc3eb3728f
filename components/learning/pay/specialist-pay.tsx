import { DataTable, HeadCell, RowHead, TableCell } from '@/components/foundation/ui/data-table'
import { formatUsd } from '@/lib/foundation/values/money'
import { wholePercent } from '@/lib/learning/pay/benchmarks/practitioner-band'
import type { Explorer } from '@/lib/learning/pay/explorer/explorer'
import { usdRangeInWords } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-figures'

/** Table of the roles that can follow senior, and how many there earn more than the practitioner's figure. */
export function SpecialistPay({ specialists, among }: Pick<Explorer, 'specialists' | 'among'>) {
  return (
    <>
      <DataTable label={words.specialists()} caption={words.specialistsCaption({ isUs: among === 'us' })}>
        <thead>
          <tr>
            <HeadCell>{words.role()}</HeadCell>
            <HeadCell>{words.middleHalf()}</HeadCell>
            <HeadCell>{words.medianInterval()}</HeadCell>
            <HeadCell>{words.over180()}</HeadCell>
            <HeadCell>{words.answers()}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {specialists.map(({ name, year, n, p25, p50, p75, p50_ci95: [low, high], share_over_180k: share }) => (
            <tr key={name}>
              <RowHead>{name}</RowHead>
              <TableCell>{usdRangeInWords(p25, p75)}</TableCell>
              <TableCell>
                {words.medianWithInterval({ median: formatUsd(p50), low: formatUsd(low), high: formatUsd(high) })}
              </TableCell>
              <TableCell>{words.share({ share: wholePercent(share) })}</TableCell>
              <TableCell>{words.answersInYear({ n, year })}</TableCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="mt-3 max-w-prose text-sm text-muted">{words.specialistsNote()}</p>
    </>
  )
}
