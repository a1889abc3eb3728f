import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { claimReview } from '@/lib/mentoring/reviews/claims/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.claimReview, async (viewer, call) =>
  claimReview(viewer, call.params.id, call.query().version),
)
