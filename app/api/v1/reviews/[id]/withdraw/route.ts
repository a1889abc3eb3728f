import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { withdrawReview } from '@/lib/mentoring/reviews/claims/commands'

export const POST = serve(reviewCalls.withdrawReview, async (viewer, call) => withdrawReview(viewer, call.params.id))
