import { noContent, route } from '@/lib/doors/http/route'
import { changeSavedReply, deleteSavedReply } from '@/lib/mentoring/reviews/saved-replies/commands'
import { savedReplySchema } from '@/lib/mentoring/reviews/saved-replies/schema'

export const PUT = route<{ id: string }>(async (viewer, call) =>
  changeSavedReply(viewer, call.params.id, await call.body(savedReplySchema)),
)
export const DELETE = route<{ id: string }>(async (viewer, call) => {
  await deleteSavedReply(viewer, call.params.id)
  return noContent()
})
