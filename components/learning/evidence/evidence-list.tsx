import { Rich } from '@/components/foundation/ui/rich'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Evidence } from '@/lib/learning/evidence/data'
import * as words from '@/messages/generated/learning/evidence'
import { ShownWorkView } from './shown-work'

/** What was shown for a step, newest first. */
export function EvidenceList({ evidence, timeZone }: { evidence: readonly Evidence[]; timeZone: string }) {
  return (
    <ul>
      {evidence.map((item) => (
        <li key={item.id} className="border-b border-rule py-3">
          <ShownWorkView work={item} />
          <p className="mt-1 text-sm text-muted">
            <Rich
              text={words.added({
                day: () => (
                  <time dateTime={item.createdAt}>{formatLongDay(toDay(new Date(item.createdAt), timeZone))}</time>
                ),
              })}
            />
          </p>
        </li>
      ))}
    </ul>
  )
}
