import { DataTable, HeadCell, RowHead, TableCell } from '@/components/foundation/ui/data-table'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { monthsFor, type TrackEffort } from '@/lib/learning/guide/effort'
import * as words from '@/messages/generated/learning/guide'

/** Hours a week at both ends of intensive study. */
const paces = [25, 15] as const

/** Table of the junior core's effort on each track, computed from the current roadmap. */
export function EffortTable({ efforts }: { efforts: readonly TrackEffort[] }) {
  return (
    <DataTable label={words.effortLabel()} caption={words.effortCaption()}>
      <thead>
        <tr>
          <HeadCell>{words.track()}</HeadCell>
          <HeadCell>{words.medianHours()}</HeadCell>
          {paces.map((pace) => (
            <HeadCell key={pace}>{words.atPace({ hours: pace })}</HeadCell>
          ))}
          <HeadCell>{words.slow()}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {efforts.map(({ trackTitle, steps, median, slowOnEach }) => (
          <tr key={trackTitle}>
            <RowHead>
              <span lang={contentLang()}>{trackTitle}</span>{' '}
              <span className="block text-sm font-normal text-muted">{words.steps({ count: steps })}</span>
            </RowHead>
            <TableCell>{words.hours({ hours: median })}</TableCell>
            {paces.map((pace) => (
              <TableCell key={pace}>{words.months({ months: monthsFor(median, pace) })}</TableCell>
            ))}
            <TableCell>{words.hours({ hours: slowOnEach })}</TableCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
