import { created, route } from '@/lib/doors/http/route'
import { addSavedReply } from '@/lib/mentoring/reviews/saved-replies/commands'
import { listSavedReplies } from '@/lib/mentoring/reviews/saved-replies/data'
import { savedReplySchema } from '@/lib/mentoring/reviews/saved-replies/schema'

export const GET = route(async (viewer) => listSavedReplies(viewer))
export const POST = route(async (viewer, call) =>
  created(await addSavedReply(viewer, await call.body(savedReplySchema))),
)
