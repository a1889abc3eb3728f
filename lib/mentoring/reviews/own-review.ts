import { z } from 'zod'
import { boundedText } from '@/lib/foundation/values/text'
import type { Outcome } from './outcome'
import type { ReviewState } from './standing'
import type { Turn } from './turn'

/** A review of the viewer's own work, as their list shows it. Times are ISO 8601. */
export type OwnReview = {
  readonly id: string
  readonly step: { readonly slug: string; readonly title: string; readonly roadmapSlug: string }
  readonly state: ReviewState
  readonly turn: Turn
  readonly turnSince: string | null
  readonly cohortName: string
  /** How many times the work was submitted. */
  readonly iteration: number
  readonly submittedAt: string
  readonly dueAt: string
  readonly claimedByName: string | null
  /** The newest. A name is null when the mentor is gone. */
  readonly verdict: { readonly outcome: Outcome; readonly mentorName: string | null; readonly at: string } | null
  /** The newest. */
  readonly message: { readonly isMine: boolean; readonly name: string | null; readonly at: string } | null
}

/** What a mentor decided about work of the viewer's own. */
export type OwnVerdict = Pick<OwnReview, 'id' | 'state' | 'step' | 'verdict'>

const whose = ['you', 'mentor', 'closed'] as const
export type Whose = (typeof whose)[number]

/** Whose turn it is: the learner's, a mentor's, or no one's. */
export function whoseTurn({ state, turn }: Pick<OwnReview, 'state' | 'turn'>): Whose {
  if (turn === 'learner') return 'you'
  return turn === 'mentor' || state === 'waiting' || state === 'claimed' ? 'mentor' : 'closed'
}

/** From the address bar: what cannot be read is left out. */
export const ownReviewQuerySchema = z.object({
  /** A part of the step's title. */
  q: boundedText(200).catch('').default(''),
  turn: z.enum(whose).optional().catch(undefined),
})
export type OwnReviewQuery = z.infer<typeof ownReviewQuerySchema>

/** Those that a query asks for, in the order they have. */
export function withinOwnReviews(reviews: readonly OwnReview[], { q, turn }: OwnReviewQuery): readonly OwnReview[] {
  const words = q.toLowerCase().split(/\s+/)
  return reviews.filter((review) => {
    const title = review.step.title.toLowerCase()
    return (turn === undefined || whoseTurn(review) === turn) && words.every((word) => title.includes(word))
  })
}
