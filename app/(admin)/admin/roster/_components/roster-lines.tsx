'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import type { RosterOutcome } from '@/lib/mentoring/roster/plan'
import type { ReportedLine } from '@/lib/mentoring/roster/report'
import * as words from '@/messages/generated/app/admin-roster'

const LINES_AT_ONCE = 50

const outcomeWords: Readonly<Record<Exclude<RosterOutcome, 'error'>, () => string>> = {
  invite: words.outcomeInvite,
  again: words.again,
  add: words.outcomeAdd,
  update: words.outcomeUpdate,
  present: words.outcomePresent,
  invited: words.outcomeInvited,
  left: words.outcomeLeft,
  duplicate: words.outcomeDuplicate,
}

/** Table of a roster's lines, fifty at a time, errors first. */
export function RosterLines({ lines }: { lines: readonly ReportedLine[] }) {
  const [start, setStart] = useState(0)
  const shown = lines.slice(start, start + LINES_AT_ONCE)
  const errors = lines.filter(({ outcome }) => outcome === 'error')
  return (
    <>
      {errors.length > 0 ? (
        <Button look="secondary" className="mb-4" onClick={() => void downloadErrors(errors)}>
          {words.downloadErrors()}
        </Button>
      ) : null}
      <table className="w-full table-fixed border-y border-rule text-left text-[0.9375rem]">
        <caption className="sr-only">{words.linesCaption()}</caption>
        <thead className="text-sm text-muted">
          <tr className="border-b border-rule">
            <th scope="col" className="w-14 py-2 pr-3 font-medium">
              {words.line()}
            </th>
            <th scope="col" className="py-2 pr-4 font-medium">
              {words.person()}
            </th>
            <th scope="col" className="w-52 py-2 pr-4 font-medium max-sm:hidden">
              {words.cohort()}
            </th>
            <th scope="col" className="w-32 py-2 font-medium sm:w-56">
              {words.outcome()}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-rule align-top">
          {shown.map((line) => (
            <Line key={line.line} line={line} />
          ))}
        </tbody>
      </table>
      {lines.length > LINES_AT_ONCE ? (
        <nav aria-label={words.pages()} className="mt-4 flex flex-wrap items-center gap-3">
          <p role="status" className="text-sm text-muted tabular-nums">
            {words.from({ from: start + 1, to: start + shown.length, total: lines.length })}
          </p>
          {start > 0 ? (
            <Button look="secondary" onClick={() => setStart(start - LINES_AT_ONCE)}>
              {words.previous()}
            </Button>
          ) : null}
          {start + LINES_AT_ONCE < lines.length ? (
            <Button look="secondary" onClick={() => setStart(start + LINES_AT_ONCE)}>
              {words.next()}
            </Button>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}

function Line({
  line: { line, name, email, role, cohort, externalId, gitName, outcome, reason },
}: {
  line: ReportedLine
}) {
  const place = [cohort, role].filter(Boolean).join(' · ')
  const ids = [externalId, gitName].filter(Boolean).join(' · ')
  return (
    <tr>
      <td className="py-2 pr-3 text-muted tabular-nums">{line}</td>
      <th scope="row" className="py-2 pr-4 font-medium break-words">
        {name || email}
        {name ? <span className="block text-sm font-normal break-all text-muted">{email}</span> : null}
        {ids ? <span className="block text-sm font-normal break-words text-muted">{ids}</span> : null}
        <span className="block text-sm font-normal break-words text-muted sm:hidden">{place}</span>
      </th>
      <td className="py-2 pr-4 break-words max-sm:hidden">{place}</td>
      <td className="py-2 break-words">
        {outcome === 'error' ? <span className="text-ember">{reason}</span> : outcomeWords[outcome]()}
      </td>
    </tr>
  )
}

/** Saves the lines with errors as a file that can be corrected and sent again. */
async function downloadErrors(lines: readonly ReportedLine[]): Promise<void> {
  // Late, because few need it.
  const { csvHead, csvLines } = await import('@/lib/foundation/values/csv')
  const head = csvHead(['name', 'email', 'role', 'cohort', 'external id', 'git name', 'line', 'problem'])
  const rows = lines.map(({ name, email, role, cohort, externalId, gitName, line, reason }) => [
    ...[name, email, role, cohort, externalId, gitName],
    ...[line, reason ?? ''],
  ])
  const url = URL.createObjectURL(new Blob([head, csvLines(rows)], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'roster-errors.csv'
  link.click()
  URL.revokeObjectURL(url)
}
