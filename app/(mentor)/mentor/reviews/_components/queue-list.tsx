import { Badge } from '@/components/foundation/ui/badge'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { DueTime } from '@/components/mentoring/reviews/due-time'
import { queueNote } from '@/components/mentoring/reviews/queue-note'
import { ReviewBadge } from '@/components/mentoring/reviews/review-badge'
import { paths } from '@/lib/foundation/paths'
import type { QueueItem } from '@/lib/mentoring/reviews/review'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/app/review-queue'
import { QueueKeys } from './queue-keys'

type QueueListProps = { reviews: readonly QueueItem[]; now: string }

export function QueueList({ reviews, now }: QueueListProps) {
  return (
    <QueueKeys>
      <ul className="divide-y divide-rule border-y border-rule">
        {reviews.map((review) => (
          <QueueRow key={review.id} review={review} now={now} />
        ))}
      </ul>
    </QueueKeys>
  )
}

const who = (text: readonly string[]) => <span className="font-sans text-base font-normal text-muted">{text}</span>

function QueueRow({ review, now }: { review: QueueItem; now: string }) {
  const note = queueNote(review, now)
  const isOpen = review.state === 'waiting' || review.state === 'claimed'
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-lg">
          <Link
            data-row
            href={paths.review(review.id)}
            className="inline-flex min-h-11 min-w-11 items-center underline-offset-4 hover:underline"
          >
            <span className="min-w-0">
              <Rich text={words.work({ step: review.stepTitle, learner: review.learnerName, who })} />
            </span>
          </Link>
        </h2>
        <p className="break-words text-muted">{review.cohortName}</p>
        <p className="text-sm text-muted">
          {words.submitted({ number: review.iteration, when: agoInWords(review.submittedAt, now) })}
        </p>
        {note ? <p className="text-sm">{note}</p> : null}
      </div>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        {review.handedToMe ? <Badge tone="attention">{words.handedToYou()}</Badge> : null}
        {isOpen ? <DueTime dueAt={review.dueAt} now={now} /> : <ReviewBadge state={review.state} />}
      </p>
    </li>
  )
}
