import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { correctVerdict } from '@/lib/mentoring/reviews/corrections/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.correctVerdict, async (viewer, call) =>
  correctVerdict(viewer, call.params.id, await call.body()),
)
