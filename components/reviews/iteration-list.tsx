import { Markdown } from '@/components/ui/markdown'
import type { Iteration, ReviewDetail, Verdict } from '@/lib/reviews/review'
import { formatMoment } from '@/lib/reviews/when'
import { OutcomeBadge } from './review-badge'

type IterationListProps = Pick<ReviewDetail, 'iterations' | 'asOf'>

/** Every submission as it was, newest first, each with the verdict that was about it. */
export function IterationList({ iterations, asOf }: IterationListProps) {
  return (
    <ol className="space-y-8">
      {iterations.map((iteration) => (
        <li key={iteration.id} className="border-t border-rule pt-4">
          <Submission iteration={iteration} timeZone={asOf.timeZone} />
          {iteration.verdict ? <VerdictView verdict={iteration.verdict} timeZone={asOf.timeZone} /> : null}
        </li>
      ))}
    </ol>
  )
}

function Submission({ iteration, timeZone }: { iteration: Iteration; timeZone: string }) {
  const { number, url, commit, note, createdAt } = iteration
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg">Iteration {number}</h3>
        <time dateTime={createdAt} className="text-sm text-muted">
          {formatMoment(createdAt, timeZone)}
        </time>
      </div>
      <a
        href={url}
        rel="noopener noreferrer nofollow"
        className="inline-flex min-h-11 items-center break-all text-pine underline underline-offset-4"
      >
        {url}
      </a>
      {commit ? (
        <p className="text-sm text-muted">
          At commit <code className="font-mono">{commit.slice(0, 12)}</code>
        </p>
      ) : null}
      {note ? <p className="mt-2 max-w-prose break-words whitespace-pre-line">{note}</p> : null}
    </>
  )
}

function VerdictView({ verdict, timeZone }: { verdict: Verdict; timeZone: string }) {
  return (
    <div className="mt-4 border-l-2 border-contour pl-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <OutcomeBadge outcome={verdict.outcome} />
        <span>
          {verdict.mentorName}, {formatMoment(verdict.createdAt, timeZone)}
        </span>
      </p>
      <div className="mt-2">
        <Markdown text={verdict.feedback} />
      </div>
      <ul className="mt-4 space-y-3">
        {verdict.scores.map(({ rowId, title, score, sentence }) => (
          <li key={rowId} className="text-sm">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{title}</span>
              <OutcomeBadge outcome={score} />
            </p>
            <p className="mt-0.5 max-w-prose text-muted">{sentence}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
