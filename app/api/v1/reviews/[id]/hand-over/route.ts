import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { handOverReview } from '@/lib/mentoring/reviews/claims/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.handOverReview, async (viewer, call) =>
  handOverReview(viewer, call.params.id, await call.body()),
)
