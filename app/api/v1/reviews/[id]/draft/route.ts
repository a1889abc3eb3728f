import { route } from '@/lib/doors/http/route'
import { saveDraft } from '@/lib/mentoring/reviews/drafts.commands'
import { draftSchema } from '@/lib/mentoring/reviews/schema'

export const PUT = route<{ id: string }>(async (viewer, call) =>
  saveDraft(viewer, call.params.id, await call.body(draftSchema)),
)
