import type { Evidence } from '@/lib/evidence/data'
import { dayOf, formatLongDay } from '@/lib/values/calendar-date'

/** What was shown for a step, newest first. */
export function EvidenceList({ evidence, timeZone }: { evidence: readonly Evidence[]; timeZone: string }) {
  return (
    <ul>
      {evidence.map((item) => (
        <li key={item.id} className="border-b border-rule py-3">
          <a href={item.url} rel="noopener noreferrer nofollow" className="break-all text-pine underline">
            {item.url}
          </a>
          <p className="text-sm text-muted">
            {item.kind === 'repository' ? 'Repository' : 'Link'}
            {item.commit ? ` at ${item.commit.slice(0, 7)}` : null},{' '}
            {formatLongDay(dayOf(new Date(item.createdAt), timeZone))}
          </p>
          {item.note ? <p className="mt-1 break-words whitespace-pre-line">{item.note}</p> : null}
        </li>
      ))}
    </ul>
  )
}
