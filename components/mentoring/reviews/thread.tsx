import { markdownList } from '@/components/foundation/ui/markdown'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import { formatMoment } from '@/lib/mentoring/reviews/when'
import * as words from '@/messages/generated/mentoring/thread'
import { ReplyForm } from './reply-form'
import { turnInWords } from './review-words'
import { SettleButton } from './settle-button'

type ThreadProps = Pick<
  ReviewDetail,
  'id' | 'messages' | 'asOf' | 'turn' | 'turnSince' | 'isAuthor' | 'learner' | 'canSettle'
>

/** What the learner and the mentors wrote to each other, oldest first, whose word is awaited, and the place to answer. */
export function Thread(thread: ThreadProps) {
  const { id, messages, asOf, canSettle, learner } = thread
  // The newest are the ones that are read.
  const bodies = markdownList(messages.map(({ body }) => body).toReversed()).toReversed()
  const turn = canSettle ? turnInWords(thread) : null
  return (
    <>
      {messages.length > 0 ? (
        <ol className="divide-y divide-rule border-y border-rule">
          {messages.map((message, index) => (
            <li key={message.id} className="py-3">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
                <span className="font-semibold">{message.isMine ? words.you() : message.authorName}</span>
                <time dateTime={message.createdAt} className="text-muted">
                  {formatMoment(message.createdAt, asOf.timeZone)}
                </time>
              </p>
              <div className="mt-1">{bodies[index]}</div>
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-muted">{words.none()}</p>
      )}
      {canSettle ? (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="text-sm text-muted">{turn ?? words.openQuestion()}</p>
          <SettleButton reviewId={id} />
        </div>
      ) : null}
      {learner.isGone ? null : (
        <div className="mt-4">
          <ReplyForm reviewId={id} />
        </div>
      )}
    </>
  )
}
