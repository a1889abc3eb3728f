import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { askAnotherMentor } from '@/lib/mentoring/reviews/claims/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.askAnotherMentor, async (viewer, call) =>
  askAnotherMentor(viewer, call.params.id, await call.body()),
)
