import { formatInstant } from '@/lib/foundation/values/calendar-date'
import type { AuditEntry } from '@/lib/platform/audit/data'
import * as words from '@/messages/generated/app/admin-audit'

type AuditTableProps = { entries: readonly AuditEntry[]; timeZone: string }

/**
 * Table of the audit log. On a phone the time is above the text, so that the table never grows wider than the screen.
 */
export function AuditTable({ entries, timeZone }: AuditTableProps) {
  return (
    <table className="w-full border-y border-rule text-left text-[0.9375rem]">
      <caption className="sr-only">{words.table()}</caption>
      <thead className="text-sm text-muted">
        <tr className="border-b border-rule">
          <th scope="col" className="w-60 py-2 pr-4 font-medium max-sm:hidden">
            {words.when()}
          </th>
          <th scope="col" className="py-2 font-medium">
            {words.what()}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-rule">
        {entries.map(({ id, at, sentence }) => {
          const when = formatInstant(new Date(at), timeZone)
          return (
            <tr key={id}>
              <td className="py-2.5 pr-4 align-top whitespace-nowrap text-muted tabular-nums max-sm:hidden">
                <time dateTime={at}>{when}</time>
              </td>
              <td className="py-2.5 break-words">
                <time dateTime={at} className="block text-sm text-muted sm:hidden">
                  {when}
                </time>
                {sentence}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
