import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { DueTime } from '@/components/mentoring/reviews/due-time'
import { paths } from '@/lib/foundation/paths'
import type { Today, TodayReview } from '@/lib/mentoring/learners/today/today'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/app/mentor-today'
import { TodayItem, TodayList } from './today-list'

type TodayReviewsProps = { today: Today; now: string; queue: string }

/** Today's reviews: started, handed over, due, and questions from learners. */
export function TodayReviews({ today: { started, handedOver, due, questions }, now, queue }: TodayReviewsProps) {
  return (
    <>
      {started.length > 0 ? (
        <TodayList title={words.inProgress()}>
          {started.map((review) => (
            <ReviewItem
              key={review.id}
              review={review}
              now={now}
              label={review.claimedAt ? words.continueReview() : words.claim()}
            >
              {startedInWords(review.claimedAt, review.draftSavedAt, now)}
            </ReviewItem>
          ))}
        </TodayList>
      ) : null}
      {handedOver.length > 0 ? (
        <TodayList title={words.handedOver()}>
          {handedOver.map((review) => (
            <ReviewItem key={review.id} review={review} now={now} label={words.claim()}>
              {words.handedToYou()}
            </ReviewItem>
          ))}
        </TodayList>
      ) : null}
      {due.first.length > 0 ? (
        <TodayList title={words.reviewsDue()} more={due.hasMore ? <More href={queue}>{words.queue()}</More> : null}>
          {due.first.map((review) => (
            <ReviewItem key={review.id} review={review} now={now} label={words.review()} />
          ))}
        </TodayList>
      ) : null}
      {questions.first.length > 0 ? (
        <TodayList title={words.questions()} lead={questions.hasMore ? words.longestWaiting() : undefined}>
          {questions.first.map(({ id, learnerName, cohortName, stepTitle, askedAt }) => (
            <TodayItem
              key={id}
              who={learnerName}
              where={cohortName}
              why={words.askedQuestion({ step: stepTitle })}
              since={<time dateTime={askedAt}>{agoInWords(askedAt, now)}</time>}
              action={{
                href: paths.review(id),
                label: words.answer(),
                about: words.aboutQuestion({ learner: learnerName, step: stepTitle }),
              }}
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
      why={[words.work({ step: stepTitle, number: iteration }), children].filter(Boolean).join(' ')}
      since={
        <Rich
          text={words.submitted({
            when: agoInWords(submittedAt, now),
            due: () => <DueTime dueAt={dueAt} now={now} />,
          })}
        />
      }
      action={{ href: paths.review(id), label, about: words.aboutLearner({ step: stepTitle, learner: learnerName }) }}
    />
  )
}

function startedInWords(claimedAt: string | null, draftSavedAt: string | null, now: string): string {
  const draft = draftSavedAt ? words.draftSaved({ when: agoInWords(draftSavedAt, now) }) : words.noDraft()
  const sentences = claimedAt
    ? [words.claimed({ when: agoInWords(claimedAt, now) }), draft]
    : [draft, words.backInQueue()]
  return sentences.join(' ')
}

export const More = ({ href, children }: { href: string; children: string }) => (
  <Link href={href} className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4">
    {children}
  </Link>
)
