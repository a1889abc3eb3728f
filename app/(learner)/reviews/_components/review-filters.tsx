import Link from 'next/link'
import { Button } from '@/components/foundation/ui/button'
import { classNames } from '@/components/foundation/ui/class-names'
import { TextFilter } from '@/components/foundation/ui/text-filter'
import { paths } from '@/lib/foundation/paths'
import { type OwnReview, type OwnReviewQuery, type Whose, withinOwnReviews } from '@/lib/mentoring/reviews/own-review'

const turns: readonly (readonly [whose: Whose | undefined, words: string])[] = [
  [undefined, 'All'],
  ['you', 'Your turn'],
  ['mentor', 'Mentor’s turn'],
  ['closed', 'Closed'],
]

type ReviewFiltersProps = { query: OwnReviewQuery; reviews: readonly OwnReview[] }

/** Whose turn, and a part of the title: both stand in the address. */
export function ReviewFilters({ query, reviews }: ReviewFiltersProps) {
  const { q, turn } = query
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <nav aria-label="Whose turn" className="-ml-2 flex flex-wrap">
        {turns.map(([whose, words]) => (
          <Link
            key={words}
            href={{ pathname: paths.myReviews, query: { ...(whose && { turn: whose }), ...(q && { q }) } }}
            prefetch={false}
            aria-current={turn === whose ? 'page' : undefined}
            className={classNames(
              'inline-flex min-h-11 items-center gap-1.5 px-2 text-sm underline-offset-4 hover:underline',
              turn === whose ? 'font-semibold text-ink' : 'text-muted',
            )}
          >
            {words} <span className="tabular-nums">{withinOwnReviews(reviews, { q, turn: whose }).length}</span>
          </Link>
        ))}
      </nav>
      <search>
        <form key={q} action={paths.myReviews} className="flex gap-2">
          {turn ? <input type="hidden" name="turn" value={turn} /> : null}
          <TextFilter label="Find a review" value={q} />
          <Button type="submit" look="secondary">
            Find
          </Button>
        </form>
      </search>
    </div>
  )
}
