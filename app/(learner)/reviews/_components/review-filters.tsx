import { FilterBar } from '@/components/foundation/ui/filter-bar'
import { formatNumber } from '@/lib/foundation/messages/format'
import { paths } from '@/lib/foundation/paths'
import {
  type OwnReview,
  type OwnReviewQuery,
  type TurnHolder,
  withinOwnReviews,
} from '@/lib/mentoring/reviews/submitting/own-review'
import * as words from '@/messages/generated/app/my-reviews'

const turns: readonly (readonly [whose: TurnHolder | undefined, words: () => string])[] = [
  [undefined, words.all],
  ['you', words.yourTurn],
  ['mentor', words.mentorsTurn],
  ['closed', words.closed],
]

type ReviewFiltersProps = { query: OwnReviewQuery; reviews: readonly OwnReview[] }

/** Filters of reviews; each turn shows its number of reviews. */
export function ReviewFilters({ query: { q, turn }, reviews }: ReviewFiltersProps) {
  const choices = turns.map(([value, turnWords]) => ({
    value,
    words: (
      <>
        {turnWords()}{' '}
        <span className="tabular-nums">{formatNumber(withinOwnReviews(reviews, { q, turn: value }).length)}</span>
      </>
    ),
  }))
  return (
    <FilterBar
      path={paths.myReviews}
      label={words.filter()}
      name="turn"
      choices={choices}
      chosen={turn}
      q={q}
      find={words.findReview()}
    />
  )
}
