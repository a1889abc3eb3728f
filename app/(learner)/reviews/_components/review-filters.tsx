import { FilterBar } from '@/components/foundation/ui/filter-bar'
import { paths } from '@/lib/foundation/paths'
import { type OwnReview, type OwnReviewQuery, type Whose, withinOwnReviews } from '@/lib/mentoring/reviews/own-review'

const turns: readonly (readonly [whose: Whose | undefined, words: string])[] = [
  [undefined, 'All'],
  ['you', 'Your turn'],
  ['mentor', 'Mentor’s turn'],
  ['closed', 'Closed'],
]

type ReviewFiltersProps = { query: OwnReviewQuery; reviews: readonly OwnReview[] }

/** Each turn says how many reviews it has. */
export function ReviewFilters({ query: { q, turn }, reviews }: ReviewFiltersProps) {
  const choices = turns.map(([value, words]) => ({
    value,
    words: (
      <>
        {words} <span className="tabular-nums">{withinOwnReviews(reviews, { q, turn: value }).length}</span>
      </>
    ),
  }))
  return (
    <FilterBar
      path={paths.myReviews}
      label="Whose turn"
      name="turn"
      choices={choices}
      chosen={turn}
      q={q}
      find="Find a review"
    />
  )
}
