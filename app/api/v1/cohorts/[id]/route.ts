import { serve } from '@/lib/doors/http/serve'
import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { updateCohort } from '@/lib/mentoring/cohorts/settings.commands'

export const PATCH = serve(cohortCalls.updateCohort, async (viewer, call) =>
  updateCohort(viewer, call.params.id, await call.body()),
)
