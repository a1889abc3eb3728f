import { Rich } from '@/components/foundation/ui/rich'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Evidence } from '@/lib/learning/evidence/data'
import * as words from '@/messages/generated/learning/evidence'
import { ShownWorkView } from './shown-work'

type PiecesProps = { evidence: readonly Evidence[]; timeZone: string }
type EvidenceListProps = PiecesProps & {
  /** Whether other pages have more. */
  isPart: boolean
}

/** Lists evidence for a step, newest first: the newest in full, older ones folded. */
export function EvidenceList({ evidence, timeZone, isPart }: EvidenceListProps) {
  const older = evidence.slice(1)
  return (
    <>
      <Pieces evidence={evidence.slice(0, 1)} timeZone={timeZone} />
      {older.length > 0 ? (
        <details data-print className="border-b border-rule">
          <summary className="min-h-11 py-2.5 text-muted hover:text-ink">
            {isPart ? words.more({ count: older.length }) : words.earlier({ count: older.length })}
          </summary>
          <Pieces evidence={older} timeZone={timeZone} />
        </details>
      ) : null}
    </>
  )
}

function Pieces({ evidence, timeZone }: PiecesProps) {
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
