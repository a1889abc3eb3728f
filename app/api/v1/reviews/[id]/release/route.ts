import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { releaseReview } from '@/lib/mentoring/reviews/claims/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.releaseReview, async (viewer, call) => releaseReview(viewer, call.params.id))
