import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { createCohort } from '@/lib/mentoring/cohorts/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(cohortCalls.createCohort, async (viewer, call) => {
  const [input, key] = [await call.body(), await call.idempotencyKey()]
  return createCohort(viewer, input, key)
})
