import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { getReview } from '@/lib/mentoring/reviews/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(reviewCalls.getReview, async (viewer, call) =>
  getReview(viewer, call.params.id, new Date(), call.query()),
)
