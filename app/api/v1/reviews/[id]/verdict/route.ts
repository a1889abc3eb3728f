import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts.commands'

export const POST = serve(reviewCalls.giveVerdict, async (viewer, call) =>
  giveVerdict(viewer, call.params.id, await call.body()),
)
