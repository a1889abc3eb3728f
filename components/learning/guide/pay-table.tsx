import { Content } from '@/components/foundation/ui/content'
import { DataTable, HeadCell, RowHead, TableCell } from '@/components/foundation/ui/data-table'
import { PaySource } from '@/components/learning/pay/pay-source'
import {
  bandInWords,
  type PractitionerBand,
  practitionerBandFor,
} from '@/lib/learning/pay/benchmarks/practitioner-band'
import { payData } from '@/lib/learning/pay/pay-data'
import { PAY_YEAR, type PayRange, payRangeFor } from '@/lib/learning/pay/pay-range'
import { middleHalf, sourceFacts } from '@/lib/learning/pay/pay-words'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/guide'

/** Countries with enough answers at every level to count as observed. */
const countries = ['US', 'GB', 'DE', 'FR', 'IN'] as const

/** Table of reported pay; below it, named as such, one practitioner's estimate with the survey's findings on it. */
export function PayTable() {
  const rows = countries.map((country) => ({
    country,
    ranges: levels.map((level) => ({ level, range: payRangeFor({ country, level }, payData) })),
  }))
  const notes = new Set(rows.flatMap(({ ranges }) => ranges.flatMap(({ range }) => listNotes(range))))
  const estimates = levels.map((level) => practitionerBandFor({ country: null, level }, payData))
  return (
    <div className="space-y-4">
      <DataTable label={words.payLabel()} caption={words.payCaption({ year: PAY_YEAR })}>
        <thead>
          <tr>
            <HeadCell>{words.country()}</HeadCell>
            <HeadCell>{words.twoYears()}</HeadCell>
            <HeadCell>{words.threeYears()}</HeadCell>
            <HeadCell>{words.sixYears()}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ country, ranges }) => (
            <tr key={country}>
              <RowHead>
                <Content>{payData.countries[country]?.name}</Content>
              </RowHead>
              {ranges.map(({ level, range }) => (
                <TableCell key={level}>
                  <Pay range={range} />
                </TableCell>
              ))}
            </tr>
          ))}
          <EstimateRow estimates={estimates} />
        </tbody>
      </DataTable>
      <ul className="max-w-[33rem] list-disc space-y-1.5 pl-5">
        {estimates.map(({ level, sentence }) => (
          <li key={level}>{sentence}</li>
        ))}
      </ul>
      <div className="max-w-3xl space-y-1">
        {[...notes].map((note) => (
          <p key={note} className="text-xs text-muted">
            {note}
          </p>
        ))}
        <PaySource />
      </div>
    </div>
  )
}

/** Row of the estimate, set apart from those above: paler, and labelled as an estimate. */
function EstimateRow({ estimates }: { estimates: readonly PractitionerBand[] }) {
  return (
    <tr className="text-muted">
      <RowHead>{words.practitioner()}</RowHead>
      {estimates.map((estimate) => (
        <TableCell key={estimate.level}>
          {bandInWords(estimate)}
          <span className="block text-sm">{words.noSurvey({ level: estimate.level })}</span>
        </TableCell>
      ))}
    </tr>
  )
}

const listNotes = (range: PayRange): readonly string[] => (range.kind === 'no-data' ? [] : range.notes)

function Pay({ range }: { range: PayRange }) {
  if (range.kind === 'no-data') return <>{words.noData()}</>
  return (
    <>
      <span className="sm:whitespace-nowrap">{middleHalf(range)}</span>
      <span className="block text-sm text-muted sm:whitespace-nowrap">{sourceFacts(range)}</span>
    </>
  )
}
