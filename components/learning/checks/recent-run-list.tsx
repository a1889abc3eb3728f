import { contentLang } from '@/lib/foundation/messages/content-lang'
import { formatInstant } from '@/lib/foundation/values/calendar-date'
import type { RecentRun } from '@/lib/learning/checks/recent-runs.data'
import * as words from '@/messages/generated/learning/check-runs'
import { placeInWords } from './run-words'

type RecentRunListProps = {
  /** Newest first, each with the title of its step. */
  runs: readonly { readonly run: RecentRun; readonly stepTitle: string }[]
  timeZone: string
}

/** A learner's newest runs of checks over all steps, a few lines each, for their mentors. */
export function RecentRunList({ runs, timeZone }: RecentRunListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {runs.map(({ run, stepTitle }) => (
        <li key={run.id} className="py-3 text-sm break-words">
          <p lang={contentLang()} className="font-semibold">
            {stepTitle}
          </p>
          <p>{placeInWords(run, false)}</p>
          <p className="flex flex-wrap gap-x-4 text-muted tabular-nums">
            <time dateTime={run.createdAt}>{formatInstant(new Date(run.createdAt), timeZone)}</time>
            <span>{words.shortCounts({ passed: run.passed, failed: run.failed })}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
