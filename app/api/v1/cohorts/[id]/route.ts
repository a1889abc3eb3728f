import { route } from '@/lib/boundary/route'
import { cohortChangeSchema } from '@/lib/cohorts/schema'
import { updateCohort } from '@/lib/cohorts/settings/commands'

export const PATCH = route<{ id: string }>(async (viewer, call) =>
  updateCohort(viewer, call.params.id, await call.body(cohortChangeSchema)),
)
