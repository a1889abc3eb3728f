import { Pagination } from '@/components/foundation/ui/pagination'
import { type PageQuery, toPageHref } from '@/lib/foundation/values/page-query'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review'

type AttemptPagesProps = {
  review: Pick<ReviewDetail, 'attemptsBefore'>
  place: PageQuery
  /** Id of the section that has the attempts. */
  section: string
}

/** Links to older attempts, and back to the newest. */
export function AttemptPages({ review: { attemptsBefore }, place, section }: AttemptPagesProps) {
  const to = (before?: number) => toPageHref(place, { attemptsBefore: before }, section)
  return (
    <Pagination
      label={words.attemptPages()}
      first={place.query.attemptsBefore === undefined ? null : { href: to(), text: words.showNewestAttempts() }}
      next={attemptsBefore === null ? null : { href: to(attemptsBefore), text: words.showOlderAttempts() }}
    />
  )
}
