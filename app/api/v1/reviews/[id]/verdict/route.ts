import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { giveVerdict } from '@/lib/mentoring/reviews/verdicts/verdicts.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.giveVerdict, async (viewer, call) =>
  giveVerdict(viewer, call.params.id, await call.body()),
)
