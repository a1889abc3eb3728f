import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { releaseReview } from '@/lib/mentoring/reviews/claims/commands'

export const POST = serve(reviewCalls.releaseReview, async (viewer, call) => releaseReview(viewer, call.params.id))
