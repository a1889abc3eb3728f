import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { rateHelp } from '@/lib/mentoring/reviews/ratings.commands'

export const PUT = serve(reviewCalls.rateHelp, async (viewer, call) =>
  rateHelp(viewer, call.params.id, await call.body()),
)
