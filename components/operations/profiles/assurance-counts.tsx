import type { Tally } from '@/lib/learning/progress/completion'
import * as words from '@/messages/generated/operations/profile'

const kinds = [
  { key: 'verified', label: words.verified, means: words.verifiedMeans },
  { key: 'evidenced', label: words.evidenced, means: words.evidencedMeans },
  { key: 'claimed', label: words.claimed, means: words.claimedMeans },
] as const

/** Shows the three counts of a tally separately, never just their sum, and explains each. */
export function AssuranceCounts({ tally, isExplained }: { tally: Tally; isExplained: boolean }) {
  return (
    <dl className="mt-4 grid gap-px border-y border-rule bg-rule sm:grid-cols-3">
      {kinds.map(({ key, label, means }) => (
        <div
          key={key}
          className="grid grid-cols-[3.5rem_1fr] items-baseline bg-paper py-3 sm:block sm:px-5 sm:first:pl-0 sm:last:pr-0"
        >
          <dt className="col-start-2 row-start-1 font-semibold">{label()}</dt>
          <dd className="col-start-1 row-start-1 font-display text-3xl leading-none font-semibold tabular-nums sm:mt-1">
            {tally[key]}
          </dd>
          {isExplained ? <dd className="col-start-2 text-sm text-muted sm:mt-2">{means()}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
