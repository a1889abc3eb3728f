import Link from 'next/link'
import { DueTime } from '@/components/mentoring/reviews/due-time'
import { paths } from '@/lib/foundation/paths'
import type { Today, TodayReview } from '@/lib/mentoring/learners/today/today'
import { agoInWords } from '@/lib/mentoring/reviews/when'
import { TodayItem, TodayList } from './today-list'

type TodayReviewsProps = { today: Today; now: string; queue: string }

/** The reviews of the day: begun, handed over, due, and what learners asked. */
export function TodayReviews({ today: { begun, handedOver, due, questions }, now, queue }: TodayReviewsProps) {
  return (
    <>
      {begun.length > 0 ? (
        <TodayList title="In progress">
          {begun.map((review) => (
            <ReviewItem key={review.id} review={review} now={now} label={review.claimedAt ? 'Continue' : 'Claim'}>
              {begunInWords(review.claimedAt, review.draftSavedAt, now)}
            </ReviewItem>
          ))}
        </TodayList>
      ) : null}
      {handedOver.length > 0 ? (
        <TodayList title="Handed over to you">
          {handedOver.map((review) => (
            <ReviewItem key={review.id} review={review} now={now} label="Claim">
              A colleague handed this review to you.
            </ReviewItem>
          ))}
        </TodayList>
      ) : null}
      {due.first.length > 0 ? (
        <TodayList title="Reviews due" more={due.hasMore ? <More href={queue}>See the whole queue</More> : null}>
          {due.first.map((review) => (
            <ReviewItem key={review.id} review={review} now={now} label="Review" />
          ))}
        </TodayList>
      ) : null}
      {questions.first.length > 0 ? (
        <TodayList title="Questions" lead={questions.hasMore ? 'Those that have waited longest.' : undefined}>
          {questions.first.map(({ id, learnerName, cohortName, stepTitle, askedAt }) => (
            <TodayItem
              key={id}
              who={learnerName}
              where={cohortName}
              why={`Asked a question about “${stepTitle}” after the verdict.`}
              since={<time dateTime={askedAt}>{agoInWords(askedAt, now)}</time>}
              action={{ href: paths.review(id), label: 'Answer', about: `${learnerName} about ${stepTitle}` }}
            />
          ))}
        </TodayList>
      ) : null}
    </>
  )
}

type ReviewItemProps = { review: TodayReview; now: string; label: string; children?: string }

function ReviewItem({ review, now, label, children }: ReviewItemProps) {
  const { id, learnerName, cohortName, stepTitle, iteration, submittedAt, dueAt } = review
  return (
    <TodayItem
      who={learnerName}
      where={cohortName}
      why={`“${stepTitle}”, ${iteration === 1 ? 'first attempt' : `attempt ${iteration}`}. ${children ?? ''}`}
      since={
        <>
          Submitted {agoInWords(submittedAt, now)}, <DueTime dueAt={dueAt} now={now} />
        </>
      }
      action={{ href: paths.review(id), label, about: `${stepTitle} of ${learnerName}` }}
    />
  )
}

function begunInWords(claimedAt: string | null, draftSavedAt: string | null, now: string): string {
  const draft = draftSavedAt ? `Your draft was saved ${agoInWords(draftSavedAt, now)}.` : 'No draft yet.'
  return claimedAt ? `You claimed it ${agoInWords(claimedAt, now)}. ${draft}` : `${draft} Your claim has expired.`
}

export const More = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4">
    {children}
  </Link>
)
