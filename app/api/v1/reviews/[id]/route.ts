import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { getReview } from '@/lib/mentoring/reviews/data'

export const GET = serve(reviewCalls.getReview, async (viewer, call) =>
  getReview(viewer, call.params.id, new Date(), call.query()),
)
