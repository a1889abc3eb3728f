import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { handOverCohort } from '@/lib/mentoring/cohorts/settings/hand-over.commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(cohortCalls.handOverCohort, async (viewer, call) =>
  handOverCohort(viewer, call.params.id, await call.body()),
)
