import { DataTable, HeadCell, RowHead, TableCell } from '@/components/foundation/ui/data-table'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { formatNumber } from '@/lib/foundation/messages/format'
import { formatUsd } from '@/lib/foundation/values/money'
import type { Explorer } from '@/lib/learning/pay/explorer/explorer'
import { placeInText, usdRangeInWords } from '@/lib/learning/pay/pay-words'
import * as words from '@/messages/generated/learning/pay-figures'

/** Table of official US statistics, as reported by employers, for people of every age. */
export function OfficialFigures({ occupations }: Pick<Explorer, 'occupations'>) {
  return (
    <DataTable label={words.official()} caption={words.officialCaption()}>
      <thead>
        <tr>
          <HeadCell>{words.occupation()}</HeadCell>
          <HeadCell>{words.middleHalf()}</HeadCell>
          <HeadCell>{words.median()}</HeadCell>
          <HeadCell>{words.outer()}</HeadCell>
          <HeadCell>{words.people()}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {occupations.map(({ code, title, employment, p10, p25, p50, p75, p90 }) => (
          <tr key={code}>
            <RowHead>
              <span lang={contentLang()}>{title}</span> <span className="text-muted">({code})</span>
            </RowHead>
            <TableCell>{usdRangeInWords(p25, p75)}</TableCell>
            <TableCell>{formatUsd(p50)}</TableCell>
            <TableCell>{words.amounts({ low: formatUsd(p10), high: formatUsd(p90) })}</TableCell>
            <TableCell>{formatNumber(employment)}</TableCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

type SecondLookProps = { secondLook: Explorer['secondLook']; place: string }

/** Table of the next survey, which counts years differently: shown beside the bands above, never mixed with them. */
export function SecondLook({ secondLook, place }: SecondLookProps) {
  return (
    <DataTable label={words.survey2025()} caption={words.survey2025Caption({ place: placeInText(place) })}>
      <thead>
        <tr>
          <HeadCell>{words.yearsOfCoding()}</HeadCell>
          <HeadCell>{words.middleHalf()}</HeadCell>
          <HeadCell>{words.medianInterval()}</HeadCell>
          <HeadCell>{words.answers()}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {secondLook.map(({ years, n, p25, p50, p75, p50_ci95: [low, high] }) => (
          <tr key={years}>
            <RowHead>{years}</RowHead>
            <TableCell>{usdRangeInWords(p25, p75)}</TableCell>
            <TableCell>
              {words.medianWithInterval({ median: formatUsd(p50), low: formatUsd(low), high: formatUsd(high) })}
            </TableCell>
            <TableCell>{formatNumber(n)}</TableCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
