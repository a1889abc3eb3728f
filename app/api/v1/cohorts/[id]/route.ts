import { route } from '@/lib/doors/http/route'
import { cohortChangeSchema } from '@/lib/mentoring/cohorts/schema'
import { updateCohort } from '@/lib/mentoring/cohorts/settings.commands'

export const PATCH = route<{ id: string }>(async (viewer, call) =>
  updateCohort(viewer, call.params.id, await call.body(cohortChangeSchema)),
)
