import { Initials } from '@/components/foundation/ui/initials'
import { Markdown } from '@/components/foundation/ui/markdown'
import type { Verdict } from '@/lib/mentoring/reviews/review'
import { formatMoment } from '@/lib/mentoring/reviews/when'
import * as words from '@/messages/generated/mentoring/attempts'
import { OutcomeBadge, VerdictBadge } from '../review-badge'
import { HelpRating } from './help-rating'

type VerdictViewProps = {
  verdict: Verdict
  /** The number of the iteration that it is about. */
  iteration: number
  reviewId: string
  learnerName: string
  timeZone: string
  /** Shows the mentor’s words alone at first: the scores are folded. */
  isShort: boolean
}

/** What a mentor said of an iteration, how they scored it, and how much it helped. */
export function VerdictView({ verdict, iteration, reviewId, learnerName, timeZone, isShort }: VerdictViewProps) {
  const { id, outcome, mentorName, createdAt, feedback, scores, rating, canRate } = verdict
  return (
    <section aria-label={words.verdictOn({ number: iteration })} className="mt-5 first:mt-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Initials name={mentorName} />
        <div className="mr-auto min-w-0 leading-snug">
          <p className="font-semibold break-words">{mentorName}</p>
          <time dateTime={createdAt} className="text-sm text-muted">
            {formatMoment(createdAt, timeZone)}
          </time>
        </div>
        <VerdictBadge outcome={outcome} />
      </div>
      <div className="mt-3">
        <Markdown text={feedback} />
      </div>
      {scores.length > 0 && isShort ? (
        <details data-print className="mt-3">
          <summary className="min-h-11 py-2.5 text-sm text-muted hover:text-ink">{words.scores()}</summary>
          <Scores scores={scores} />
        </details>
      ) : (
        <Scores scores={scores} />
      )}
      {canRate ? <HelpRating reviewId={reviewId} verdictId={id} rating={rating} /> : null}
      {!canRate && rating ? (
        <p className="mt-4 text-sm text-muted">{words.helped({ learner: learnerName, value: rating })}</p>
      ) : null}
    </section>
  )
}

function Scores({ scores }: Pick<Verdict, 'scores'>) {
  if (scores.length === 0) return null
  return (
    <ul className="mt-4 space-y-3">
      {scores.map(({ rowId, title, score, sentence }) => (
        <li key={rowId} className="text-sm">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{title}</span>
            <OutcomeBadge outcome={score} />
          </p>
          <p className="mt-0.5 max-w-prose text-muted">{sentence}</p>
        </li>
      ))}
    </ul>
  )
}
