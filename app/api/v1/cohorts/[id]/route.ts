import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { updateCohort } from '@/lib/mentoring/cohorts/settings/settings.commands'
import { serve } from '@/lib/platform/http/serve'

export const PATCH = serve(cohortCalls.updateCohort, async (viewer, call) =>
  updateCohort(viewer, call.params.id, await call.body()),
)
