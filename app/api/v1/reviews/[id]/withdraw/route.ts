import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { withdrawReview } from '@/lib/mentoring/reviews/claims/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.withdrawReview, async (viewer, call) => withdrawReview(viewer, call.params.id))
