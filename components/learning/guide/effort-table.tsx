import { DataTable, HeadCell, RowHead, TableCell } from '@/components/foundation/ui/data-table'
import { monthsFor, type TrackEffort } from '@/lib/learning/guide/effort'

/** The two ends of what we call intensive study, in hours a week. */
const paces = [25, 15] as const
const wholeNumber = new Intl.NumberFormat('en-GB')

/** What the junior core comes to on each track, counted from the roadmap as it stands. */
export function EffortTable({ efforts }: { efforts: readonly TrackEffort[] }) {
  return (
    <DataTable label="Hours and months by track" caption="Core steps of junior level, by track">
      <thead>
        <tr>
          <HeadCell>Track</HeadCell>
          <HeadCell>Median hours, added up</HeadCell>
          {paces.map((pace) => (
            <HeadCell key={pace}>At {pace} hours a week</HeadCell>
          ))}
          <HeadCell>If you were slow on every step</HeadCell>
        </tr>
      </thead>
      <tbody>
        {efforts.map(({ trackTitle, steps, median, slowOnEach }) => (
          <tr key={trackTitle}>
            <RowHead>
              {trackTitle} <span className="block text-sm font-normal text-muted">{steps} steps</span>
            </RowHead>
            <TableCell>{wholeNumber.format(median)} h</TableCell>
            {paces.map((pace) => (
              <TableCell key={pace}>{monthsFor(median, pace)} months</TableCell>
            ))}
            <TableCell>{wholeNumber.format(slowOnEach)} h</TableCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
