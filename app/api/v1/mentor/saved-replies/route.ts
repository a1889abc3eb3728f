import { created, route } from '@/lib/boundary/route'
import { addSavedReply } from '@/lib/reviews/saved-replies/commands'
import { listSavedReplies } from '@/lib/reviews/saved-replies/data'
import { savedReplySchema } from '@/lib/reviews/saved-replies/schema'

export const GET = route(async (viewer) => listSavedReplies(viewer))
export const POST = route(async (viewer, call) =>
  created(await addSavedReply(viewer, await call.body(savedReplySchema))),
)
