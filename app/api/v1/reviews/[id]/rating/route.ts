import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { rateHelp } from '@/lib/mentoring/reviews/verdicts/ratings.commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(reviewCalls.rateHelp, async (viewer, call) =>
  rateHelp(viewer, call.params.id, await call.body()),
)
