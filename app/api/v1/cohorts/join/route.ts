import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { joinCohort } from '@/lib/mentoring/cohorts/commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(cohortCalls.joinCohort, async (viewer, call) =>
  joinCohort(viewer, (await call.body()).code, new Date(), call.address),
)
