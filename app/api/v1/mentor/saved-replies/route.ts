import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { addSavedReply } from '@/lib/mentoring/reviews/saved-replies/commands'
import { listSavedReplies } from '@/lib/mentoring/reviews/saved-replies/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(reviewCalls.listSavedReplies, async (viewer) => listSavedReplies(viewer))
export const POST = serve(reviewCalls.addSavedReply, async (viewer, call) => addSavedReply(viewer, await call.body()))
