import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { handOverReview } from '@/lib/mentoring/reviews/claims/commands'

export const POST = serve(reviewCalls.handOverReview, async (viewer, call) =>
  handOverReview(viewer, call.params.id, await call.body()),
)
