import { formatList } from '@/lib/foundation/messages/format'
import type { RosterOutcome } from '@/lib/mentoring/roster/plan'
import type { RosterReport } from '@/lib/mentoring/roster/report'
import * as words from '@/messages/generated/app/admin-roster'

const countWords: Readonly<Record<RosterOutcome, (values: { count: number }) => string>> = {
  error: words.countError,
  invite: words.countInvite,
  again: words.countAgain,
  add: words.countAdd,
  update: words.countUpdate,
  present: words.countPresent,
  invited: words.countInvited,
  left: words.countLeft,
  duplicate: words.countDuplicate,
}

/** Says what a roster does, in a few lines. */
export function RosterSummary({ report }: { report: RosterReport }) {
  const { counts, newCohorts, encoding, ignoredColumns, people } = report
  const said = Object.entries(countWords).flatMap(([outcome, say]) => {
    const count = counts[outcome as RosterOutcome]
    return count > 0 ? [{ outcome, text: say({ count }) }] : []
  })
  return (
    <>
      {people === 0 ? <p className="mb-3">{counts.error > 0 ? words.nothingWithErrors() : words.nothing()}</p> : null}
      <ul className="list-disc space-y-1 pl-5 tabular-nums">
        {said.map(({ outcome, text }) => (
          <li key={outcome} className={outcome === 'error' ? 'font-medium text-ember' : undefined}>
            {text}
          </li>
        ))}
        {newCohorts.length > 0 ? (
          <li className="break-words">
            {words.newCohorts({ count: newCohorts.length, names: formatList(newCohorts) })}
          </li>
        ) : null}
      </ul>
      {encoding === 'windows-1252' ? (
        <p className="mt-3 text-muted">{words.encoding({ encoding: 'windows' })}</p>
      ) : null}
      {ignoredColumns.length > 0 ? (
        <p className="mt-3 break-words text-muted">{words.ignored({ columns: formatList(ignoredColumns) })}</p>
      ) : null}
    </>
  )
}
