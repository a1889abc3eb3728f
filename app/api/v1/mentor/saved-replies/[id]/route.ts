import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { changeSavedReply, deleteSavedReply } from '@/lib/mentoring/reviews/saved-replies/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(reviewCalls.changeSavedReply, async (viewer, call) =>
  changeSavedReply(viewer, call.params.id, await call.body()),
)
export const DELETE = serve(reviewCalls.deleteSavedReply, async (viewer, call) =>
  deleteSavedReply(viewer, call.params.id),
)
