import { reviewCalls } from '@/lib/mentoring/reviews/calls'
import { submitWork } from '@/lib/mentoring/reviews/submitting/submissions.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(reviewCalls.submitWork, async (viewer, call) => {
  const input = await call.body()
  const key = await call.idempotencyKey()
  return submitWork(viewer, input, key)
})
