import { serve } from '@/lib/doors/http/serve'
import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { saveDraft } from '@/lib/mentoring/reviews/drafts.commands'

export const PUT = serve(reviewCalls.saveDraft, async (viewer, call) =>
  saveDraft(viewer, call.params.id, await call.body()),
)
