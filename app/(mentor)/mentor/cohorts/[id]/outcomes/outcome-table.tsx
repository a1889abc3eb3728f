import type { OutcomeLine } from '@/lib/mentoring/cohorts/outcomes/outcome-words'
import * as words from '@/messages/generated/app/outcomes'

/** Shows every figure with its whole and its definition. */
export function OutcomeTable({ lines }: { lines: readonly OutcomeLine[] }) {
  return (
    <dl className="border-b border-rule">
      {lines.map(({ key, label, figure, whole, share, definition }) => (
        <div
          key={key}
          className="grid gap-x-6 border-t border-rule py-4 sm:grid-cols-[11rem_1fr] print:grid-cols-[9rem_1fr] print:py-2 print:break-inside-avoid"
        >
          <dt className="font-medium">{label}</dt>
          <dd>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-2xl font-semibold tabular-nums print:text-lg">{figure}</span>
              <span>{share ? words.wholeAndShare({ whole, share }) : whole}</span>
            </p>
            <p className="mt-1 max-w-prose text-sm text-muted print:mt-0">{definition}</p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
