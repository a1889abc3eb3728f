import { markdownList } from '@/components/foundation/ui/markdown'
import { Pagination } from '@/components/foundation/ui/pagination'
import { type PageQuery, toPageHref } from '@/lib/foundation/values/page-query'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import { formatMoment } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/thread'
import { MessageForm } from './message-form'
import { MESSAGES } from './record-sections'
import { turnInWords } from './review-words'
import { SettleButton } from './settle-button'

/** Maximum size of the formatted messages on a page: twenty of three hundred characters each. */
const MOST_BYTES = 36_000

type ThreadProps = {
  review: Pick<
    ReviewDetail,
    'id' | 'messages' | 'messagesBefore' | 'asOf' | 'turn' | 'turnSince' | 'isAuthor' | 'learner' | 'canSettle'
  >
  place: PageQuery
}

/**
 * A page of the messages between the learner and the mentors, oldest first, with whose turn it is, and the form to
 * answer.
 */
export function Thread({ review, place }: ThreadProps) {
  const { id, messages, messagesBefore, asOf, canSettle, learner } = review
  const isNewest = place.query.messagesBefore === undefined
  const to = (before?: string) => toPageHref(place, { messagesBefore: before }, MESSAGES)
  // Formats the newest first, within the limit: they are the ones that are read.
  const bodies = markdownList(messages.map(({ body }) => body).toReversed(), MOST_BYTES).toReversed()
  const turn = canSettle ? turnInWords(review) : null
  return (
    <>
      <Pagination
        label={words.olderPage()}
        first={null}
        next={messagesBefore === null ? null : { href: to(messagesBefore), text: words.showOlder() }}
        className="mb-4"
      />
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
        <p className="text-muted">{isNewest ? words.none() : words.noOlder()}</p>
      )}
      <Pagination
        label={words.newestPage()}
        first={isNewest ? null : { href: to(), text: words.showNewest() }}
        next={null}
      />
      {canSettle ? (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="text-sm text-muted">{turn ?? words.openQuestion()}</p>
          <SettleButton reviewId={id} />
        </div>
      ) : null}
      {/* Replies go below the newest messages; a draft is kept meanwhile. */}
      {learner.isGone || !isNewest ? null : (
        <div className="mt-4">
          <MessageForm reviewId={id} />
        </div>
      )}
    </>
  )
}
