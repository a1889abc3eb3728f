import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { saveDraft } from '@/lib/mentoring/reviews/drafts/drafts.commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(reviewCalls.saveDraft, async (viewer, call) =>
  saveDraft(viewer, call.params.id, await call.body()),
)
