import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import type { OwnReview } from '@/lib/mentoring/reviews/submitting/own-review'
import * as words from '@/messages/generated/mentoring/own-review'
import { actionInWords, changeInWords } from './own-review-words'

type WaitingForYouProps = {
  /** At least one; the first is the most urgent. */
  reviews: readonly [OwnReview, ...OwnReview[]]
  asOf: { readonly now: string; readonly timeZone: string }
}

/** Notice that it is the learner's turn in a review, with a link. Comes before everything else on the dashboard. */
export function WaitingForYou({ reviews: [review, ...others], asOf }: WaitingForYouProps) {
  const { step, state } = review
  return (
    <section aria-label={words.mentorWaits()} className="border-l-4 border-ember pl-5">
      <p className="text-sm font-semibold text-ember">
        {state === 'changes-requested' ? words.changesRequested() : words.mentorWrote()}
      </p>
      <h2 className="mt-1 text-3xl sm:text-4xl">{step.title}</h2>
      <p className="mt-1.5 text-muted">{changeInWords(review, asOf)}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ButtonLink href={`${paths.step(step.roadmapSlug, step.slug)}#review`}>{actionInWords(review)}</ButtonLink>
        {others.length > 0 ? (
          <Link
            href={paths.myReviews}
            className="inline-flex min-h-11 items-center text-pine underline underline-offset-4"
          >
            {words.moreReviews({ count: others.length })}
          </Link>
        ) : null}
      </div>
    </section>
  )
}
