import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { addMessage } from '@/lib/mentoring/reviews/messages/messages.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.addMessage, async (viewer, call) => {
  const { body } = await call.body()
  const key = await call.idempotencyKey()
  return addMessage(viewer, call.params.id, body, key)
})
