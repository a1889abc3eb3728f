import { assignReview } from '@/lib/mentoring/reviews/assignments/commands'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(reviewCalls.assignReview, async (viewer, call) =>
  assignReview(viewer, call.params.id, await call.body()),
)
