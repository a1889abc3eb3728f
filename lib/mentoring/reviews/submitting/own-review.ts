import { z } from 'zod'
import { boundedText } from '@/lib/foundation/values/text'
import type { Turn } from '../messages/turn'
import type { ReviewState } from '../review-snapshot'
import type { Outcome } from '../verdicts/outcome'

/** A review of the viewer's own work, for their list. Times are ISO 8601. */
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
  /** The newest. The name is null when the mentor is gone. */
  readonly verdict: { readonly outcome: Outcome; readonly mentorName: string | null; readonly at: string } | null
  /** The newest message. The name is null when the author is gone. */
  readonly message: { readonly isMine: boolean; readonly name: string | null; readonly at: string } | null
}

/** A mentor's decision about the viewer's own work. */
export type OwnVerdict = Pick<OwnReview, 'id' | 'state' | 'step' | 'verdict'>

const whose = ['you', 'mentor', 'closed'] as const
export type TurnHolder = (typeof whose)[number]

/** Returns whose turn a review is. */
export function getTurnHolder({ state, turn }: Pick<OwnReview, 'state' | 'turn'>): TurnHolder {
  if (turn === 'learner') return 'you'
  return turn === 'mentor' || state === 'waiting' || state === 'claimed' ? 'mentor' : 'closed'
}

/** Filters of the list in the address; invalid ones are ignored. */
export const ownReviewQuerySchema = z.object({
  /** A part of the step's title. */
  q: boundedText(200).catch('').default(''),
  turn: z.enum(whose).optional().catch(undefined),
})
export type OwnReviewQuery = z.infer<typeof ownReviewQuerySchema>

/** Filters reviews by a query, keeping their order. */
export function withinOwnReviews(reviews: readonly OwnReview[], { q, turn }: OwnReviewQuery): readonly OwnReview[] {
  const words = q.toLowerCase().split(/\s+/)
  return reviews.filter((review) => {
    const title = review.step.title.toLowerCase()
    return (turn === undefined || getTurnHolder(review) === turn) && words.every((word) => title.includes(word))
  })
}
