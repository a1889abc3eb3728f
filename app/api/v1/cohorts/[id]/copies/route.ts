import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { copyCohort } from '@/lib/mentoring/cohorts/copies/copy.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(cohortCalls.copyCohort, async (viewer, call) => {
  const [input, key] = [await call.body(), await call.idempotencyKey()]
  return copyCohort(viewer, call.params.id, input, key)
})
