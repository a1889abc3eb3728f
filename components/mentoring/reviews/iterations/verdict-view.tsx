import type { ReactNode } from 'react'
import { Fold } from '@/components/foundation/ui/fold'
import { Initials } from '@/components/foundation/ui/initials'
import type { Verdict } from '@/lib/mentoring/reviews/review'
import { formatMoment } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/attempts'
import { VerdictBadge } from '../review-badge'
import { ApprovalBand } from './approval-band'
import { HelpRating } from './help-rating'
import { ScoreLines, Scores } from './scores'

type VerdictViewProps = {
  verdict: Verdict
  /** The formatted feedback. */
  feedback: ReactNode
  /** Number of the verdict's iteration. */
  iteration: number
  reviewId: string
  learnerName: string
  timeZone: string
  /** Shows a line for each score at first, without the rubric’s sentences. */
  isShort?: boolean
  /** Shows an approval as a band above the mentor’s words, instead of a badge beside their name. */
  hasBand?: boolean
  /** Content after the mentor’s words. */
  onward?: ReactNode
}

/** Feedback and scores of an iteration, and the rating of how much they helped. */
export function VerdictView({
  verdict,
  feedback,
  iteration,
  isShort = false,
  hasBand = false,
  onward,
  ...props
}: VerdictViewProps) {
  const { reviewId, learnerName, timeZone } = props
  const { outcome, mentorName, createdAt, scores, rating, canRate } = verdict
  const approval = hasBand && outcome !== 'not-yet' ? outcome : null
  return (
    <section aria-label={words.verdictOn({ number: iteration })} className="mt-5 first:mt-0">
      {approval ? <ApprovalBand outcome={approval} iteration={iteration} /> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Initials name={mentorName} />
        <div className="mr-auto min-w-0 leading-snug">
          <p className="font-semibold break-words">{mentorName}</p>
          <time dateTime={createdAt} className="text-sm text-muted">
            {formatMoment(createdAt, timeZone)}
          </time>
        </div>
        {approval ? null : <VerdictBadge outcome={outcome} />}
      </div>
      <div className="mt-3">{feedback}</div>
      {onward}
      {isShort ? <ScoreLines {...{ scores, mentorName }} /> : <Scores {...{ scores, mentorName }} />}
      {canRate ? <HelpFold reviewId={reviewId} verdict={verdict} isRow={isShort && scores.length > 0} /> : null}
      {!canRate && rating ? (
        <p className="mt-4 text-sm text-muted">{words.helped({ learner: learnerName, value: rating })}</p>
      ) : null}
    </section>
  )
}

type HelpFoldProps = {
  reviewId: string
  verdict: Verdict
  /** Styled as the last row of the scores. */
  isRow: boolean
}

/**
 * Question about how much a verdict helped; once answered, it is one line. The buttons stay open after a press, so that
 * they keep the focus and a screen reader reads the thanks.
 */
function HelpFold({ reviewId, verdict: { id, rating }, isRow }: HelpFoldProps) {
  return (
    <Fold
      className={isRow ? 'border-b border-rule text-sm' : 'mt-3 text-sm'}
      startsOpen={rating === null}
      summary={rating ? words.helpAnswered({ value: rating }) : <span className="font-semibold">{words.help()}</span>}
    >
      <HelpRating reviewId={reviewId} verdictId={id} rating={rating} />
    </Fold>
  )
}
