import { route } from '@/lib/boundary/route'
import { saveDraft } from '@/lib/reviews/drafts/commands'
import { draftSchema } from '@/lib/reviews/schema'

export const PUT = route<{ id: string }>(async (viewer, call) =>
  saveDraft(viewer, call.params.id, await call.body(draftSchema)),
)
