import { DataTable, HeadCell, RowHead, TableCell } from '@/components/foundation/ui/data-table'
import { formatUsd } from '@/lib/foundation/values/money'
import type { Explorer } from '@/lib/learning/pay/explorer'
import { placeInText } from '@/lib/learning/pay/pay-words'

const wholeNumber = new Intl.NumberFormat('en-US')

/** Official statistics of the US: what employers report of people of every age. */
export function OfficialFigures({ occupations }: Pick<Explorer, 'occupations'>) {
  return (
    <DataTable
      label="US Bureau of Labor Statistics"
      caption="Wages a year that employers in the US reported, all ages and levels. U.S. Bureau of Labor Statistics, OEWS, May 2024 (public domain)"
    >
      <thead>
        <tr>
          <HeadCell>Occupation</HeadCell>
          <HeadCell>Middle half</HeadCell>
          <HeadCell>Median</HeadCell>
          <HeadCell>1 in 10 below, 1 in 10 above</HeadCell>
          <HeadCell>People</HeadCell>
        </tr>
      </thead>
      <tbody>
        {occupations.map(({ code, title, employment, p10, p25, p50, p75, p90 }) => (
          <tr key={code}>
            <RowHead>
              {title} <span className="text-muted">({code})</span>
            </RowHead>
            <TableCell>
              {formatUsd(p25)} to {formatUsd(p75)}
            </TableCell>
            <TableCell>{formatUsd(p50)}</TableCell>
            <TableCell>
              {formatUsd(p10)}, {formatUsd(p90)}
            </TableCell>
            <TableCell>{wholeNumber.format(employment)}</TableCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

type SecondLookProps = { secondLook: Explorer['secondLook']; place: string }

/** The next survey, which counts years otherwise: beside the bands above, never behind them. */
export function SecondLook({ secondLook, place }: SecondLookProps) {
  return (
    <DataTable
      label="The survey of 2025"
      caption={`Gross pay a year in ${placeInText(place)}, Stack Overflow survey of 2025, any employment`}
    >
      <thead>
        <tr>
          <HeadCell>Years of coding in all</HeadCell>
          <HeadCell>Middle half</HeadCell>
          <HeadCell>Median and its 95&nbsp;% interval</HeadCell>
          <HeadCell>Answers</HeadCell>
        </tr>
      </thead>
      <tbody>
        {secondLook.map(({ years, n, p25, p50, p75, p50_ci95: [low, high] }) => (
          <tr key={years}>
            <RowHead>{years}</RowHead>
            <TableCell>
              {formatUsd(p25)} to {formatUsd(p75)}
            </TableCell>
            <TableCell>
              {formatUsd(p50)} ({formatUsd(low)} to {formatUsd(high)})
            </TableCell>
            <TableCell>{wholeNumber.format(n)}</TableCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
